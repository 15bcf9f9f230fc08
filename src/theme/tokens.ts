/**
 * Every colour and measure of the product, once. The page reads them as CSS custom properties, the map
 * as paint values, so the two cannot drift apart.
 */
import type { Pattern, StatusColour } from '../domain/tables.ts'

export type ThemeName = 'light' | 'dark'

/** The two colours of a status's area: its ground, and what its pattern is drawn with. */
interface StatusInk {
  ground: string
  figure: string
}

export interface Tokens {
  paper: string
  raised: string
  ink: string
  inkSoft: string
  rule: string
  accent: string
  focus: string
  map: {
    land: string
    country: string
    region: string
    sea: string
    water: string
    border: string
    subdivision: string
    outline: string
    halo: string
    label: string
    labelSoft: string
    labelWater: string
    contact: string
    contactBefore: string
    mark: string
    highlight: string
  }
  status: Record<StatusColour, StatusInk>
}

const light: Tokens = {
  paper: '#fffdf9',
  raised: '#ffffff',
  ink: '#1d1b18',
  inkSoft: '#5a554c',
  rule: '#dcd6ca',
  accent: '#1d4f86',
  focus: '#1d4f86',
  map: {
    land: '#eae7df',
    country: '#f6f3ec',
    region: '#fffefb',
    sea: '#d5e1e6',
    water: '#a3bfcc',
    border: '#a59d8f',
    subdivision: '#d8d1c4',
    outline: '#3b3731',
    halo: '#fffefb',
    label: '#1d1b18',
    labelSoft: '#6a6459',
    labelWater: '#3f6675',
    contact: '#1d1b18',
    contactBefore: '#24538a',
    mark: '#5a1c98',
    highlight: '#00696b',
  },
  status: {
    held: { ground: '#dd6a42', figure: '#dd6a42' },
    heldBefore: { ground: '#eda98d', figure: '#8c2f12' },
    regained: { ground: '#b9d3ec', figure: '#2a66a8' },
    free: { ground: '#fffefb', figure: '#fffefb' },
  },
}

const dark: Tokens = {
  paper: '#15171a',
  raised: '#1d2024',
  ink: '#eeeae2',
  inkSoft: '#aea89c',
  rule: '#393c40',
  accent: '#8fbdf0',
  focus: '#8fbdf0',
  map: {
    land: '#202327',
    country: '#2a2e32',
    region: '#303439',
    sea: '#131a20',
    water: '#3f5a68',
    border: '#5e6167',
    subdivision: '#3c4045',
    outline: '#f3efe7',
    halo: '#15171a',
    label: '#f4f0e8',
    labelSoft: '#b9b3a7',
    labelWater: '#7fa6b5',
    contact: '#f4f0e8',
    contactBefore: '#8fbdf0',
    mark: '#f6d0ff',
    highlight: '#5fe0d6',
  },
  status: {
    held: { ground: '#cc5a32', figure: '#cc5a32' },
    heldBefore: { ground: '#6e2f1a', figure: '#f2a888' },
    regained: { ground: '#23466b', figure: '#8fbdf0' },
    free: { ground: '#303439', figure: '#303439' },
  },
}

export const themes: Record<ThemeName, Tokens> = { light, dark }

/** How each pattern is drawn: a square tile, in CSS px. */
export const patternTiles: Record<Pattern, { size: number; stroke: number }> = {
  solid: { size: 6, stroke: 0 },
  hatch: { size: 8, stroke: 1.8 },
  dots: { size: 8, stroke: 2.2 },
  none: { size: 6, stroke: 0 },
}

/** Type families; the first of each is served with the page. */
export const families = {
  serif: "'Source Serif 4', 'Iowan Old Style', Georgia, serif",
  sans: "'Source Sans 3', system-ui, sans-serif",
} as const

/** Widths at which the layout changes, as CSS lengths; in em, so that large text counts as a narrow page. */
export const breakpoints = { sideBySide: '52.5em' } as const
