import { type Brand, legibleBrand } from '../theme/brand.ts'
import { followTheme } from '../theme/scheme.ts'

const shapes: Record<keyof Brand, RegExp> = {
  accent: /^#[\da-f]{6}$/i,
  background: /^#[\da-f]{6}$/i,
  font: /^[\w -]+$/,
}

function brandIn(search: string): Brand {
  const query = new URLSearchParams(search)
  const read = (name: keyof Brand) => {
    const value = query.get(name)
    if (value === null || shapes[name].test(value)) return value ?? undefined
    return console.warn(`"${name}=${value}" in the address is ignored.`) as undefined
  }
  return { accent: read('accent'), background: read('background'), font: read('font') }
}

/**
 * The page wears its host's accent, background and typeface, as far as its text stays legible in the theme shown.
 * @param search the query of the page's address, which names them
 */
export function wearBrand(search: string): void {
  const brand = brandIn(search)
  const sheet = new CSSStyleSheet()
  const wear = () => {
    sheet.replaceSync('')
    const tokens = getComputedStyle(document.documentElement)
    const token = (name: string) => tokens.getPropertyValue(name).trim()
    const { shown, faint } = legibleBrand(brand, {
      paper: token('--paper'),
      raised: token('--raised'),
      inkSoft: token('--ink-soft'),
      accent: token('--accent'),
    })
    const rules = [
      shown.accent && `--accent:${shown.accent}`,
      shown.background && `--paper:${shown.background}`,
      shown.font && `--sans:"${shown.font}",${token('--sans')}`,
    ]
    /* Three times the root outweighs the rules of each theme; paper stays white. */
    sheet.replaceSync(`@media screen{:root:root:root{${rules.filter(Boolean).join(';')}}}`)
    for (const name of faint)
      console.warn(`${name}=${brand[name]} is ignored: text would be too faint. WCAG asks for 4.5:1.`)
  }
  if (!brand.accent && !brand.background && !brand.font) return
  document.adoptedStyleSheets.push(sheet)
  wear()
  followTheme(wear)
  window.matchMedia('(prefers-contrast: more)').addEventListener('change', wear)
}
