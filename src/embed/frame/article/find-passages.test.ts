import { expect, it } from 'vitest'
import { atOnce } from './at-once.ts'
import { passageSearch } from './find-passages.ts'
import { type LocatedPassage, preparePassages } from './prepare-passages.ts'
import { foldWhere } from './fold-where.ts'

const passages = [
  {
    id: 'roads',
    regions: ['kherson'],
    start: "The ministry can't finish the “northern”",
    end: 'flooded fields – said the mayor.',
  },
  { id: 'ferry', regions: ['luhansk'], start: 'A ferry left at dawn', end: 'no one saw it.' },
]
const roads =
  "The ministry can't finish the “northern” road before winter, and half of it runs through flooded fields – said the mayor."
const ferry = 'A ferry left at dawn with nine cars, and no one saw it.'
const filler = 'Nothing of the kind was heard from the ministry in the north that week.'

function findPassages(paragraphs: readonly string[], sought: readonly LocatedPassage[]) {
  const { hint, findIn } = passageSearch(preparePassages(sought))
  const article = paragraphs.map((text) => ({ text, regions: null }))
  return atOnce(findIn(article, atOnce(foldWhere(article, hint))))
}

/** The words that a passage is found to be, one string for each paragraph that it is in. */
function wordsOf(paragraphs: readonly string[], id: string): string[] | undefined {
  const found = findPassages(paragraphs, passages).find((one) => one.id === id)
  if (!found) return undefined
  const { from, to } = found
  return paragraphs
    .slice(from[0], to[0] + 1)
    .map((text, at) => text.slice(at === 0 ? from[1] : 0, at === to[0] - from[0] ? to[1] : undefined))
}

/** Without the punctuation at its end: a passage goes as far as its last word. */
const bare = (text: string): string => text.replace(/[.”"]+$/, '')

it('finds each passage in its paragraph, from its first word to its last', () => {
  expect(wordsOf([filler, roads, filler, ferry], 'roads')).toEqual([bare(roads)])
  expect(wordsOf([filler, roads, filler, ferry], 'ferry')).toEqual([bare(ferry)])
})

it.each([
  ['straight quotation marks', roads.replace(/[“”]/g, '"')],
  ['angled quotation marks', roads.replace('“', '«').replace('”', '»')],
  ['single quotation marks', roads.replace('“', '‘').replace('”', '’')],
  ['a curly apostrophe', roads.replace("'", '’')],
  ['an apostrophe that is a letter', roads.replace("'", 'ʼ')],
  ['an em dash', roads.replace(' – ', '—')],
  ['a hyphen', roads.replace('–', '-')],
  ['non-breaking spaces', roads.replaceAll(' ', '\u00A0')],
  ['thin spaces', roads.replaceAll(' ', '\u2009')],
  ['line breaks and runs of spaces', roads.replaceAll(' ', ' \n\t ')],
  ['soft hyphens', roads.replace('ministry', 'min\u00ADis\u00ADtry').replace('mayor', 'may\u00ADor')],
  ['zero-width spaces', roads.replace('northern', 'north\u200Bern')],
  ['zero-width joiners and a byte order mark', `\uFEFF${roads.replace('fields', 'fi\u200Delds')}`],
  ['marks of direction', roads.replace('The', '\u200EThe').replace('mayor', '\u2068mayor\u2069')],
  ['ligatures', roads.replace('finish', 'ﬁnish').replace('fields', 'ﬁelds')],
  ['capitals', roads.toUpperCase()],
])('takes no note of %s', (_, paragraph) => {
  /** Too few words for one of them to be another. */
  const few = [{ id: 'few', regions: [], start: "ministry can't finish", end: 'fields – said' }]
  expect(findPassages([filler, paragraph], few).map(({ from }) => from[0])).toEqual([1])
  const found = wordsOf([filler, paragraph, ferry], 'roads')?.join('')
  expect(found?.replace(/\p{Cf}/gu, '')).toMatch(/^The.*mayor\P{L}*$|^THE.*MAYOR$/su)
})

it.each([
  ['a word replaced', roads.replace('ministry', 'office')],
  ['a word put in', roads.replace('can', 'still can')],
  ['a word left out', roads.replace('flooded ', '')],
  ['a letter wrong', roads.replace('ministry', 'minisrty')],
])('finds a passage with %s', (_, paragraph) => {
  const found = wordsOf([filler, paragraph, ferry], 'roads')?.join('')
  expect(found?.replace(/\p{Cf}/gu, '')).toMatch(/^The.*mayor\P{L}*$|^THE.*MAYOR$/su)
})

it('gives places in the text as it is, whatever was folded before them', () => {
  const paragraph = `\u00AD«ﬁ\u200B» — A fer\u00ADry left at dawn\u00A0with nine cars; no one saw\u00AD it.`
  expect(wordsOf([paragraph], 'ferry')).toEqual([
    'A fer\u00ADry left at dawn\u00A0with nine cars; no one saw\u00AD it',
  ])
})

it('finds a passage that stands within a longer paragraph', () => {
  expect(wordsOf([`${filler} ${roads} ${filler}`], 'roads')).toEqual([bare(roads)])
})

it('finds a passage that was parted into several paragraphs', () => {
  const [first = '', second = ''] = roads.split(/(?<=winter,) /)
  expect(wordsOf([filler, first, second, filler], 'roads')).toEqual([first, bare(second)])
})

it('finds a passage that begins with common words by those with which it ends, paragraphs on', () => {
  const plain = [{ id: 'plain', regions: [], start: 'So it was on', end: 'after the harvest.' }]
  const parts = [filler, 'So it was on that day', 'when all had come,', 'and again after the harvest.']
  expect(findPassages(parts, plain)).toMatchObject([{ from: [1, 0], to: [3, 27] }])
  expect(findPassages(parts.toSpliced(2, 0, 'a word more,'), plain)).toEqual([])
})

it('prefers the paragraph that fits to the letter', () => {
  const near = ferry.replace('dawn', 'noon')
  expect(findPassages([near, ferry], passages).map(({ from }) => from)).toEqual([[1, 0]])
  expect(findPassages([ferry, near], passages).map(({ from }) => from)).toEqual([[0, 0]])
})

it('links nothing where a passage is not', () => {
  expect(
    findPassages([filler, 'The ministry can finish every southern railway bridge.', ''], passages),
  ).toEqual([])
  expect(findPassages(['The ministry can’t finish the “northern” road.', filler], passages)).toEqual([])
  expect(findPassages(['A ferry left at dawn with nine cars.'], passages)).toEqual([])
  expect(findPassages([], passages)).toEqual([])
  expect(findPassages([roads], [])).toEqual([])
})

it('takes no note of how accents are composed, nor of stress', () => {
  const accented = [{ id: 'few', regions: [], start: 'Põlva й Харків', end: 'після їжі' }]
  const text = 'Põlva й Харків ідуть далі після їжі'
  expect(findPassages([text.normalize('NFD')], accented)).toHaveLength(1)
  expect(findPassages([text.replace('Харків', 'Ха\u0301рків')], accented)).toHaveLength(1)
})
