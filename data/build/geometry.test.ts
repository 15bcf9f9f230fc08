/** Cutting areas along lines. Squares of round degrees stand for regions, so that each corner can be told. */
import * as turf from '@turf/turf'
import type { Feature, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import {
  type Area,
  areaKm2,
  contains,
  crossings,
  cutPolygon,
  intersect,
  polygonsOf,
  subtract,
  unite,
  withoutCrumbs,
} from './geometry.ts'

/** A square from its south-west corner, anticlockwise. */
const ringOf = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const square = (west: number, south: number, side: number): Feature<Polygon> =>
  turf.polygon([ringOf(west, south, side)])

const region = square(0, 0, 4)

/** The parts of a cut, from west to east. */
function cut(polygon: Feature<Polygon>, line: Position[]): [Feature<Polygon>, Feature<Polygon>] {
  const parts = cutPolygon(polygon, line)
  if (!parts) throw new Error('the line does not cut')
  const west = (part: Feature<Polygon>) => turf.centroid(part).geometry.coordinates[0] ?? 0
  const [a, b] = parts
  return west(a) <= west(b) ? [a, b] : [b, a]
}

const corners = (part: Feature<Polygon>): string[] => {
  const ring = part.geometry.coordinates[0] ?? []
  return ring
    .slice(1)
    .map((corner) => corner.join())
    .toSorted()
}

const isClosed = (ring: Position[]): boolean => ring.length >= 4 && ring[0]?.join() === ring.at(-1)?.join()

describe('cutting a region in two', () => {
  it('gives both parts, each with its own corners and the two ends of the cut', () => {
    const [west, east] = cut(region, [
      [1, -1],
      [1, 5],
    ])
    expect(corners(west)).toEqual(['0,0', '0,4', '1,0', '1,4'])
    expect(corners(east)).toEqual(['1,0', '1,4', '4,0', '4,4'])
  })

  it.each([
    ['north to south', [2, 5], [2, -1]],
    ['south to north', [2, -1], [2, 5]],
  ])('does not mind the line’s direction: %s', (_, from, to) => {
    const parts = cut(region, [from, [2.5, 2], to])
    expect(parts.map(corners)).toEqual([
      ['0,0', '0,4', '2.1666666666666665,4', '2.1666666666666665,0', '2.5,2'].toSorted(),
      ['2.1666666666666665,4', '2.1666666666666665,0', '2.5,2', '4,0', '4,4'].toSorted(),
    ])
  })

  it('loses no ground and counts none twice', () => {
    const [west, east] = cut(region, [
      [-1, 1],
      [1.3, 2.2],
      [2.9, 0.7],
      [5, 3],
    ])
    expect(areaKm2(west) + areaKm2(east)).toBeCloseTo(areaKm2(region), 6)
    expect(areaKm2(intersect(west, east))).toBeCloseTo(0, 6)
  })

  it('closes the rings of both parts', () => {
    for (const part of cut(region, [
      [1, -1],
      [1, 5],
    ])) {
      expect(part.geometry.coordinates.every(isClosed)).toBe(true)
    }
  })

  it('cuts off a corner, and a bay that begins and ends on one side', () => {
    const [corner] = cut(region, [
      [-1, 2],
      [2, -1],
    ])
    expect(corners(corner)).toEqual(['0,0', '0,1', '1,0'])
    const bay = cutPolygon(region, [
      [1, -1],
      [1, 2],
      [3, 2],
      [3, -1],
    ])
    expect(bay?.map((part) => Math.round(areaKm2(part) / areaKm2(square(1, 0, 2))))).toContain(1)
    expect(bay?.map(corners)).toContainEqual(['1,0', '1,2', '3,0', '3,2'])
  })

  it('keeps a hole in the part that it lies in', () => {
    const lake = ringOf(2.5, 1, 1).toReversed()
    const withLake = turf.polygon([ringOf(0, 0, 4), lake])
    const [west, east] = cut(withLake, [
      [2, -1],
      [2, 5],
    ])
    expect(west.geometry.coordinates).toHaveLength(1)
    expect(east.geometry.coordinates.slice(1)).toEqual([lake])
  })

  it('leaves the region as it was', () => {
    const before = JSON.stringify(region)
    cutPolygon(region, [
      [1, -1],
      [1, 5],
    ])
    expect(JSON.stringify(region)).toBe(before)
  })

  it.each([
    [
      'passes it by',
      [
        [5, -1],
        [5, 5],
      ],
    ],
    [
      'ends within it',
      [
        [2, -1],
        [2, 2],
      ],
    ],
    [
      'lies wholly within it',
      [
        [1, 1],
        [3, 3],
      ],
    ],
    [
      'leaves it, comes back and ends within',
      [
        [-1, 1],
        [5, 1],
        [5, 3],
        [2, 3],
      ],
    ],
    [
      'crosses it twice over',
      [
        [-1, 1],
        [5, 1],
        [5, 3],
        [-1, 3],
      ],
    ],
    ['is a single point', [[2, 2]]],
    ['has no point', []],
  ])('does not cut along a line that %s', (_, line) => {
    expect(cutPolygon(region, line)).toBeUndefined()
  })
})

describe('where a line crosses an edge', () => {
  it('is told in the line’s order, whatever the order of the ring', () => {
    const line = [
      [5, 3],
      [-1, 3],
      [-1, 1],
      [5, 1],
    ]
    const points = [
      [4, 3],
      [0, 3],
      [0, 1],
      [4, 1],
    ]
    const ring = ringOf(0, 0, 4)
    expect(crossings(line, ring).map(({ point }) => point)).toEqual(points)
    expect(crossings(line, ring.toReversed()).map(({ point }) => point)).toEqual(points)
    expect(crossings(line.toReversed(), ring).map(({ point }) => point)).toEqual(points.toReversed())
  })

  it('says how far along the line and the ring it lies', () => {
    const [entry] = crossings(
      [
        [1, -1],
        [1, 3],
      ],
      ringOf(0, 0, 4),
    )
    expect(entry).toMatchObject({ lineAt: 0, lineT: 0.25, ringAt: 0, ringT: 0.25, point: [1, 0] })
  })

  it('counts a corner once', () => {
    expect(
      crossings(
        [
          [-1, -1],
          [2, 2],
        ],
        ringOf(0, 0, 4),
      ).map(({ point }) => point),
    ).toEqual([[0, 0]])
  })

  it('counts no edge that the line runs along', () => {
    const along = [
      [1, 0],
      [3, 0],
    ]
    expect(crossings(along, ringOf(0, 0, 4))).toEqual([])
  })
})

describe('crumbs', () => {
  const island = square(10, 10, 0.05)
  const archipelago: Area = turf.multiPolygon(
    [ringOf(0, 0, 1), ringOf(10, 10, 0.05), ringOf(5, 5, 1)].map((ring) => [ring]),
  )

  it('are swept from among larger ground', () => {
    const kept = polygonsOf(withoutCrumbs(archipelago, areaKm2(island) + 1))
    expect(kept.map((polygon) => polygon.geometry.coordinates[0]?.[0])).toEqual([
      [0, 0],
      [5, 5],
    ])
  })

  it('are only what is smaller than asked', () => {
    expect(polygonsOf(withoutCrumbs(archipelago, areaKm2(island)))).toHaveLength(3)
  })

  it('leave nothing where all are crumbs, and one plain polygon where one is not', () => {
    expect(withoutCrumbs(island, areaKm2(island) + 1)).toBeNull()
    expect(withoutCrumbs(null, 1)).toBeNull()
    expect(
      withoutCrumbs(turf.multiPolygon([[ringOf(0, 0, 1)], [ringOf(10, 10, 0.05)]]), 100)?.geometry.type,
    ).toBe('Polygon')
  })
})

describe('ground that may be none', () => {
  it('has no area and contains nothing', () => {
    expect(areaKm2(null)).toBe(0)
    expect(contains(null, [0, 0])).toBe(false)
    expect(polygonsOf(null)).toEqual([])
  })

  it('adds nothing, takes nothing away and meets nothing', () => {
    expect(unite([null, region, null])).toBe(region)
    expect(unite([null])).toBeNull()
    expect(subtract(region, null)).toBe(region)
    expect(subtract(null, region)).toBeNull()
    expect(intersect(region, null)).toBeNull()
    expect(subtract(square(1, 1, 1), region)).toBeNull()
  })

  it('is measured in square kilometres', () => {
    expect(areaKm2(square(0, 0, 1))).toBeGreaterThan(12_300)
    expect(areaKm2(square(0, 0, 1))).toBeLessThan(12_400)
  })
})
