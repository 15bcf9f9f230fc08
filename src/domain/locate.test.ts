/** Finding a passage in the article, however its text was typeset, and the address that opens it there. */
import { describe, expect, it } from 'vitest'
import { findLocator, passageUrl } from './locate.ts'

const article = [
  'Four regions plan “votes” on joining, officials said – at once.',
  'The Kremlin’s spokesman did not say when. It’s a long-planned step, he said.',
  'Later, officials said it again – at once.',
].join('\n\n')

/** The numbers of the paragraphs that a passage fits. */
const paragraphsWith = (...args: Parameters<typeof findLocator>): number[] =>
  findLocator(...args).map(({ paragraph }) => paragraph)

describe('a passage', () => {
  it('is found in the one paragraph that has its start and then its end', () => {
    expect(paragraphsWith(article, { start: 'The Kremlin’s spokesman', end: 'step, he said.' })).toEqual([1])
  })

  it('is not found where the article lacks it', () => {
    expect(paragraphsWith(article, { start: 'Five regions', end: 'at once.' })).toEqual([])
    expect(paragraphsWith('', { start: 'Four regions', end: 'at once.' })).toEqual([])
  })

  it('is found in each paragraph that it fits', () => {
    expect(paragraphsWith(article, { start: 'officials said', end: '– at once.' })).toEqual([0, 2])
  })

  it('is not found across two paragraphs', () => {
    expect(paragraphsWith(article, { start: 'Four regions', end: 'he said.' })).toEqual([])
  })

  it('is not found where its end stands before its start, or the two overlap', () => {
    expect(paragraphsWith('At once, they said.', { start: 'they said.', end: 'At once,' })).toEqual([])
    expect(paragraphsWith('At once, they said.', { start: 'At once, they', end: 'they said.' })).toEqual([])
  })

  it('is told apart by capitals', () => {
    expect(paragraphsWith(article, { start: 'four regions', end: 'at once.' })).toEqual([])
  })
})

describe('the edges of its paragraph', () => {
  const edges = (text: string, start: string, end: string) =>
    findLocator(text, { start, end }).map(({ opens, closes }) => [opens, closes])

  it('are where a passage’s start and end stand', () => {
    expect(edges(article, 'The Kremlin’s spokesman', 'step, he said.')).toEqual([[true, true]])
    expect(edges(article, 'Kremlin’s spokesman', 'step, he said.')).toEqual([[false, true]])
    expect(edges(article, 'The Kremlin’s spokesman', 'step, he')).toEqual([[true, false]])
    expect(edges(article, 'spokesman', 'long-planned')).toEqual([[false, false]])
  })

  it('may have quotation marks and full stops that the passage leaves out', () => {
    expect(edges('“We are ready,” he said. “Wait.”', 'We are ready,', '“Wait')).toEqual([[true, true]])
    expect(edges('“We are ready,” he said. “Wait.”', '"We are ready,', '"Wait."')).toEqual([[true, true]])
  })

  it('are told for each paragraph that the passage fits', () => {
    expect(edges(article, 'officials said', '– at once.')).toEqual([
      [false, true],
      [false, true],
    ])
  })
})

describe('typesetting', () => {
  it.each([
    ['curly quotation marks', 'They plan “votes”, it’s said.', `They plan "votes", it's said.`],
    ['low and angled quotation marks', 'They plan „votes“ and «talks».', 'They plan "votes" and "talks".'],
    ['dashes', 'On 23–27 September — at once.', 'On 23-27 September - at once.'],
    ['a hyphen that does not break', 'The Russian‑held part.', 'The Russian-held part.'],
    ['a minus sign', 'It fell to −5 there.', 'It fell to -5 there.'],
    ['spaces that do not break', 'On 20\u00A0September\u202F2022 there.', 'On 20 September 2022 there.'],
    ['line breaks and runs of spaces', 'On 20\nSeptember   2022\tthere.', 'On 20 September 2022 there.'],
    ['soft hyphens', 'The counter\u00ADoffensive went on.', 'The counteroffensive went on.'],
    ['spaces of no width', 'The counter\u200Boffensive went on.', 'The counteroffensive went on.'],
    ['letters with loose accents', 'In Po\u0303lva there is power.', 'In P\u00F5lva there is power.'],
  ])('does not matter: %s', (_, typeset, plain) => {
    const locator = (text: string) => ({ start: text.slice(0, -6), end: text.slice(-6) })
    expect(paragraphsWith(typeset, locator(plain))).toEqual([0])
    expect(paragraphsWith(plain, locator(typeset))).toEqual([0])
  })

  it('parts paragraphs at empty lines, also those that hold spaces, and counts no empty paragraph', () => {
    const text = '\n\n\nFirst one.\n \t\nSecond one.\r\n\r\nThird one.\n'
    expect(paragraphsWith(text, { start: 'First', end: 'one.' })).toEqual([0])
    expect(paragraphsWith(text, { start: 'Second', end: 'one.' })).toEqual([1])
    expect(paragraphsWith(text, { start: 'Third', end: 'one.' })).toEqual([2])
  })
})

describe('the address of a passage', () => {
  const page = 'https://example.org/story'
  const fragment = (start: string, end: string) => passageUrl(page, { start, end }).slice(page.length)

  it('names the first and the last words after the page’s own address', () => {
    expect(passageUrl(page, { start: 'Four regions', end: 'at once.' })).toBe(
      `${page}#:~:text=Four%20regions,at%20once.`,
    )
  })

  it.each([
    ['a hyphen', 'long-planned', 'long%2Dplanned'],
    ['a dash', '23–27', '23%E2%80%9327'],
    ['a comma', 'On Tuesday, in', 'On%20Tuesday%2C%20in'],
    ['an ampersand', 'this & that', 'this%20%26%20that'],
    ['a hash', 'no. #1', 'no.%20%231'],
    ['curly quotation marks', '“votes”', '%E2%80%9Cvotes%E2%80%9D'],
    ['straight quotation marks', '"votes"', '%22votes%22'],
    ['a per cent sign', '58%', '58%25'],
  ])('encodes %s, which would else part or end the fragment', (_, words, encoded) => {
    expect(fragment(words, words)).toBe(`#:~:text=${encoded},${encoded}`)
  })

  it('has one comma and no hyphen of its own', () => {
    const text = fragment('a, b-c, d', 'e-f, g').replace('#:~:text=', '')
    expect(text.split(',').map(decodeURIComponent)).toEqual(['a, b-c, d', 'e-f, g'])
    expect(text).not.toContain('-')
  })
})
