/** The contract's parsers, with whatever another window may send. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CHANNEL,
  type FrameMessage,
  type HostMessage,
  GREATEST_HEIGHT,
  LONGEST_TEXT,
  MOST_ITEMS,
  parseFrameMessage,
  parseHostMessage,
  sealed,
  VERSION,
} from './messages.ts'

const hostMessages: HostMessage[] = [
  { kind: 'hello' },
  { kind: 'select', region: 'kharkiv' },
  { kind: 'clear' },
  { kind: 'layers', layers: [] },
  { kind: 'date', date: '2022-09-20' },
  { kind: 'theme', theme: 'auto' },
  { kind: 'language', language: 'uk' },
  { kind: 'highlight', regions: ['kharkiv'] },
  {
    kind: 'article',
    paragraphs: [
      { text: 'In the host’s own words', regions: null },
      { text: 'Marked', regions: ['kharkiv'] },
    ],
    language: 'en-GB',
  },
  { kind: 'article', paragraphs: [], language: '' },
]

const frameMessages: FrameMessage[] = [
  { kind: 'ready', regions: ['kharkiv'], isAnswer: false },
  { kind: 'height', height: 812.5 },
  { kind: 'region', region: null },
  { kind: 'layers', layers: ['votes'] },
  { kind: 'date', date: '2022-09-20' },
  { kind: 'passage', passage: 'one' },
  {
    kind: 'links',
    links: [
      { passage: 'one', regions: [], first: 0, start: 4, last: 1, end: 20 },
      { passage: null, regions: ['kharkiv'], first: 2, start: 0, last: 2, end: 9 },
    ],
    language: 'en',
    words: ['Back', 'Close'],
  },
  { kind: 'error', reason: 'map' },
]

describe('a message as it is posted', () => {
  it.each(hostMessages)('is read by the frame: $kind', (message) => {
    expect(parseHostMessage(structuredClone(sealed(message)))).toEqual(message)
    expect(parseFrameMessage({ ...sealed(message), kind: 'none' })).toBeUndefined()
  })

  it.each(frameMessages)('is read by the host: $kind', (message) => {
    expect(parseFrameMessage(structuredClone(sealed(message)))).toEqual(message)
  })

  it.each([...hostMessages, ...frameMessages])('is ignored in another version: $kind', (message) => {
    for (const version of [0, 2, '1', undefined]) {
      expect(parseHostMessage({ ...sealed(message), version })).toBeUndefined()
      expect(parseFrameMessage({ ...sealed(message), version })).toBeUndefined()
    }
  })

  it('holds nothing that the contract does not name', () => {
    const more = { ...sealed({ kind: 'select', region: 'kharkiv' }), location: 'https://elsewhere.example' }
    expect(parseHostMessage(more)).toEqual({ kind: 'select', region: 'kharkiv' })
  })
})

const kinds = [...hostMessages, ...frameMessages].map(({ kind }) => kind)
const keys = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'region',
  'height',
  'layers',
  'paragraphs',
  'links',
]

/** Anything that a window can send, more often than not with the mark of ours. */
const anyData = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc
    .record({
      kind: fc.oneof(fc.constantFrom(...kinds, ...keys), fc.anything()),
      fields: fc.dictionary(
        fc.oneof(fc.constantFrom(...keys, 'isAnswer', 'date', 'theme', 'regions', 'text'), fc.string()),
        fc.oneof(
          fc.anything(),
          fc.array(fc.string()),
          fc.constantFrom('__proto__', 'kharkiv', Number.MAX_VALUE, Number.NaN, -1, 1e308, null),
        ),
      ),
    })
    .map(({ kind, fields }) => ({ ...fields, channel: CHANNEL, version: VERSION, kind })),
)

describe('whatever a window sends', () => {
  it('is read without a throw, as one of the messages or not at all', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const read = [parseHostMessage(data), parseFrameMessage(data)]
        expect([undefined, ...kinds]).toEqual(expect.arrayContaining(read.map((message) => message?.kind)))
      }),
      { numRuns: 3000 },
    )
  })

  it('changes no prototype', () => {
    const told = JSON.parse(
      `{"channel":"${CHANNEL}","version":1,"kind":"select","region":"kharkiv","__proto__":{"kind":"clear"}}`,
    ) as unknown
    expect(parseHostMessage(told)).toEqual({ kind: 'select', region: 'kharkiv' })
    expect(parseHostMessage({ channel: CHANNEL, version: VERSION, kind: '__proto__' })).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('is too long, or too much, beyond the limits', () => {
    const article = (length: number, items: number) =>
      parseHostMessage(
        sealed({
          kind: 'article',
          paragraphs: Array.from({ length: items }, () => ({ text: 'x'.repeat(length), regions: null })),
        }),
      )
    expect(article(LONGEST_TEXT, 1)).toBeDefined()
    expect(article(LONGEST_TEXT + 1, 1)).toBeUndefined()
    expect(article(1, MOST_ITEMS)).toBeDefined()
    expect(article(1, MOST_ITEMS + 1)).toBeUndefined()
    const links = (start: unknown) =>
      parseFrameMessage({
        ...sealed({ kind: 'links', links: [], language: 'en', words: [] }),
        links: [{ passage: null, regions: [], first: 0, start, last: 0, end: 1 }],
      })
    expect(links(900)).toBeDefined()
    for (const start of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '0', null, [0], 1n]) {
      expect(links(start)).toBeUndefined()
    }
    for (const height of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, GREATEST_HEIGHT + 1]) {
      expect(parseFrameMessage(sealed({ kind: 'height', height }))).toBeUndefined()
    }
  })
})
