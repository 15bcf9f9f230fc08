/** The way back from a passage to the map: over the page, until it is used or no longer needed. */

const words = { en: ['Back to the map', 'Close'], uk: ['Назад до карти', 'Закрити'] }

/** @returns the bar with the way back, to be put on the page and taken off it */
export function wayBack(language: 'en' | 'uk', back: () => void): HTMLElement {
  const bar = document.createElement('div')
  bar.lang = language
  bar.style.cssText = 'position:fixed;z-index:9999;bottom:1rem;left:1rem'
  for (const text of words[language]) {
    const button = document.createElement('button')
    button.style.cssText = 'font:1rem sans-serif;min-height:44px'
    button.textContent = text
    bar.append(button)
  }
  bar.addEventListener('click', ({ target }) => {
    bar.remove()
    if (target === bar.firstChild) back()
  })
  return bar
}
