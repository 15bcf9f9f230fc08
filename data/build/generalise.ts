/** Lines with as few vertices as a tolerance allows, written to whole steps. */
import type { Position } from 'geojson'

/** A stretch between two kept vertices passes over at most this many others. */
const LONGEST_STRETCH = 90

interface Precision {
  /** How far the written line may leave a vertex of the exact one, in the line's units. */
  toleranceAt: (position: Position) => number
  /** The position as it is written. */
  round: (position: Position) => Position
  /** What a stretch between two kept vertices, as written, costs beside the vertex itself. */
  costOf?: (from: Position, to: Position) => number
}

/** Distance of a point from a stretch, in the units of both. */
export function distanceToStretch(
  [x = 0, y = 0]: Position,
  [fromX = 0, fromY = 0]: Position,
  [toX = 0, toY = 0]: Position,
): number {
  const [dx, dy] = [toX - fromX, toY - fromY]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / squared
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(fromX + t * dx - x, fromY + t * dy - y)
}

/**
 * The cheapest choice among the line's vertices of which no stretch leaves a vertex that it passes over
 * farther than the tolerance: a shortest path through all stretches allowed (Imai and Iri 1988), judged after
 * rounding. First and last vertex stay.
 */
export function generalise(
  line: readonly Position[],
  { toleranceAt, round, costOf = () => 0 }: Precision,
): Position[] {
  const written = line.map(round)
  const tolerances = line.map(toleranceAt)
  const isAllowed = (from: Position, to: Position, first: number, last: number): boolean => {
    for (let at = first; at <= last; at++) {
      const [passed, tolerance] = [line[at], tolerances[at]]
      if (passed && tolerance !== undefined && distanceToStretch(passed, from, to) > tolerance) return false
    }
    return true
  }
  const best = written.map((_, index) => ({ cost: index === 0 ? 0 : Infinity, previous: -1 }))
  written.forEach((to, end) => {
    const own = best[end]
    if (!own) return
    for (let start = end - 1; start >= Math.max(0, end - LONGEST_STRETCH); start--) {
      const [from, before] = [written[start], best[start]]
      if (!from || !before) continue
      const cost = before.cost + 1 + costOf(from, to)
      if (cost >= own.cost || !isAllowed(from, to, start, end)) continue
      own.cost = cost
      own.previous = start
    }
  })
  const kept: Position[] = []
  for (let index = written.length - 1; index >= 0; index = best[index]?.previous ?? -1) {
    const position = written[index]
    if (position) kept.unshift(position)
  }
  return kept
}
