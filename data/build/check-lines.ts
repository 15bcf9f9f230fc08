/** What is wrong with the lines of one date before anything is cut along them. */
import * as turf from '@turf/turf'
import type { Position } from 'geojson'
import type { Problem } from '../../src/domain/problem.ts'
import { km, type Line, pairName, position } from './pair-lines.ts'

/** A settlement in a pair lies at most this far from its line, in kilometres. */
const FAR_FROM_LINE_KM = 15
/** A pair is out of order where another place in the list would make the line this much shorter, in kilometres. */
const DETOUR_KM = 6
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

export function checkOrder(file: string, line: Line, problems: Problem[]): void {
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

export function checkCrossesItself(file: string, line: Line, problems: Problem[]): void {
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

export function checkDistances(file: string, lines: readonly Line[], problems: Problem[]): void {
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
