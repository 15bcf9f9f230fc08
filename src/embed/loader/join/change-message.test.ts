import { expect, it } from 'vitest'
import { changeMessage } from './change-message.ts'

it('tells a live frame what has changed', () => {
  expect(changeMessage('region', 'kherson')).toEqual({ kind: 'select', region: 'kherson' })
  expect(changeMessage('region', undefined)).toEqual({ kind: 'clear' })
  expect(changeMessage('layers', 'a b')).toEqual({ kind: 'layers', layers: ['a', 'b'] })
  expect(changeMessage('layers', ' a, b,')).toEqual({ kind: 'layers', layers: ['a', 'b'] })
  expect(changeMessage('layers', 'none')).toEqual({ kind: 'layers', layers: [] })
  expect(changeMessage('layers', undefined)).toEqual({ kind: 'layers', layers: null })
  expect(changeMessage('date', undefined)).toEqual({ kind: 'date', date: null })
  expect(changeMessage('date', '2022-09-05')).toEqual({ kind: 'date', date: '2022-09-05' })
  expect(changeMessage('theme', undefined)).toEqual({ kind: 'theme', theme: 'auto' })
  expect(changeMessage('lang', 'uk')).toEqual({ kind: 'language', language: 'uk' })
  for (const name of ['engine', 'height', 'article', 'title'] as const) {
    expect(changeMessage(name, 'auto')).toBeUndefined()
  }
})
