import { describe, expect, it } from 'vitest'
import { locales } from '../domain/locale.ts'
import { messages } from './catalogue.ts'

const words = ['first-word', 'second-word', 'third-word', 'fourth-word']

/** A text of the interface; one that takes words, with words put in. */
const written = (message: unknown): string =>
  typeof message === 'function' ? (message as (...args: string[]) => string)(...words) : String(message)

describe.each(locales)('the interface in "%s"', (locale) => {
  const texts = Object.entries(messages[locale])

  it('has no empty text, and none with space to spare', () => {
    for (const [key, message] of texts) {
      expect(written(message), key).not.toBe('')
      expect(written(message).trim(), key).toBe(written(message))
    }
  })

  it('says every word that it is given', () => {
    const takers = texts.flatMap(([key, message]) =>
      typeof message === 'function' ? [{ key, message }] : [],
    )
    expect(takers.length).toBeGreaterThan(0)
    for (const { key, message } of takers) {
      for (const word of words.slice(0, message.length)) expect(written(message), key).toContain(word)
    }
  })

  it('uses the typographer’s marks, not the typewriter’s', () => {
    for (const [key, message] of texts) expect(written(message), key).not.toMatch(/['"]|\.\.\./)
  })
})

it('has the same texts in every language, each with as many words to put in', () => {
  const shape = (locale: (typeof locales)[number]) =>
    Object.entries(messages[locale])
      .map(([key, message]) => `${key}/${typeof message === 'function' ? message.length : 'text'}`)
      .toSorted()
  for (const locale of locales) expect(shape(locale)).toEqual(shape('en'))
})

it('speaks Ukrainian in Ukrainian', () => {
  const { otherLanguage: _other, ...rest } = messages.uk
  for (const [key, message] of Object.entries(rest)) {
    expect(written(message).replace(/\w+-word/g, ''), key).not.toMatch(/[A-Za-z]{5,}/)
  }
})
