import type { Work } from './slices.ts'

/** Does work without a rest, for tests of what it finds. */
export function atOnce<T>(work: Work<T>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
