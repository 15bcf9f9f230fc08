import type { Problem } from './problem.ts'
import { nameOf, type Numbers, numberOf } from './row-names.ts'
import type { ContactPair } from './tables.ts'

type Fault = Pick<Problem, 'wrong' | 'mend'>

/** For each pair of one date what is wrong with it among the others, wherever their settlements lie. */
function faultsOf(pairs: readonly ContactPair[], numbers: Numbers): Fault[][] {
  const finished = new Set<string>()
  const seen = new Map<string, ContactPair>()
  return pairs.map((pair, index) => {
    const previous = pairs[index - 1]
    const isNext = previous?.line === pair.line
    if (previous && !isNext) finished.add(previous.line)
    const key = [pair.line, ...[pair.held, pair.facing].toSorted()].join(' ')
    const same = seen.get(key)
    seen.set(key, same ?? pair)
    const faults = [
      !isNext &&
        finished.has(pair.line) && {
          wrong: `pairs out of order: line "${pair.line}" goes on after another line began`,
          mend: 'Keep the pairs of one line together, in the order in which the line passes them.',
        },
      pair.held === pair.facing && {
        wrong: `"held" and "facing" are both "${pair.held}"`,
        mend: 'Name the settlement that it faced across the line.',
      },
      same && {
        wrong: `the pair repeats row ${numberOf(same, numbers) + 1}: the same two settlements on line "${pair.line}"`,
        mend: 'Remove one of the two rows, or correct its settlements.',
      },
    ]
    return faults.filter((fault) => fault !== undefined && fault !== false)
  })
}

export function checkPairs(date: string, pairs: readonly ContactPair[], numbers: Numbers): Problem[] {
  const faults = faultsOf(pairs, numbers)
  return pairs.flatMap((pair, index) => {
    const where = { file: `control/${date}.json`, row: nameOf(pair, numbers) }
    return (faults[index] ?? []).map((fault) => ({ ...where, ...fault }))
  })
}

/** The pairs of one date with which nothing is wrong among the others. */
export function soundPairs(pairs: readonly ContactPair[], numbers: Numbers): ContactPair[] {
  const faults = faultsOf(pairs, numbers)
  return pairs.filter((_, index) => faults[index]?.length === 0)
}
