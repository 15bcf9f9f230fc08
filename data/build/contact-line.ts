/**
 * The line of contact of one date: from pairs of settlements to the areas held on either side of it.
 * Method: the line runs through the midpoint of each pair, in the order given, and from the first and
 * the last midpoint straight on to the nearest edge of the regions.
 */
import * as turf from '@turf/turf'
import type { Feature, Polygon, Position } from 'geojson'
import type { IsoDate, LineId, SettlementId } from '../../src/domain/ids.ts'
import type { Problem } from '../../src/domain/problem.ts'
import type { ContactPair, Settlement } from '../../src/domain/tables.ts'
import { type Area, areaKm2, contains, cutPolygon, polygonsOf, unite } from './geometry.ts'

/** A settlement in a pair lies at most this far from its line, in kilometres. */
const FAR_FROM_LINE_KM = 15
/** A pair is out of order where another place in the list would make the line this much shorter, in kilometres. */
const DETOUR_KM = 6
/** How far past the edge the line is drawn before it is cut off, as a part of its last stretch. */
const OVERSHOOT = 0.01

interface Stop {
  pair: ContactPair
  held: Settlement
  facing: Settlement
  /** Number of the pair in its file, from 0. */
  index: number
  midpoint: Position
}

interface Line {
  id: LineId
  stops: Stop[]
}

export interface SettlementSide {
  settlement: Settlement
  side: 'held' | 'facing'
  /** Number of the pair in its file, from 0. */
  index: number
}

export interface DateControl {
  date: IsoDate
  /** The area held within all regions; null where none is. */
  held: Area
  /** The settlements of the date's pairs, each once, with the side it was on. */
  sides: SettlementSide[]
}

const position = ({ lon, lat }: { lon: number; lat: number }): Position => [lon, lat]

const midway = (a: Settlement, b: Settlement): Position => [(a.lon + b.lon) / 2, (a.lat + b.lat) / 2]

const pairName = ({ index, held, facing }: Stop) => `row ${index + 1} (${held.name.en} – ${facing.name.en})`

/** The lines through the pairs; a pair is left out where one of its settlements is not given. */
function linesOf(pairs: readonly ContactPair[], settlements: ReadonlyMap<SettlementId, Settlement>): Line[] {
  const lines = new Map<LineId, Line>()
  pairs.forEach((pair, index) => {
    const held = settlements.get(pair.held)
    const facing = settlements.get(pair.facing)
    if (!held || !facing) return
    const line = lines.get(pair.line) ?? { id: pair.line, stops: [] }
    line.stops.push({ pair, held, facing, index, midpoint: midway(held, facing) })
    lines.set(pair.line, line)
  })
  return [...lines.values()]
}

const km = (a: Position, b: Position): number => turf.distance(a, b, { units: 'kilometers' })

/** Where the midpoint at `index` would fit better, if moving it there shortens the line markedly. */
function betterPlace(points: readonly Position[], index: number): number | undefined {
  const [before, own, after] = [points[index - 1], points[index], points[index + 1]]
  if (!own) return undefined
  const detour = (a: Position | undefined, b: Position | undefined) =>
    a && b ? km(a, own) + km(own, b) - km(a, b) : a ? km(a, own) : b ? km(own, b) : 0
  const rest = points.toSpliced(index, 1)
  const costs = Array.from({ length: rest.length + 1 }, (_, at) => detour(rest[at - 1], rest[at]))
  const best = costs.indexOf(Math.min(...costs))
  return detour(before, after) - (costs[best] ?? 0) > DETOUR_KM ? best : undefined
}

function checkOrder(file: string, line: Line, problems: Problem[]): void {
  const points = line.stops.map((stop) => stop.midpoint)
  line.stops.forEach((stop, index) => {
    const better = betterPlace(points, index)
    if (better === undefined) return
    const rest = line.stops.toSpliced(index, 1)
    const [previous, next] = [rest[better - 1], rest[better]]
    const where = previous
      ? `after ${pairName(previous)}`
      : next
        ? `before ${pairName(next)}`
        : 'to the place where the line passes it'
    problems.push({
      file,
      row: pairName(stop),
      wrong: `pairs out of order: line "${line.id}" turns back here`,
      mend: `Move the row ${where}, or correct its settlements.`,
    })
  })
}

function checkCrossesItself(file: string, line: Line, problems: Problem[]): void {
  if (line.stops.length < 2) return
  for (const kink of turf.kinks(turf.lineString(line.stops.map((stop) => stop.midpoint))).features) {
    const [lon = 0, lat = 0] = kink.geometry.coordinates
    const nearest = line.stops.reduce((a, b) =>
      km(a.midpoint, [lon, lat]) <= km(b.midpoint, [lon, lat]) ? a : b,
    )
    problems.push({
      file,
      row: pairName(nearest),
      wrong: `line "${line.id}" crosses itself near ${lat.toFixed(3)}° N, ${lon.toFixed(3)}° E`,
      mend: 'Put the pairs there in the order in which the line passes them.',
    })
  }
}

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

/** Each settlement of the pairs once; one that stands on both sides is a problem and left out. */
function sidesOf(file: string, lines: readonly Line[], problems: Problem[]): SettlementSide[] {
  const sides = new Map<SettlementId, SettlementSide>()
  const onBoth = new Set<SettlementId>()
  for (const stop of lines.flatMap((line) => line.stops)) {
    for (const side of ['held', 'facing'] as const) {
      const settlement = stop[side]
      const known = sides.get(settlement.id)
      if (known && known.side !== side) {
        onBoth.add(settlement.id)
        problems.push({
          file,
          row: pairName(stop),
          wrong: `${settlement.name.en} is ${side} here, but ${known.side} in row ${known.index + 1}`,
          mend: 'A settlement is on one side on one date: correct one of the two rows.',
        })
      }
      if (!known) sides.set(settlement.id, { settlement, side, index: stop.index })
    }
  }
  return [...sides.values()].filter(({ settlement }) => !onBoth.has(settlement.id))
}

function checkDistances(file: string, lines: readonly Line[], problems: Problem[]): void {
  for (const stop of lines.flatMap((line) => line.stops)) {
    const distance = km(position(stop.held), stop.midpoint)
    if (distance <= FAR_FROM_LINE_KM) continue
    problems.push({
      file,
      row: pairName(stop),
      wrong: `far from the line: each of the two settlements would lie ${distance.toFixed(0)} km from it, more than ${FAR_FROM_LINE_KM} km`,
      mend: 'Pair settlements that are nearer to each other, or correct a position in settlements.json.',
    })
  }
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
function heldPieces(
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

/** Cuts the regions along every line; a line that does not cut them is a problem, and the next goes on. */
function cutAlongAll(
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

/**
 * The control of all regions on one date. A problem stops only the checks that it would mislead: a line
 * that turns back or crosses itself cuts nothing, and sides are judged only where every line has cut.
 * @param settlements those that lie where they can
 * @param outline the regions' union; undefined where it is not known
 * @param problems takes every problem in the date's pairs
 * @returns undefined where a problem leaves the areas in doubt
 */
export function controlOn(
  date: IsoDate,
  pairs: readonly ContactPair[],
  settlements: ReadonlyMap<SettlementId, Settlement>,
  outline: Area | undefined,
  problems: Problem[],
): DateControl | undefined {
  const file = `control/${date}.json`
  const lines = linesOf(pairs, settlements)
  const before = problems.length
  const straight = lines.filter((line) => {
    const known = problems.length
    checkOrder(file, line, problems)
    checkCrossesItself(file, line, problems)
    return problems.length === known
  })
  checkDistances(file, lines, problems)
  const sides = sidesOf(file, lines, problems)

  const isComplete = lines.flatMap((line) => line.stops).length === pairs.length
  if (!outline || !isComplete) return undefined
  const beforeCut = problems.length
  const pieces = cutAlongAll(file, outline, straight, problems)
  if (straight.length < lines.length || problems.length > beforeCut) return undefined
  const held = heldPieces(file, pieces, sides, problems)
  return problems.length > before ? undefined : { date, held, sides }
}
