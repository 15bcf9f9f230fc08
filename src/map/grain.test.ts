import { expect, it } from 'vitest'
import { finenessOf, grainAt } from './grain.ts'

/** How much MapLibre stretches a pattern at a zoom. */
const stretch = (zoom: number): number => 2 ** (zoom - Math.floor(zoom))

it.each(Array.from({ length: 60 }, (_, index) => 4 + index / 11))(
  'keeps patterns at their size to a tenth at zoom %f',
  (zoom) => {
    const size = stretch(zoom) / finenessOf(grainAt(zoom))
    expect(size).toBeGreaterThan(0.9)
    expect(size).toBeLessThan(1.1)
  },
)

it('draws patterns as they are at whole zooms', () => {
  expect([5, 6, 7].map((zoom) => finenessOf(grainAt(zoom)))).toEqual([1, 1, 1])
})
