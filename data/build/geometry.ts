/** Small steps on areas that Turf leaves to its callers. Coordinates are WGS84 degrees throughout. */
import * as turf from '@turf/turf'
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson'

/** One area; null where there is none. */
export type Area = Feature<Polygon | MultiPolygon> | null

const SQUARE_METRES_PER_KM2 = 1e6

/** Area in square kilometres, on the sphere of radius 6,371 km (Turf's `area`: Chamberlain and Duquette 2007). */
export const areaKm2 = (area: Area): number => (area ? turf.area(area) / SQUARE_METRES_PER_KM2 : 0)

export const intersect = (a: Area, b: Area): Area =>
  a && b ? turf.intersect(turf.featureCollection([a, b])) : null

export const subtract = (a: Area, b: Area): Area =>
  a && b ? turf.difference(turf.featureCollection([a, b])) : a

export const unite = (areas: readonly Area[]): Area => {
  const given = areas.filter((area) => area !== null)
  const [first] = given
  if (!first) return null
  return given.length === 1 ? first : turf.union(turf.featureCollection(given))
}

/** The polygons of an area, each by itself. */
export const polygonsOf = (area: Area): Feature<Polygon>[] => (area ? turf.flatten(area).features : [])

/** The area without its polygons below `minKm2` square kilometres. */
export const withoutCrumbs = (area: Area, minKm2: number): Area => {
  const kept = polygonsOf(area).filter((polygon) => areaKm2(polygon) >= minKm2)
  if (kept.length === 0) return null
  return kept.length === 1
    ? (kept[0] ?? null)
    : turf.multiPolygon(kept.map((polygon) => polygon.geometry.coordinates))
}

export const contains = (area: Area, point: Position): boolean =>
  area !== null && turf.booleanPointInPolygon(point, area)

/** The geometry with each of its lines and rings changed by itself; those left without a length are dropped. */
export function withLines<Shape extends Geometry>(
  geometry: Shape,
  change: (line: Position[]) => Position[],
): Shape {
  const lines = (given: Position[][]) => given.map(change).filter((line) => line.length > 1)
  const rings = (given: Position[][]) => given.map(change).filter((ring) => ring.length > 3)
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: change(geometry.coordinates) }
    case 'MultiLineString':
      return { ...geometry, coordinates: lines(geometry.coordinates) }
    case 'Polygon':
      return { ...geometry, coordinates: rings(geometry.coordinates) }
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map(rings).filter((polygon) => polygon.length > 0),
      }
    default:
      throw new Error(`no rule for the lines of a ${geometry.type}`)
  }
}

interface Crossing {
  /** Index of the line's segment, and how far along it (0 to 1). */
  lineAt: number
  lineT: number
  /** Index of the ring's segment, and how far along it (0 to 1). */
  ringAt: number
  ringT: number
  point: Position
}

/** Where segment ab crosses segment cd: how far along each, from 0 to 1; undefined where it does not. */
function crossSegments(a: Position, b: Position, c: Position, d: Position): [number, number] | undefined {
  const [ax = 0, ay = 0] = a
  const [bx = 0, by = 0] = b
  const [cx = 0, cy = 0] = c
  const [dx = 0, dy = 0] = d
  const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  if (cross === 0) return undefined
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross
  return t >= 0 && t <= 1 && u >= 0 && u < 1 ? [t, u] : undefined
}

/** Every crossing of a line with a closed ring, in the line's order. */
export function crossings(line: readonly Position[], ring: readonly Position[]): Crossing[] {
  const found: Crossing[] = []
  for (let lineAt = 0; lineAt + 1 < line.length; lineAt++) {
    for (let ringAt = 0; ringAt + 1 < ring.length; ringAt++) {
      const [a, b, c, d] = [line[lineAt], line[lineAt + 1], ring[ringAt], ring[ringAt + 1]]
      if (!a || !b || !c || !d) continue
      const at = crossSegments(a, b, c, d)
      if (!at) continue
      const [lineT, ringT] = at
      const point = [
        (a[0] ?? 0) + lineT * ((b[0] ?? 0) - (a[0] ?? 0)),
        (a[1] ?? 0) + lineT * ((b[1] ?? 0) - (a[1] ?? 0)),
      ]
      found.push({ lineAt, lineT, ringAt, ringT, point })
    }
  }
  return found.sort((p, q) => p.lineAt - q.lineAt || p.lineT - q.lineT)
}

/** The ring's own vertices that one passes on the way from one crossing to the other. */
function walkRing(ring: readonly Position[], from: Crossing, to: Crossing): Position[] {
  if (from.ringAt === to.ringAt && from.ringT < to.ringT) return []
  const count = ring.length - 1
  const passed: Position[] = []
  let at = from.ringAt
  do {
    at = (at + 1) % count
    const vertex = ring[at]
    if (vertex) passed.push(vertex)
  } while (at !== to.ringAt)
  return passed
}

/**
 * Cuts a polygon in two along a line that enters and leaves it once. Both parts keep the line's
 * vertices, so they share the cut exactly.
 * @returns undefined where the line does not cross the polygon's outer ring exactly twice.
 */
export function cutPolygon(
  polygon: Feature<Polygon>,
  line: readonly Position[],
): [Feature<Polygon>, Feature<Polygon>] | undefined {
  const [ring, ...holes] = polygon.geometry.coordinates
  if (!ring) return undefined
  const [start, end, ...more] = crossings(line, ring)
  if (!start || !end || more.length > 0) return undefined
  const chord = [start.point, ...line.slice(start.lineAt + 1, end.lineAt + 1), end.point]
  const close = (open: Position[]) => {
    const outer = [...open, ...open.slice(0, 1)]
    const own = holes.filter(
      ([vertex]) => vertex && turf.booleanPointInPolygon(vertex, turf.polygon([outer])),
    )
    return turf.polygon([outer, ...own])
  }
  return [
    close([...chord, ...walkRing(ring, end, start)]),
    close([...chord.toReversed(), ...walkRing(ring, start, end)]),
  ]
}
