import { expect, it, vi } from 'vitest'
import { frameAddress, optionNames, readOption } from './options.ts'
import { likelyHeight, mayResize } from './reserve.ts'

it.each([
  ['region', 'kharkiv'],
  ['layers', 'occupation,votes'],
  ['layers', 'occupation votes'],
  ['layers', 'none'],
  ['date', '2022-09-05'],
  ['lang', 'uk'],
  ['theme', 'auto'],
  ['engine', 'intent'],
  ['height', '640'],
  ['height', 'auto'],
  ['article', '#story .text > p'],
  ['title', 'Where the line ran'],
  ['src', 'https://maps.example/other/'],
  ['accent', '#c70000'],
  ['background', '#FFF4F2'],
  ['font', 'Guardian Text Sans'],
] as const)('takes %s="%s"', (name, value) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  warn.mockClear()
  expect(readOption(name, value)).toBe(value)
  expect(warn).not.toHaveBeenCalled()
})

it.each([
  ['region', 'kharkiv&date=1'],
  ['layers', 'a;b'],
  ['date', '5/9'],
  ['accent', 'red'],
  ['accent', '#c70000;color:red'],
  ['background', '#fff'],
  ['font', 'a"; color: red'],
  ['lang', 'UK'],
  ['theme', 'DARK'],
  ['engine', 'Picture'],
  ['font', 'Arial, serif'],
  ['src', 'javascript:alert(1)'],
  ['src', '/other/'],
  ['src', 'https://maps.example/other'],
  ['theme', 'black'],
  ['engine', 'fast'],
  ['height', '-4'],
  ['height', '60vh'],
] as const)('takes %s="%s" as unsaid, with a word', (name, value) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  warn.mockClear()
  expect(readOption(name, value)).toBeUndefined()
  expect(warn).toHaveBeenCalledWith(expect.stringContaining(`${name}="${value}"`))
})

it('takes an attribute that is missing or empty as unsaid, without a word', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  warn.mockClear()
  for (const name of optionNames) {
    expect(readOption(name, null)).toBeUndefined()
    expect(readOption(name, '')).toBeUndefined()
  }
  expect(warn).not.toHaveBeenCalled()
})

it('puts the view into the frame’s address', () => {
  const base = 'https://maps.example/story/'
  expect(frameAddress(base, {})).toBe(base)
  expect(frameAddress(base, { lang: 'uk', region: 'kherson', layers: 'a, b', height: '5', title: 'x' })).toBe(
    `${base}uk/?region=kherson&layers=a%2C+b`,
  )
  expect(frameAddress(base, { lang: 'en', date: '2022-09-05', theme: 'dark', engine: 'picture' })).toBe(
    `${base}?date=2022-09-05&theme=dark&engine=picture`,
  )
  expect(frameAddress(base, { accent: '#c70000', font: 'Guardian Sans' })).toBe(
    `${base}?accent=%23c70000&font=Guardian+Sans`,
  )
})

it('reserves a height, and changes it only where nothing that is read moves', () => {
  for (const width of [320, 640, 1000]) expect(likelyHeight(width)).toBeGreaterThan(300)
  expect(mayResize(600, 500, 800, false)).toBe(false)
  expect(mayResize(600, 800, 800, false)).toBe(true)
  expect(mayResize(0, 500, 800, false)).toBe(true)
  expect(mayResize(600, 500, 800, true)).toBe(true)
})
