import type { MouseEvent } from 'react'

/**
 * A click handler for a link that JavaScript takes over: a plain click does `act` in place; one with a
 * modifier key, for a new tab, stays the browser's.
 */
export const onPlainClick =
  (act: () => void) =>
  (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    act()
  }
