/** The tokens as custom properties, and whether readers can tell the colours apart. */
import { describe, expect, it } from 'vitest'
import { contrast } from './brand.ts'
import { themeCss } from './css.ts'
import { type ThemeName, themes } from './tokens.ts'

const themeNames = ['light', 'dark'] as const
const ownOfPage = ['--serif', '--sans']

/** The custom properties that a theme gives the page, without the type families. */
function propertiesOf(theme: ThemeName): Map<string, string> {
  const css = themeCss()
  const dark = css.indexOf('@media screen and (prefers-color-scheme:dark)')
  const named = css.indexOf('@media screen{')
  const part = theme === 'light' ? css.slice(0, dark) : css.slice(dark, named)
  const declared = [...part.matchAll(/(--[a-z-]+):([^;}]+)/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
  return new Map(declared.filter(([name = '']) => !ownOfPage.includes(name)) as [string, string][])
}

/** Every value in the tokens, however deep. */
const valuesOf = (tokens: object): string[] =>
  Object.values(tokens).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? valuesOf(value) : [String(value)],
  )

describe('custom properties', () => {
  it('have the same names in light and dark', () => {
    expect([...propertiesOf('dark').keys()]).toEqual([...propertiesOf('light').keys()])
  })

  it.each(themeNames)('hold every token of the %s theme', (theme) => {
    expect([...propertiesOf(theme).values()]).toEqual(valuesOf(themes[theme]))
  })

  it('are named after the tokens’ path', () => {
    const light = propertiesOf('light')
    expect(light.get('--ink-soft')).toBe(themes.light.inkSoft)
    expect(light.get('--map-contact-before')).toBe(themes.light.map.contactBefore)
    expect(light.get('--status-held-before-figure')).toBe(themes.light.status.heldBefore.figure)
  })

  it('follow the reader’s choice of light or dark', () => {
    expect(themeCss()).toMatch(/^:root\{color-scheme:light dark;/)
    expect(themeCss()).toMatch(
      /@media screen and \(prefers-color-scheme:dark\)\{:root:not\(\[data-theme=light\]\)\{[^{}]+\}\}/,
    )
  })

  it('are dark on the screen, whatever the reader’s choice, where the root says so', () => {
    const [, system] = /:root:not\(\[data-theme=light\]\)\{([^{}]+)\}/.exec(themeCss()) ?? []
    const [, named] = /@media screen\{:root\[data-theme=dark\]\{([^{}]+)\}\}/.exec(themeCss()) ?? []
    expect(named).toBeTruthy()
    expect(named).toBe(system)
  })

  it.each(themeNames)('are colours with six digits in the %s theme', (theme) => {
    for (const [name, value] of propertiesOf(theme)) expect(value, name).toMatch(/^#[0-9a-f]{6}$/)
  })
})

describe.each(themeNames)('contrast in the %s theme', (theme) => {
  const { paper, raised, ink, inkSoft, accent, focus, map, status } = themes[theme]

  it.each([
    ['text', 'the page', ink, paper],
    ['text', 'a raised ground', ink, raised],
    ['lesser text', 'the page', inkSoft, paper],
    ['lesser text', 'a raised ground', inkSoft, raised],
    ['a link', 'the page', accent, paper],
    ['a name on the map', 'its halo', map.label, map.halo],
    ['a mark’s tag on the map', 'its halo', map.mark, map.halo],
    ['a country’s name', 'the land', map.labelSoft, map.land],
    ['a water’s name', 'the sea', map.labelWater, map.sea],
  ])('lets %s be read on %s (4.5:1)', (_, __, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['held land', 'free land', status.held.ground, status.free.ground],
    ['the hatching of land held before', 'its ground', status.heldBefore.figure, status.heldBefore.ground],
    ['the dots of regained land', 'their ground', status.regained.figure, status.regained.ground],
    ['the line of contact', 'held land', map.contact, status.held.ground],
    ['the line of contact', 'free land', map.contact, status.free.ground],
    ['an earlier line of contact', 'free land', map.contactBefore, status.free.ground],
    ['the focus ring', 'the page', focus, paper],
  ])('parts %s from %s (3:1)', (_, __, one, other) => {
    expect(contrast(one, other)).toBeGreaterThanOrEqual(3)
  })
})
