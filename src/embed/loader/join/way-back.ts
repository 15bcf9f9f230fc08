/** The way back from a passage to the map: over the page, until it is used or no longer needed. */
import { drawn } from './drawn.ts'

/**
 * @param words what leads back, and what takes the bar away
 * @param back takes the reader back to the map
 * @returns the bar, to be put on the page and taken off it
 */
export function wayBack(words: readonly string[], language: string, back: () => void): HTMLElement {
  const bar = drawn('div', 'position:fixed;z-index:9999;bottom:1rem;left:1rem')
  bar.lang = language
  for (const text of words) {
    const button = drawn('button', 'padding:16px;border:1px solid;background:canvas;font:1rem sans-serif')
    button.textContent = text
    bar.append(button)
  }
  bar.addEventListener('click', ({ target }) => {
    bar.remove()
    if (target === bar.firstChild) back()
  })
  return bar
}
