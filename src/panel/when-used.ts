/** What readers do first on a page, whatever they hold in their hands. */
const signs = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin']

/**
 * Calls `act` at the reader's first sign of life. A page that moves to what its address asks for counts as one.
 * @returns the undo
 */
export function whenUsed(act: () => void): () => void {
  const listening = new AbortController()
  const once = () => {
    listening.abort()
    act()
  }
  for (const sign of signs) window.addEventListener(sign, once, { signal: listening.signal, passive: true })
  return () => listening.abort()
}
