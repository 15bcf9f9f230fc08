import { expect, it } from 'vitest'
import { countsInMiles } from './counts-in-miles.ts'

it.each([
  ['en-US', true],
  ['en-GB', true],
  ['en', true],
  ['cy', true],
  ['en-IE', false],
  ['uk', false],
  ['de-DE', false],
  ['en-US@posix', false],
  ['C', false],
  ['', false],
] as const)('knows whether readers of an English page with %s count in miles: %s', (language, counts) => {
  expect(countsInMiles('en', language)).toBe(counts)
})

it('counts in kilometres on a Ukrainian page, whatever the reader’s language', () => {
  expect(countsInMiles('uk', 'en-GB')).toBe(false)
})
