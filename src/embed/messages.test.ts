/** The contract's parsers, with whatever another window may send. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CHANNEL,
  type FrameMessage,
  type HostMessage,
  LIMITS,
  parseFrameMessage,
  parseHostMessage,
  sealed,
  VERSION,
} from './messages.ts'

const hostMessages: HostMessage[] = [
  { kind: 'hello', isArticle: true },
  { kind: 'select', region: 'kharkiv' },
  { kind: 'clear' },
  { kind: 'layers', layers: [] },
  { kind: 'date', date: '2022-09-20' },
  { kind: 'theme', theme: 'auto' },
  { kind: 'language', language: 'uk' },
  { kind: 'highlight', regions: ['kharkiv'] },
  { kind: 'found', passages: [{ id: 'one', text: 'In the host’s own words' }] },
]

const frameMessages: FrameMessage[] = [
  { kind: 'ready', regions: ['kharkiv'] },
  { kind: 'height', height: 812.5 },
  { kind: 'region', region: null },
  { kind: 'layers', layers: ['votes'] },
  { kind: 'date', date: '2022-09-20' },
  { kind: 'passage', passage: 'one' },
  {
    kind: 'finding',
    passages: [{ id: 'one', regions: [], start: 'From', end: 'to' }],
    mentions: [{ phrases: ['Kharkiv'], except: [], regions: ['kharkiv'] }],
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
  'passages',
]

/** Anything that a window can send, more often than not with the mark of ours. */
const anyData = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc
    .record({
      kind: fc.oneof(fc.constantFrom(...kinds, ...keys), fc.anything()),
      fields: fc.dictionary(
        fc.oneof(fc.constantFrom(...keys, 'isArticle', 'date', 'theme', 'regions', 'mentions'), fc.string()),
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
    expect(parseHostMessage(Object.create(sealed({ kind: 'clear' })))).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('is too long, or too much, beyond the limits', () => {
    const found = (length: number, items: number) =>
      parseHostMessage(
        sealed({
          kind: 'found',
          passages: Array.from({ length: items }, () => ({ id: 'one', text: 'x'.repeat(length) })),
        }),
      )
    expect(found(LIMITS.text, 1)).toBeDefined()
    expect(found(LIMITS.text + 1, 1)).toBeUndefined()
    expect(found(1, LIMITS.items)).toBeDefined()
    expect(found(1, LIMITS.items + 1)).toBeUndefined()
    for (const height of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, LIMITS.height + 1]) {
      expect(parseFrameMessage(sealed({ kind: 'height', height }))).toBeUndefined()
    }
  })
})
