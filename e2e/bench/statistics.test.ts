import { describe, expect, it } from 'vitest'
import { cumulativeLayoutShift, median, quantile, totalBlockingTime } from './statistics.ts'

describe('median', () => {
  it('is the middle value, whatever the order', () => expect(median([30, 10, 2])).toBe(10))
  it('lies between the two middle values', () => expect(median([4, 1, 2, 3])).toBe(2.5))
  it('of nothing is no number', () => expect(median([])).toBeNaN())
})

describe('quantile', () => {
  const hundred = Array.from({ length: 101 }, (_, at) => 100 - at)
  it('has its part of the values below it', () => expect(quantile(hundred, 0.95)).toBe(95))
  it('lies between the nearest two', () => expect(quantile([0, 10], 0.95)).toBe(9.5))
  it('leaves the values in their order', () => {
    const values = [3, 1, 2]
    quantile(values, 0.5)
    expect(values).toEqual([3, 1, 2])
  })
})

describe('cumulativeLayoutShift', () => {
  it('adds what shifts in quick succession', () =>
    expect(
      cumulativeLayoutShift([
        { value: 0.1, at: 0 },
        { value: 0.2, at: 900 },
      ]),
    ).toBeCloseTo(0.3))
  it('is that of the worst window where a second lies between', () =>
    expect(
      cumulativeLayoutShift([
        { value: 0.1, at: 0 },
        { value: 0.2, at: 1000 },
      ]),
    ).toBeCloseTo(0.2))
  it('begins a new window after five seconds', () =>
    expect(
      cumulativeLayoutShift([0, 900, 1800, 2700, 3600, 4500, 5400].map((at) => ({ value: 1, at }))),
    ).toBe(6))
  it('is 0 where nothing shifts', () => expect(cumulativeLayoutShift([])).toBe(0))
})

describe('totalBlockingTime', () => {
  it('counts what a task takes beyond 50 ms', () =>
    expect(
      totalBlockingTime(
        [
          { start: 0, duration: 80 },
          { start: 100, duration: 50 },
        ],
        0,
        1000,
      ),
    ).toBe(30))
  it('counts the part of a task that lies between the two moments', () =>
    expect(totalBlockingTime([{ start: 0, duration: 400 }], 100, 300)).toBe(150))
  it('takes nothing off for a task that lies outside', () =>
    expect(
      totalBlockingTime(
        [
          { start: 0, duration: 90 },
          { start: 200, duration: 60 },
        ],
        150,
        300,
      ),
    ).toBe(10))
})
