/** Numbers and dates as each language writes them. */
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/ids.ts'
import { createFormat } from './format.ts'

const en = createFormat('en')
const uk = createFormat('uk')
const day = '2022-09-20' as IsoDate

/** Every space as a plain one: the languages set spaces that do not break. */
const spaced = (text: string): string => text.replace(/\s/g, ' ')

describe('dates', () => {
  it('are written out, middling and short', () => {
    expect([en.date(day), en.mediumDate(day), en.shortDate(day)]).toEqual([
      '20 September 2022',
      '20 Sept 2022',
      '20 Sept',
    ])
    expect([uk.date(day), uk.mediumDate(day), uk.shortDate(day)].map(spaced)).toEqual([
      '20 вересня 2022 р.',
      '20 вер. 2022',
      '20 вер.',
    ])
  })

  it('are the same day wherever the reader is', () => {
    const zone = process.env['TZ']
    try {
      for (const there of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Kyiv']) {
        process.env['TZ'] = there
        expect(createFormat('en').date('2022-01-01' as IsoDate), there).toBe('1 January 2022')
      }
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })
})

describe('shares', () => {
  it.each([
    [0, '0%'],
    [0.01, '1%'],
    [0.584, '58%'],
    [0.585, '59%'],
    [0.99, '99%'],
    [1, '100%'],
  ])('%d is whole', (share, text) => {
    expect(en.share(share)).toBe(text)
    expect(uk.share(share)).toBe(text)
  })

  it.each([
    [0.0013, '0.1%', '0,1%'],
    [0.0094, '0.9%', '0,9%'],
    [0.9912, '99.1%', '99,1%'],
    [0.9978, '99.8%', '99,8%'],
  ])(
    '%d keeps a decimal, so that neither the little nor the rest rounds away',
    (share, inEnglish, inUkrainian) => {
      expect(en.share(share)).toBe(inEnglish)
      expect(uk.share(share)).toBe(inUkrainian)
    },
  )
})

describe('areas', () => {
  it.each([
    [8618.6, '8,620 km²', '8 620 км²'],
    [26524.4, '26,520 km²', '26 520 км²'],
    [403.4, '400 km²', '400 км²'],
  ])('of %d square kilometres are rounded to tens', (km2, inEnglish, inUkrainian) => {
    expect(en.area(km2)).toBe(inEnglish)
    expect(spaced(uk.area(km2))).toBe(inUkrainian)
  })

  it('below a hundred square kilometres are rounded to ones', () => {
    expect(en.area(35.5)).toBe('36 km²')
    expect(uk.area(57.9)).toBe('58 км²')
  })
})

describe('distances', () => {
  it('are whole kilometres', () => {
    expect(en.distance(12.4)).toBe('12 km')
    expect(spaced(uk.distance(12.4))).toBe('12 км')
  })

  it('are never nothing', () => {
    expect(en.distance(0.2)).toBe('1 km')
    expect(spaced(uk.distance(0))).toBe('1 км')
  })
})

it('lists names with the language’s own word for “and”', () => {
  expect(en.list(['Kherson', 'Kharkiv', 'Luhansk'])).toBe('Kherson, Kharkiv and Luhansk')
  expect(uk.list(['Херсон', 'Харків', 'Луганськ'])).toBe('Херсон, Харків і Луганськ')
  expect(en.list(['Kherson'])).toBe('Kherson')
})
