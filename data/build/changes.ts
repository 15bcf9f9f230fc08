/**
 * Between two dates only what is known to have changed may change. Two lines drawn through different
 * pairs never coincide to the metre, even where nothing moved; so a piece that lies between the lines of
 * two dates counts as changed hands only if a named settlement lies in it. Every other piece stays as it
 * was on the earlier date. Islands that no line crosses have no such pieces: they follow the shore.
 */
import type { Feature, Polygon } from 'geojson'
import type { DateControl } from './contact-line.ts'
import { type Area, contains, intersect, polygonsOf, subtract, unite } from './geometry.ts'
import type { SettlementSide } from './settlement-sides.ts'

const hasSettlement = (piece: Feature<Polygon>, sides: readonly SettlementSide[]): boolean =>
  sides.some(({ settlement }) => contains(piece, [settlement.lon, settlement.lat]))

function keepKnownChanges(earlier: DateControl, later: DateControl, outline: Area): Area {
  const sides = [...earlier.sides, ...later.sides]
  const mainland = polygonsOf(outline).filter((polygon) => hasSettlement(polygon, sides))
  const unproven = (change: Area) =>
    polygonsOf(intersect(change, unite(mainland))).filter((piece) => !hasSettlement(piece, sides))
  const notGained = unproven(subtract(later.held, earlier.held))
  const notLost = unproven(subtract(earlier.held, later.held))
  return unite([subtract(later.held, unite(notGained)), ...notLost])
}

/**
 * The dates' controls, oldest first, with the changes that no settlement proves undone.
 * @param outline the regions' union
 */
export function settleChanges(controls: readonly DateControl[], outline: Area): DateControl[] {
  const settled: DateControl[] = []
  for (const control of controls) {
    const earlier = settled.at(-1)
    settled.push(earlier ? { ...control, held: keepKnownChanges(earlier, control, outline) } : control)
  }
  return settled
}
