/** What the network fails to give is asked for again before it counts as failed. */

/** The waits before the second and the third try, in milliseconds. */
const WAITS_MS = [500, 1500]
/** Each wait is longer or shorter by up to this part, so that many readers do not ask again all at once. */
const JITTER = 0.25

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms * (1 + JITTER * (2 * Math.random() - 1)))
  })

/**
 * @param attempt given the number of tries that have failed
 * @throws what the last try threw
 */
export async function retry<Result>(attempt: (failures: number) => Promise<Result>): Promise<Result> {
  for (const [failures, wait] of WAITS_MS.entries()) {
    try {
      return await attempt(failures)
    } catch {
      await pause(wait)
    }
  }
  return attempt(WAITS_MS.length)
}

/**
 * Fetches a file behind whatever the page needs first. A further try passes by the browser's cache, where a
 * body cut short may lie.
 * @param read reads the body to its end; a try whose body it does not accept has failed
 * @throws when every try has failed
 */
export const fetchWhole = <Result>(
  url: string,
  read: (response: Response) => Promise<Result>,
): Promise<Result> =>
  retry(async (failures) => {
    const response = await fetch(url, { priority: 'low', cache: failures > 0 ? 'reload' : 'default' })
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    return read(response)
  })
