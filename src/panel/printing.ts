import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let isPrinting = false

/** Browsers take the page as it stands once these listeners return: React must have changed it by then. */
function subscribe(onChange: () => void): () => void {
  const tell = (now: boolean) => () => {
    isPrinting = now
    flushSync(onChange)
  }
  const begin = tell(true)
  const end = tell(false)
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

/** Is the page being printed, or saved as PDF? */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isPrinting,
    () => false,
  )
