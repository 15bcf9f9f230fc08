import { describe, expect, it } from 'vitest'
import { isKept, parts, readOptions } from './options.ts'

describe('readOptions', () => {
  it('measures everything seven times', () =>
    expect(readOptions([])).toEqual({ runs: 7, only: parts, isQuick: false }))
  it('takes the number of runs', () => expect(readOptions(['--runs', '9']).runs).toBe(9))
  it('takes some of the parts', () =>
    expect(readOptions(['--only', 'memory,load']).only).toEqual(['load', 'memory']))
  it('runs twice when quick, unless told otherwise', () => {
    expect(readOptions(['--quick'])).toMatchObject({ runs: 2, isQuick: true })
    expect(readOptions(['--runs', '4', '--quick'])).toMatchObject({ runs: 4, isQuick: true })
  })
  it.each([
    [['--runs', '0'], /whole number from 1, not 0/],
    [['--runs'], /not nothing/],
    [['--only', 'load,speed'], /not "speed"/],
    [['--only'], /--only wants/],
    [['fast'], /"fast" is no argument/],
  ])('refuses %j', (args, told) => expect(() => readOptions(args)).toThrow(told))
})

describe('isKept', () => {
  it('wants every network and seven runs', () => {
    expect(isKept(readOptions([]))).toBe(true)
    expect(isKept(readOptions(['--only', 'load']))).toBe(true)
    expect(isKept(readOptions(['--runs', '6']))).toBe(false)
    expect(isKept(readOptions(['--runs', '7', '--quick']))).toBe(false)
  })
})
