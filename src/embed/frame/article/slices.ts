/** Does long work in short tasks, between which the page answers its reader. */

/** Work that may rest wherever it yields. */
export type Work<T> = Generator<undefined, T>

/**
 * Milliseconds after which work rests. A task of 50 is one that readers feel (https://web.dev/articles/rail); the step
 * at which the time is up, and a busy phone, make it several times as long.
 */
const SLICE = 8

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
