/**
 * Areas of which a part lies beneath another that is drawn over them. That part may have any shape, so it is
 * given the one with the fewest vertices; the shore that is seen is that of the area above.
 */
import * as turf from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { type Area, polygonsOf, unite } from './geometry.ts'

type Triangle = readonly [Position, Position, Position]
type Edge = readonly [Position, Position]

/** Lengths and areas below this, in the picture's units, are arithmetic. */
const NOTHING = 1e-6

/** Twice the area of a triangle; its sign says which way it turns. */
const turn = ([[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0]]: Triangle): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)

/** Does a part of the edge lie in the inside of the triangle? Clips it by each side (Cyrus and Beck 1978). */
function entersTriangle([from, to]: Edge, [a, b, c]: Triangle): boolean {
  const sign = Math.sign(turn([a, b, c]))
  let [enter, leave] = [0, 1]
  for (const [p, q] of [
    [a, b],
    [b, c],
    [c, a],
  ] as const) {
    const start = turn([p, q, from]) * sign
    const end = turn([p, q, to]) * sign
    if (start <= NOTHING && end <= NOTHING) return false
    if (start < 0) enter = Math.max(enter, start / (start - end))
    if (end < 0) leave = Math.min(leave, start / (start - end))
  }
  return leave - enter > NOTHING
}

/** Whether triangles lie within an area. */
function within(area: Area): (triangle: Triangle) => boolean {
  const edges = polygonsOf(area).flatMap(({ geometry }) =>
    geometry.coordinates.flatMap((ring) => ring.slice(1).map((to, index): Edge => [ring[index] ?? to, to])),
  )
  return (triangle) => {
    if (!area || edges.some((edge) => entersTriangle(edge, triangle))) return false
    const middle = [0, 1].map((axis) => triangle.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / 3)
    return turf.booleanPointInPolygon(middle, area)
  }
}

interface Freedom {
  /** May the area lose the triangle? */
  canLose: (triangle: Triangle) => boolean
  /** May it gain it? */
  canGain: (triangle: Triangle) => boolean
}

/**
 * Takes out vertices one by one, the smallest triangle first (Visvalingam and Whyatt 1993), while what is lost
 * or gained stays beneath the cover.
 * @param ring with the area on its left
 */
function loosen(ring: readonly Position[], { canLose, canGain }: Freedom): Position[] {
  const open = ring.slice(1)
  const triangleAt = (index: number): Triangle | undefined => {
    const [a, b, c] = [open.at(index - 1), open[index], open[(index + 1) % open.length]]
    return a && b && c ? [a, b, c] : undefined
  }
  const isFree = (triangle: Triangle): boolean => {
    const area = turn(triangle)
    return Math.abs(area) < NOTHING || (area > 0 ? canLose(triangle) : canGain(triangle))
  }
  for (;;) {
    const candidates = open
      .flatMap((_, index) => {
        const triangle = triangleAt(index)
        return triangle ? [{ index, triangle, size: Math.abs(turn(triangle)) }] : []
      })
      .toSorted((one, other) => one.size - other.size)
    const next = open.length > 3 ? candidates.find(({ triangle }) => isFree(triangle)) : undefined
    if (!next) {
      const rest = triangleAt(1)
      return open.length === 3 && rest && isFree(rest) ? [] : [...open, ...open.slice(0, 1)]
    }
    open.splice(next.index, 1)
  }
}

/** Where edges cross, cutting leaves fractions. */
const whole = (position: Position): Position => position.map((value) => Math.round(value))

/**
 * The area with as few vertices as it needs where `cover` is drawn over it. Its rings may overlap beneath the
 * cover: they are to be filled by the nonzero rule.
 * @param area in the picture's units, its edges towards the cover the cover's own
 */
export function beneath(area: Area, cover: Area): MultiPolygon {
  const freedom: Freedom = { canLose: within(cover), canGain: within(unite([area, cover])) }
  const coordinates = polygonsOf(area).map((polygon: Feature<Polygon>) => {
    const { coordinates: rings } = (turf.rewind(polygon) as Feature<Polygon>).geometry
    return rings.map((ring) => loosen(ring, freedom).map(whole)).filter((ring) => ring.length > 3)
  })
  return { type: 'MultiPolygon', coordinates: coordinates.filter((rings) => rings.length > 0) }
}
