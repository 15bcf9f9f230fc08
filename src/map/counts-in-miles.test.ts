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
] as const)('knows whether readers of %s count in miles: %s', (language, counts) => {
  expect(countsInMiles(language)).toBe(counts)
})
