/** Canonical files: the same facts give the same bytes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as turf from '@turf/turf'
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { type CitedCollection, geoJsonText, writeJson } from './write.ts'

const cited = (...features: Feature[]): CitedCollection => ({
  ...turf.featureCollection(features),
  citations: ['natural-earth'],
})

/** What a file gives back for one geometry. */
function written(geometry: Geometry): Geometry {
  const { features } = JSON.parse(geoJsonText(cited(turf.feature(geometry)))) as FeatureCollection
  const [feature] = features
  if (!feature) throw new Error('the feature is lost')
  return feature.geometry
}

const square: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
]
const lake: Position[] = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 2],
  [1, 1],
]

/** Twice the area within a ring; positive where it runs anticlockwise. */
const turn = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)

describe('rings', () => {
  it.each([
    ['both anticlockwise', square, lake],
    ['both clockwise', square.toReversed(), lake.toReversed()],
    ['the wrong way round', square.toReversed(), lake],
    ['the right way round', square, lake.toReversed()],
  ])('are wound as RFC 7946 asks, given %s', (_, outer, hole) => {
    for (const geometry of [
      written({ type: 'Polygon', coordinates: [outer, hole] }),
      written({ type: 'MultiPolygon', coordinates: [[outer, hole]] }),
    ]) {
      const rings = (geometry.type === 'Polygon' ? [geometry.coordinates] : []).concat(
        geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
      )
      expect(rings.flat().map((ring) => Math.sign(turn(ring)))).toEqual([1, -1])
    }
  })

  it('are dropped where rounding leaves less than a triangle', () => {
    const speck: Position[] = [
      [1, 1],
      [1.000001, 1],
      [1.000001, 1.000001],
      [1, 1],
    ]
    expect(written({ type: 'Polygon', coordinates: [square, speck] })).toEqual({
      type: 'Polygon',
      coordinates: [square],
    })
    expect(written({ type: 'MultiPolygon', coordinates: [[speck], [square]] })).toEqual({
      type: 'MultiPolygon',
      coordinates: [[square]],
    })
  })
})

describe('positions', () => {
  it('have four decimals and no height', () => {
    expect(written({ type: 'Point', coordinates: [37.541309999, 47.095140001, 12] })).toEqual({
      type: 'Point',
      coordinates: [37.5413, 47.0951],
    })
  })

  it('that fall together by rounding are written once', () => {
    const line: Position[] = [
      [1, 1],
      [1.000001, 1.000001],
      [1.0002, 1],
    ]
    expect(written({ type: 'LineString', coordinates: line })).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 1],
        [1.0002, 1],
      ],
    })
  })

  it('that leave a line no length take it out', () => {
    const dot: Position[] = [
      [1, 1],
      [1.000001, 1],
    ]
    const line: Position[] = [
      [1, 1],
      [2, 2],
    ]
    expect(written({ type: 'MultiLineString', coordinates: [dot, line] })).toEqual({
      type: 'MultiLineString',
      coordinates: [line],
    })
  })
})

it('refuses a geometry that it has no rule for', () => {
  expect(() => written({ type: 'GeometryCollection', geometries: [] })).toThrow('GeometryCollection')
})

it('turns a line to the direction in which a ring before it has the same edges', () => {
  const shore: Position[] = [
    [1, 1],
    [2, 1],
    [2, 2],
  ]
  const text = geoJsonText(cited(turf.polygon([square, lake]), turf.lineString(shore)))
  const { features } = JSON.parse(text) as FeatureCollection
  expect(features[1]?.geometry).toEqual({ type: 'LineString', coordinates: shore.toReversed() })
})

describe('the text', () => {
  const point = (id: string) => turf.point([1, 2], { name_uk: 'Ізюм', id, areaKm2: 3 })

  it('has its keys in order and one feature a line', () => {
    expect(geoJsonText(cited(point('b'), point('a')))).toBe(
      [
        '{"citations":["natural-earth"],"type":"FeatureCollection","features":[',
        '{"geometry":{"coordinates":[1,2],"type":"Point"},"properties":{"areaKm2":3,"id":"b","name_uk":"Ізюм"},"type":"Feature"},',
        '{"geometry":{"coordinates":[1,2],"type":"Point"},"properties":{"areaKm2":3,"id":"a","name_uk":"Ізюм"},"type":"Feature"}',
        ']}',
        '',
      ].join('\n'),
    )
  })

  it('is the same for the same facts with their keys in another order', () => {
    const one: CitedCollection = {
      type: 'FeatureCollection',
      citations: ['a', 'b'],
      features: [
        {
          type: 'Feature',
          id: 'x',
          properties: { b: 1, a: { d: 2, c: 3 } },
          geometry: { type: 'Point', coordinates: [1, 2] },
        },
      ],
    }
    const other: CitedCollection = {
      features: [
        {
          geometry: { coordinates: [1, 2], type: 'Point' },
          properties: { a: { c: 3, d: 2 }, b: 1 },
          id: 'x',
          type: 'Feature',
        },
      ],
      citations: ['a', 'b'],
      type: 'FeatureCollection',
    }
    expect(geoJsonText(other)).toBe(geoJsonText(one))
  })

  it('leaves the facts as they were given', () => {
    const given = cited(turf.polygon([square.toReversed()]))
    const before = JSON.stringify(given)
    geoJsonText(given)
    expect(JSON.stringify(given)).toBe(before)
  })

  it('keeps lists in their order in a plain file, sorts its keys and makes its folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'write-'))
    try {
      const path = join(folder, 'layers', 'figures.json')
      writeJson(path, { b: [3, 1, 2], a: null })
      expect(readFileSync(path, 'utf8')).toBe('{\n  "a": null,\n  "b": [\n    3,\n    1,\n    2\n  ]\n}\n')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
