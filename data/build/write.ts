/** Canonical files: the same facts give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as turf from '@turf/turf'
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { withLines } from './geometry.ts'
import { WrittenEdges } from './written-edges.ts'

/** A collection that says where it comes from: ids of the story's citations. */
export interface CitedCollection extends FeatureCollection {
  citations: readonly string[]
}

/**
 * Decimals of a coordinate in degrees: four are about ten metres, a tenth of a CSS px where the map is
 * largest. The midpoint of two positions with three decimals, such as the settlements', has no more.
 */
export const DECIMALS = 4

export const roundPosition = ([lon = 0, lat = 0]: Position, decimals: number): Position => [
  Number(lon.toFixed(decimals)),
  Number(lat.toFixed(decimals)),
]

const isSame = ([ax, ay]: Position, [bx, by]: Position): boolean => ax === bx && ay === by

/** Spikes narrower than this, in degrees, are arithmetic of the cutting: about twenty metres. */
const SPIKE_WIDTH = 2e-4

/** Does the way from `a` to `b` turn straight back on itself towards `c`? */
function isSpike(
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
  [cx = 0, cy = 0]: Position,
): boolean {
  const length = Math.hypot(bx - ax, by - ay)
  const turnsBack = (bx - ax) * (cx - bx) + (by - ay) * (cy - by) < 0
  const width = Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / length
  return turnsBack && width < SPIKE_WIDTH
}

/** Without vertices that rounding makes one, and without spikes. */
const roundLine = (line: readonly Position[]): Position[] => {
  const kept: Position[] = []
  for (const point of line.map((position) => roundPosition(position, DECIMALS))) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last && isSame(last, point)) continue
    if (before && last && isSpike(before, last, point)) kept.pop()
    const end = kept.at(-1)
    if (!end || !isSame(end, point)) kept.push(point)
  }
  return kept
}

/** The geometry with four decimals, without the vertices and rings that rounding makes one. */
export const roundGeometry = <Shape extends Geometry>(geometry: Shape): Shape =>
  geometry.type === 'Point'
    ? { ...geometry, coordinates: roundPosition(geometry.coordinates, DECIMALS) }
    : withLines(geometry, roundLine)

/** The feature with its lines in the direction in which their edges are written already. */
function alongEdges(feature: Feature, edges: WrittenEdges): Feature {
  const { geometry } = feature
  if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') {
    if (geometry.type !== 'Point') withLines(geometry, (ring) => (edges.add(ring), ring))
    return feature
  }
  const turned = withLines(geometry, (line) => {
    const [along = line] = edges.along([line])
    edges.add(along)
    return along
  })
  return { ...feature, geometry: turned }
}

/** The feature with four decimals and rings wound as RFC 7946 asks: outer ones anticlockwise. */
const canonicalFeature = (feature: Feature): Feature => ({
  ...feature,
  geometry: turf.rewind(roundGeometry(feature.geometry)) as Geometry,
})

const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}

const writeText = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** GeoJSON with sorted keys, one feature a line. */
export const geoJsonText = ({ features, ...members }: CitedCollection): string => {
  const edges = new WrittenEdges()
  const lines = features.map((feature) =>
    JSON.stringify(sortKeys(alongEdges(canonicalFeature(feature), edges))),
  )
  const head = JSON.stringify(sortKeys(members)).slice(1, -1)
  return `{${head},"features":[\n${lines.join(',\n')}\n]}\n`
}

export const writeGeoJson = (path: string, collection: CitedCollection): void =>
  writeText(path, geoJsonText(collection))

export const writeJson = (path: string, value: unknown): void =>
  writeText(path, `${JSON.stringify(sortKeys(value), null, 2)}\n`)
