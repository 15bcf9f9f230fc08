import type { SettlementId } from '../../src/domain/ids.ts'
import type { Problem } from '../../src/domain/problem.ts'
import type { Settlement } from '../../src/domain/tables.ts'
import { type Line, pairName } from './pair-lines.ts'

export interface SettlementSide {
  settlement: Settlement
  side: 'held' | 'facing'
  /** Number of the pair in its file, from 0. */
  index: number
}

/** Each settlement of the pairs once; one that stands on both sides is a problem and left out. */
export function sidesOf(file: string, lines: readonly Line[], problems: Problem[]): SettlementSide[] {
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
