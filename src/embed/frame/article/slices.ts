/** Does long work in short tasks, between which the page answers its reader. */

/** Work that may rest wherever it yields. */
export type Work<T> = Generator<undefined, T>

/**
 * Milliseconds after which work rests, a frame of most screens, well below the 50 that readers feel
 * (https://web.dev/articles/rail). Each rest costs about one.
 */
const SLICE = 16

/** How many of many things are dealt with before work may rest: a loop that yields at each takes half as long again. */
const AT_ONCE = 16

/** Deals with each of many things. */
export function* forEachOf<T>(many: readonly T[], act: (one: T, at: number) => void): Work<void> {
  for (let from = 0; from < many.length; from += AT_ONCE) {
    many.slice(from, from + AT_ONCE).forEach((one, at) => act(one, from + at))
    yield
  }
}

/** Lets other tasks go first; where the browser can, goes on before those that are no more urgent. */
const nextTask = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => {
        setTimeout(resolve)
      })

/**
 * @param isWanted asked after each rest; work that no longer is stops there
 * @returns what the work does, or undefined where it was stopped
 * @throws what the work throws
 */
export async function inSlices<T>(work: Work<T>, isWanted: () => boolean): Promise<T | undefined> {
  let end = performance.now() + SLICE
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    if (performance.now() < end) continue
    await nextTask()
    if (!isWanted()) return undefined
    end = performance.now() + SLICE
  }
}
