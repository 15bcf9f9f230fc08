/** Pairs of settlements as the stops of lines, each stop midway between the two. */
import * as turf from '@turf/turf'
import type { Position } from 'geojson'
import type { LineId, SettlementId } from '../../src/domain/ids.ts'
import { type Numbers, numberOf } from '../../src/domain/row-names.ts'
import type { ContactPair, Settlement } from '../../src/domain/tables.ts'

export interface Stop {
  pair: ContactPair
  held: Settlement
  facing: Settlement
  /** Number of the pair in its file, from 0. */
  index: number
  midpoint: Position
}

export interface Line {
  id: LineId
  stops: Stop[]
}

export const position = ({ lon, lat }: { lon: number; lat: number }): Position => [lon, lat]

const midway = (a: Settlement, b: Settlement): Position => [(a.lon + b.lon) / 2, (a.lat + b.lat) / 2]

export const pairName = ({ index, held, facing }: Stop) =>
  `row ${index + 1} (${held.name.en} – ${facing.name.en})`

/** The lines through the pairs; a pair is left out where one of its settlements is not given. */
export function linesOf(
  pairs: readonly ContactPair[],
  settlements: ReadonlyMap<SettlementId, Settlement>,
  numbers: Numbers,
): Line[] {
  const lines = new Map<LineId, Line>()
  for (const pair of pairs) {
    const held = settlements.get(pair.held)
    const facing = settlements.get(pair.facing)
    if (!held || !facing) continue
    const line = lines.get(pair.line) ?? { id: pair.line, stops: [] }
    line.stops.push({ pair, held, facing, index: numberOf(pair, numbers), midpoint: midway(held, facing) })
    lines.set(pair.line, line)
  }
  return [...lines.values()]
}

export const km = (a: Position, b: Position): number => turf.distance(a, b, { units: 'kilometers' })
