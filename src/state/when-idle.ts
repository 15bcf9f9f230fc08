/** How long a busy page may put off what waits for it to be idle, in milliseconds. */
const PATIENCE_MS = 2000
/** How long to wait in browsers that cannot tell whether the page is idle, in milliseconds. */
const GUESS_MS = 200

/**
 * Calls `act` once the page is idle.
 * @returns the undo
 */
export function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, GUESS_MS)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: PATIENCE_MS })
  return () => cancelIdleCallback(handle)
}
