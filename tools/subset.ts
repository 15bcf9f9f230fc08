/** Typefaces cut down to the characters that are shown: a whole family weighs more than the page and its program. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)

/** The Unicode ranges that the packaged typefaces' files cover, as CSS writes them. */
export const scripts = {
  cyrillic: ['U+0400-052F', 'U+2116'],
  latin: ['U+0-03FF', 'U+1E00-2115', 'U+2117-FFFF'],
} as const
export type Script = keyof typeof scripts

/** The narrowest and boldest weight that is kept of a variable typeface. */
export interface Weights {
  min: number
  max: number
}

/** What the pages use of a typeface's own rules. Its figures are of one width from the first. */
const features = ['kern']

/**
 * Tables that screens do without: hints, names of styles, and how kerning and metrics change with the weight, by
 * less than a pixel. The typeface's licence stands in its `name` table, which stays.
 */
const tables = ['GDEF', 'MVAR', 'STAT', 'BASE', 'gasp', 'prep']

export const charactersOf = (text: string): string => [...new Set(text)].toSorted().join('')

/**
 * @param file of a package, such as `@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2`
 * @returns the file as WOFF2 with these characters only
 * @throws where the package lacks the file
 */
export function subset(file: string, characters: string, weights?: Weights): Promise<Buffer> {
  const options = {
    targetFormat: 'woff2' as const,
    noLayoutClosure: true,
    keepFeatures: features,
    dropTables: tables,
    noHinting: true,
    ...(weights ? { variationAxes: { wght: weights } } : {}),
  }
  return subsetFont(readFileSync(require.resolve(file)), characters, options)
}
