import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inSlices, type Work } from './slices.ts'

const always = () => true
let now = 0

beforeEach(() => {
  now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Work of as many steps, each of some milliseconds. */
function* steps(count: number, milliseconds: number): Work<number> {
  for (let at = 0; at < count; at += 1) {
    now += milliseconds
    yield
  }
  return count
}

/** A browser that can let other tasks go first, and when it was asked to. */
function restsIn(): number[] {
  const rests: number[] = []
  vi.stubGlobal('scheduler', {
    yield: () => {
      rests.push(now)
      now += 100
      return Promise.resolve()
    },
  })
  return rests
}

it('rests each time that work has taken its time, and goes on with as much again', async () => {
  const rests = restsIn()
  expect(await inSlices(steps(7, 6), always)).toBe(7)
  expect(rests).toEqual([18, 136])
})

it('does short work without a rest', async () => {
  const rests = restsIn()
  expect(await inSlices(steps(2, 3), always)).toBe(2)
  expect(rests).toEqual([])
})

it('lets other tasks go first where the browser has no way of its own', async () => {
  vi.stubGlobal('scheduler', {})
  const order: string[] = []
  setTimeout(() => order.push('another task'))
  await inSlices(steps(2, 20), always)
  order.push('the work')
  expect(order).toEqual(['another task', 'the work'])
})

it('stops at a rest in which it is no longer wanted', async () => {
  const rests = restsIn()
  expect(await inSlices(steps(7, 20), () => rests.length < 2)).toBeUndefined()
  expect(rests).toHaveLength(2)
})

it('throws what the work throws', async () => {
  function* broken(): Work<never> {
    yield
    throw new Error('a broken article')
  }
  await expect(inSlices(broken(), always)).rejects.toThrow('a broken article')
})
