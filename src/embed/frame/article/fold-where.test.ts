import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { atOnce } from './at-once.ts'
import { foldWhere } from './fold-where.ts'
import { fold } from './words.ts'

/** What typesetting, another alphabet or another case may put before, into or behind a name; or nothing. */
const others = Array.from('\u00AD\u200B\u0301\u0306\u00A0\u2009\t\n …”ﬁéĲİſⅷＫ\u212AßΣ漢😀')
const piece = fc.constantFrom('', '\uD800', ...others)
const halves = fc.constantFrom(
  ['Kher', 'son'],
  ['KHER', 'SON'],
  ['KHER', 'ſON'],
  ['Ｋher', 'son'],
  ['Хар', 'ків'],
  ['Хар', 'КІВ'],
)
const paragraph = fc
  .tuple(piece, halves, piece, piece)
  .map(([before, [first, last], within, behind]) => [before, first, within, last, behind].join(''))
const paragraphs = fc.array(paragraph)
const hint = 'kherson|харків'
const foldIn = (...article: string[]) =>
  atOnce(
    foldWhere(
      article.map((text) => ({ text, regions: null })),
      hint,
    ),
  )

it('folds every paragraph that has, folded, what is looked for', () => {
  const having = (texts: string[]) => texts.map(fold).filter((text) => new RegExp(hint).test(text))
  fc.assert(
    fc.property(paragraphs, (texts) => {
      expect([...foldIn(...texts).values()]).toEqual(expect.arrayContaining(having(texts)))
    }),
  )
})

it('leaves alone what is about something else', () => {
  expect([...foldIn('The “ferry” – left…', 'А пором пішов', 'Kherson\u00A0port').keys()]).toEqual([2])
})
