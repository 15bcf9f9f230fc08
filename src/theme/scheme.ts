/** Light or dark: what the page's root says as `data-theme`, or else what the reader's system says. */
import type { ThemeName } from './tokens.ts'

const darkSystem = () => window.matchMedia('(prefers-color-scheme: dark)')

export function currentTheme(): ThemeName {
  const { theme } = document.documentElement.dataset
  if (theme === 'light' || theme === 'dark') return theme
  return darkSystem().matches ? 'dark' : 'light'
}

/**
 * Calls `act` whenever the theme may have changed.
 * @returns the undo
 */
export function followTheme(act: () => void): () => void {
  const system = darkSystem()
  const root = new MutationObserver(act)
  system.addEventListener('change', act)
  root.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', act)
    root.disconnect()
  }
}
