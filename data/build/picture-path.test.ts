/** How the picture's paths are generalised, laid beneath one another and written. */
import * as turf from '@turf/turf'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { generalise } from './generalise.ts'
import { areaKm2, subtract, unite } from './geometry.ts'
import { beneath } from './picture-beneath.ts'
import { PathWriter } from './picture-path.ts'

describe('a generalised line', () => {
  const line: Position[] = [
    [0, 0],
    [10, 2],
    [20, 0],
    [30, 6],
    [40, 0],
  ]
  const within = (toleranceAt: (position: Position) => number) =>
    generalise(line, { toleranceAt, round: (position) => position.map((value) => Math.round(value)) })

  it('leaves out what lies within the tolerance, and no more', () => {
    expect(within(() => 3)).toEqual([
      [0, 0],
      [20, 0],
      [30, 6],
      [40, 0],
    ])
    expect(within(() => 1)).toEqual(line)
    expect(within(() => 6)).toEqual([
      [0, 0],
      [40, 0],
    ])
  })

  it('is exact where the tolerance of the place is small', () => {
    expect(within(([x = 0]) => (x < 25 ? 1 : 6))).toEqual([
      [0, 0],
      [10, 2],
      [20, 0],
      [40, 0],
    ])
  })
})

describe('an area beneath another', () => {
  /** Sea south of a shore with two capes and a bay. */
  const sea = turf.polygon([
    [
      [0, 0],
      [60, 0],
      [60, 30],
      [50, 20],
      [40, 30],
      [30, 40],
      [20, 20],
      [0, 30],
      [0, 0],
    ],
  ])
  const land = turf.polygon([
    [
      [0, 60],
      [0, 30],
      [20, 20],
      [30, 40],
      [40, 30],
      [50, 20],
      [60, 30],
      [60, 60],
      [0, 60],
    ],
  ])
  const loose = turf.feature(beneath(sea, land))

  it('reaches under the capes with fewer vertices and keeps the bay', () => {
    expect(turf.coordAll(loose).length).toBeLessThan(turf.coordAll(sea).length - 2)
    expect(areaKm2(subtract(sea, loose))).toBeLessThan(1e-6)
  })

  it('is not seen beyond what covers it', () => {
    const western = turf.polygon([
      [
        [0, 60],
        [0, 30],
        [20, 20],
        [30, 40],
        [30, 60],
        [0, 60],
      ],
    ])
    for (const cover of [land, western]) {
      const drawn = turf.feature(beneath(sea, cover))
      expect(areaKm2(subtract(drawn, unite([sea, cover])))).toBeLessThan(1e-6)
    }
  })
})

describe('a path', () => {
  const west: Position[] = [
    [0, 0],
    [5, 0],
    [6, 4],
    [5, 9],
    [0, 9],
    [0, 0],
  ]
  const east: Position[] = [
    [5, 0],
    [10, 0],
    [10, 9],
    [5, 9],
    [6, 4],
    [5, 0],
  ]

  it('repeats the steps of an edge that it shares, whichever way its ring ran', () => {
    const writer = new PathWriter()
    expect(writer.write({ type: 'Polygon', coordinates: [west] })).toContain('1 4-1 5')
    expect(writer.write({ type: 'Polygon', coordinates: [east] })).toBe('M5 0l1 4-1 5 5 0 0-9z')
  })

  it('that is written again is the same to the letter', () => {
    const writer = new PathWriter()
    const first = writer.write({ type: 'Polygon', coordinates: [west] })
    const turned = [...west.slice(2), ...west.slice(1, 3)].toReversed()
    expect(writer.write({ type: 'Polygon', coordinates: [turned] })).toBe(first)
  })
})
