/** Whatever else a page's windows say to each other, the loader hears only its frame. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { GREATEST_HEIGHT, LONGEST_NAME, LONGEST_TEXT, sealed } from '../../messages.ts'
import { messageFrom } from './receive.ts'

const frame = {} as Window
const stranger = {} as Window
const from = (data: unknown, source: unknown = frame, origin = 'null') =>
  messageFrom({ data, source: source as Window, origin }, frame)
const ready = sealed({ kind: 'ready', regions: ['kherson'], isAnswer: true })

it('hears its frame', () => {
  expect(from(ready)).toEqual({ kind: 'ready', regions: ['kherson'], isAnswer: true })
})

it('hears no other window, no other origin, and nothing while there is no frame', () => {
  expect(from(ready, stranger)).toBeUndefined()
  expect(from(ready, null)).toBeUndefined()
  expect(from(ready, frame, 'https://example.org')).toBeUndefined()
  expect(messageFrom({ data: ready, source: null, origin: 'null' }, undefined)).toBeUndefined()
  expect(messageFrom({ data: ready, source: null, origin: 'null' }, null)).toBeUndefined()
})

const kinds = [
  'ready',
  'height',
  'region',
  'layers',
  'date',
  'passage',
  'links',
  'error',
  '__proto__',
  'constructor',
]
const field = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true, withTypedArray: true }),
  fc.constantFrom(Number.MAX_VALUE, -1, Number.NaN, Infinity, '__proto__', 'x'.repeat(LONGEST_TEXT + 1)),
  fc.array(fc.string(), { maxLength: 5 }),
)
const message = fc
  .record({
    kind: fc.oneof(fc.constantFrom(...kinds), field),
    regions: field,
    height: field,
    region: field,
    layers: field,
    date: field,
    passage: field,
    links: field,
    isAnswer: field,
    reason: field,
    extra: field,
  })
  .map((fields) => ({ ...ready, ...fields }))

it('never throws, and takes nothing beyond the contract', () => {
  fc.assert(
    fc.property(fc.oneof(message, field), (data) => {
      const taken = from(data)
      if (taken === undefined) return
      expect(kinds.slice(0, 8)).toContain(taken.kind)
      expect(Object.keys(taken).length).toBeLessThanOrEqual(3)
      expect(Object.getPrototypeOf(taken)).toBe(Object.prototype)
      const isHuge = taken.kind === 'height' && !(taken.height <= GREATEST_HEIGHT)
      const isLong = taken.kind === 'ready' && taken.regions.some((id) => id.length > LONGEST_NAME)
      expect(isHuge || isLong).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

it('hears nothing from a stranger, whatever it says', () => {
  fc.assert(
    fc.property(message, fc.webUrl(), (data, origin) => {
      expect(from(data, stranger)).toBeUndefined()
      expect(from(data, frame, origin)).toBeUndefined()
    }),
  )
})
