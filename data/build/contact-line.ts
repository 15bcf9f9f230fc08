/**
 * The line of contact of one date: from pairs of settlements to the areas held on either side of it.
 * Method: the line runs through the midpoint of each pair, in the order given, and from the first and
 * the last midpoint straight on to the nearest edge of the regions.
 */
import type { IsoDate, SettlementId } from '../../src/domain/ids.ts'
import type { Problem } from '../../src/domain/problem.ts'
import type { Numbers } from '../../src/domain/row-names.ts'
import type { ContactPair, Settlement } from '../../src/domain/tables.ts'
import { checkCrossesItself, checkDistances, checkOrder } from './check-lines.ts'
import type { Area } from './geometry.ts'
import { cutAlongAll, heldPieces } from './held-area.ts'
import { linesOf } from './pair-lines.ts'
import { type SettlementSide, sidesOf } from './settlement-sides.ts'

export interface DateControl {
  date: IsoDate
  /** The area held within all regions; null where none is. */
  held: Area
  /** The settlements of the date's pairs, each once, with the side it was on. */
  sides: SettlementSide[]
}

/**
 * The control of all regions on one date. A problem stops only the checks that it would mislead: a line
 * that turns back or crosses itself cuts nothing, and sides are judged only where every line has cut.
 * @param settlements those that lie where they can
 * @param outline the regions' union; undefined where it, or one of the date's pairs, is not known
 * @param problems takes every problem in the date's pairs
 * @returns undefined where a problem leaves the areas in doubt
 */
export function controlOn(
  date: IsoDate,
  pairs: readonly ContactPair[],
  settlements: ReadonlyMap<SettlementId, Settlement>,
  outline: Area | undefined,
  numbers: Numbers,
  problems: Problem[],
): DateControl | undefined {
  const file = `control/${date}.json`
  const lines = linesOf(pairs, settlements, numbers)
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
