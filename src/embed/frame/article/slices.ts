/** Does long work in short tasks, between which the page answers its reader. */

/** Work that may rest wherever it yields. */
export type Work<T> = Generator<undefined, T>

/**
 * Milliseconds after which work rests, a frame of most screens: no task of it comes near the 50 that readers feel
 * (https://web.dev/articles/rail), and each rest costs about one.
 */
const SLICE = 16

/** Of many things, how many are dealt with before work may rest: a loop that may rest at each is half as long again. */
const AT_ONCE = 64

/** Deals with each of many things. */
export function* forEachOf<T>(many: readonly T[], act: (one: T, at: number) => void): Work<void> {
  for (let from = 0; from < many.length; from += AT_ONCE) {
    many.slice(from, from + AT_ONCE).forEach((one, at) => act(one, from + at))
    yield
  }
}

/** Where a browser can, before other tasks that are not more urgent. */
const nextTask = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => {
        setTimeout(resolve)
      })

/** @throws what the work throws */
export async function inSlices<T>(work: Work<T>): Promise<T> {
  let end = performance.now() + SLICE
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    if (performance.now() < end) continue
    await nextTask()
    end = performance.now() + SLICE
  }
}
