import { expect, it } from 'vitest'
import { atOnce } from './at-once.ts'
import { findLinks, textOf } from './find-links.ts'
import { mentionSearch } from './find-mentions.ts'
import { prepareNames } from './prepare-names.ts'
import { preparePassages } from './prepare-passages.ts'

const story = {
  passages: preparePassages([
    { id: 'ferry', regions: ['luhansk', 'atlantis'], start: 'A ferry left at dawn', end: 'no one saw it.' },
  ]),
  names: mentionSearch(prepareNames([{ phrases: ['Kharkiv'], except: [], regions: ['kharkiv'] }])),
  regions: ['kharkiv', 'kherson', 'luhansk'],
}
const ferry = 'A ferry left Kharkiv at dawn; A ferry left at dawn with nine cars, and no one saw it. More.'
const links = (...paragraphs: [text: string, regions: string[] | null][]) =>
  atOnce(
    findLinks(
      paragraphs.map(([text, regions]) => ({ text, regions })),
      story,
    ),
  )

it('links a passage rather than the names in it', () => {
  expect(links([ferry, null])).toEqual([
    { passage: 'ferry', regions: ['luhansk'], first: 0, start: 30, last: 0, end: ferry.indexOf('it.') + 2 },
  ])
})

it('links a paragraph by the names in it', () => {
  expect(links(['Nothing', null], ['Kharkiv again', null])).toEqual([
    { passage: 'paragraph:1', regions: ['kharkiv'], first: 1, start: 0, last: 1, end: 13 },
  ])
})

it('takes what the desk says before passages and names', () => {
  expect(links([ferry, ['kherson', 'atlantis']], ['Kharkiv again', ['luhansk']])).toMatchObject([
    { passage: 'ferry', regions: ['kherson'] },
    { passage: 'paragraph:1', regions: ['luhansk'] },
  ])
})

it('leaves the names to the part that the desk has marked', () => {
  expect(links(['Kharkiv, and a marked part', []])).toEqual([])
  expect(links([ferry, []])).toMatchObject([{ passage: 'ferry', regions: ['luhansk'] }])
})

it('gives a passage’s words as a reader sees them', () => {
  const paragraphs = ['A fer\u00ADry left\u00A0 at dawn', 'and\nno one saw it.'].map((text) => ({
    text,
    regions: null,
  }))
  const [link] = atOnce(findLinks(paragraphs, story))
  expect(link && textOf(paragraphs, link)).toBe('A ferry left at dawn and no one saw it')
})

it.each([
  ['names nothing', 'Nothing of the kind', 300],
  ['names a region', 'Kharkiv again', 900],
])('may rest many times in each look through a long article that %s', (_, text, least) => {
  const work = findLinks(
    Array.from({ length: 5000 }, () => ({ text, regions: null })),
    story,
  )
  let rests = 0
  while (!work.next().done) rests += 1
  expect(rests).toBeGreaterThan(least)
})
