import { describe, expect, it } from 'vitest'
import { translate } from './translate.ts'

describe('a value in one language', () => {
  it('has each of its texts as a string, however deep', () => {
    const region = {
      id: 'kherson',
      name: { en: 'Kherson', uk: 'Херсон' },
      happened: [{ date: '2022-03-02', text: { en: 'taken', uk: 'захоплено' } }],
    }
    expect(translate(region, 'uk')).toEqual({
      id: 'kherson',
      name: 'Херсон',
      happened: [{ date: '2022-03-02', text: 'захоплено' }],
    })
  })

  it('keeps numbers, lists, gaps and objects that only resemble a text', () => {
    const value = { at: [30.5, 50.4], none: undefined, nothing: null, on: true, part: { en: 'only one' } }
    expect(translate(value, 'en')).toEqual(value)
  })
})
