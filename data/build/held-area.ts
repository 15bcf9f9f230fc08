/** From lines to the area held: the regions are cut along each, and each piece goes to one side. */
import * as turf from '@turf/turf'
import type { Feature, Polygon, Position } from 'geojson'
import type { Problem } from '../../src/domain/problem.ts'
import type { Settlement } from '../../src/domain/tables.ts'
import { type Area, areaKm2, contains, cutPolygon, polygonsOf, unite } from './geometry.ts'
import { type Line, pairName, position } from './pair-lines.ts'
import type { SettlementSide } from './settlement-sides.ts'

/** How far past the edge the line is drawn before it is cut off, as a part of its last stretch. */
const OVERSHOOT = 0.01

/** The stretch from the line's end midpoint to the nearest edge of `polygon`, and a little past it. */
function reachEdge(polygon: Feature<Polygon>, from: Position): Position {
  const ring = turf.lineString(polygon.geometry.coordinates[0] ?? [])
  const [x = 0, y = 0] = turf.nearestPointOnLine(ring, from).geometry.coordinates
  const [fromX = 0, fromY = 0] = from
  return [x + (x - fromX) * OVERSHOOT, y + (y - fromY) * OVERSHOOT]
}

function drawnLine(polygon: Feature<Polygon>, line: Line): Position[] {
  const points = line.stops.map((stop) => stop.midpoint)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  return [reachEdge(polygon, first), ...points, reachEdge(polygon, last)]
}

const countIn = (piece: Area, settlements: readonly Settlement[]): number =>
  settlements.filter((settlement) => contains(piece, position(settlement))).length

/** Do more of the line's held settlements lie in the one part, and more of those facing them in the other? */
function partsSides([a, b]: readonly [Feature<Polygon>, Feature<Polygon>], { stops }: Line): boolean {
  const held = stops.map((stop) => stop.held)
  const facing = stops.map((stop) => stop.facing)
  const leaning = [a, b].map((part) => Math.sign(countIn(part, held) - countIn(part, facing)))
  return leaning.includes(1) && leaning.includes(-1)
}

function cutAlong(pieces: Feature<Polygon>[], line: Line): Feature<Polygon>[] | undefined {
  for (const piece of pieces) {
    const parts = cutPolygon(piece, drawnLine(piece, line))
    if (parts && partsSides(parts, line)) return [...pieces.filter((other) => other !== piece), ...parts]
  }
  return undefined
}

/** Cuts the regions along every line; a line that does not cut them is a problem, and the next goes on. */
export function cutAlongAll(
  file: string,
  outline: Area,
  lines: readonly Line[],
  problems: Problem[],
): Feature<Polygon>[] {
  let pieces = polygonsOf(outline).toSorted((a, b) => areaKm2(b) - areaKm2(a))
  for (const line of lines) {
    const cut = cutAlong(pieces, line)
    if (cut) {
      pieces = cut
      continue
    }
    problems.push({
      file,
      ...(line.stops[0] ? { row: pairName(line.stops[0]) } : {}),
      wrong: `line "${line.id}" does not cut its regions: it must enter them once, leave them once and have settlements on both sides`,
      mend: 'Add pairs up to the edge of the regions at both ends, and remove pairs that lie outside them.',
    })
  }
  return pieces
}

const nearestOf = (polygon: Feature<Polygon>, others: readonly Feature<Polygon>[]) => {
  const middle = turf.centroid(polygon)
  const away = (other: Feature<Polygon>) => turf.pointToPolygonDistance(middle, other)
  return others.reduce((a, b) => (away(a) <= away(b) ? a : b))
}

/**
 * The area held, from pieces that the lines have cut: a piece is on the side on which more of its
 * settlements are; a piece without one (an island) goes with the nearest piece that has one.
 */
export function heldPieces(
  file: string,
  pieces: readonly Feature<Polygon>[],
  sides: readonly SettlementSide[],
  problems: Problem[],
): Area {
  const told = pieces.map((piece) => {
    const own = sides.filter(({ settlement }) => contains(piece, position(settlement)))
    const heldCount = own.filter(({ side }) => side === 'held').length
    const side = heldCount * 2 > own.length ? ('held' as const) : ('facing' as const)
    for (const stray of own.filter((one) => one.side !== side)) {
      problems.push({
        file,
        row: `row ${stray.index + 1}`,
        wrong: `${stray.settlement.name.en} is on the wrong side of its line: listed as ${stray.side}, it lies among the settlements that are ${side}`,
        mend: 'Swap the pair if it is the wrong way round, or add a pair next to it so that the line bends round the settlement.',
      })
    }
    return { piece, side, evidence: own.length }
  })
  const withEvidence = told.filter(({ evidence }) => evidence > 0)
  const sideOf = ({ piece, side, evidence }: (typeof told)[number]) => {
    if (evidence > 0 || withEvidence.length === 0) return side
    const near = nearestOf(
      piece,
      withEvidence.map((other) => other.piece),
    )
    return withEvidence.find((other) => other.piece === near)?.side ?? side
  }
  return unite(told.filter((one) => sideOf(one) === 'held').map(({ piece }) => piece))
}
