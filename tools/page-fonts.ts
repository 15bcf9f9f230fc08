/** The pages' typefaces, with the characters that a page can come to show. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '../src/domain/locale.ts'
import { messages } from '../src/messages/catalogue.ts'
import { charactersOf, type Script, scripts, subset, type Weights } from './subset.ts'

interface Face {
  family: string
  weight: string
  /** The file of the packaged typeface, in one script. */
  file: string
  /** What the face is shown in: everything, or the headings only. */
  use: 'text' | 'headings'
  weights?: Weights
}

const serif = (of: Script): Face => ({
  family: 'Source Serif 4',
  weight: '600',
  file: `@fontsource/source-serif-4/files/source-serif-4-${of}-600-normal.woff2`,
  use: 'headings',
})
const sans = (of: Script): Face => ({
  family: 'Source Sans 3',
  weight: '400 600',
  file: `@fontsource-variable/source-sans-3/files/source-sans-3-${of}-wght-normal.woff2`,
  use: 'text',
  weights: { min: 400, max: 600 },
})

/** The scripts that a page is set in; the few words in another fall back on the reader's own typefaces. */
const scriptsOf: Record<Locale, readonly Script[]> = { en: ['latin'], uk: ['cyrillic', 'latin'] }

/** Every page may come to show these: numbers and dates are written while it is read, and a host’s words quoted. */
const always = ' 0123456789.,:;–-%()×²—!?"\'‘’“”'

/** What React writes for the characters that markup is made of. */
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

/** The text that stands in the pages' own typefaces, which code to copy does not. */
const textOf = (markup: string): string =>
  markup
    .replace(/<(pre|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity)

/** Names that the picture shows in capitals. */
const capitalised = /<text class="label label--(?:region|territory|country)"[^>]*>[^<]*/g

/** A summary is one on paper. */
const headings = /<(h[12]|cite|summary)\b[\s\S]*?<\/\1>/g

/** The interface's own words; those that take others in, with nothing put in. */
const interfaceText = (locale: Locale): string =>
  Object.values(messages[locale])
    .map((message) =>
      typeof message === 'function' ? (message as (...taken: string[]) => string)('') : message,
    )
    .join('')

function charactersIn(markup: string, texts: string, locale: Locale, use: Face['use']): string {
  if (use === 'headings') return charactersOf(textOf((markup.match(headings) ?? []).join('')))
  const capitals = (markup.match(capitalised) ?? []).map(textOf).join('').toUpperCase()
  return charactersOf(`${textOf(markup)}${texts}${capitals}${interfaceText(locale)}${always}`)
}

/** @param range the characters that it is fetched for; a page in one script always shows some of them */
const rule = ({ family, weight }: Face, address: string, range?: string): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};font-display:optional;` +
  `src:url(${address}) format('woff2')${range === undefined ? '' : `;unicode-range:${range}`}}`

const facesOf = (locale: Locale): { face: Face; range?: string }[] =>
  scriptsOf[locale].flatMap((of, _index, all) =>
    [serif, sans].map((face) => ({ face: face(of), ...(all.length > 1 && { range: scripts[of].join() }) })),
  )

export interface PageFonts {
  /** Their `@font-face` rules, with addresses from the site's root. */
  css: string
  /** The files, from the site's root. */
  files: readonly string[]
}

/**
 * Writes the typefaces of a language's pages into `assets/` of `outDir`.
 * @param markup of all the pages in the language
 * @param texts that their programs may come to show
 */
export async function writePageFonts(
  locale: Locale,
  markup: string,
  texts: string,
  outDir: string,
): Promise<PageFonts> {
  mkdirSync(join(outDir, 'assets'), { recursive: true })
  const written = await Promise.all(
    facesOf(locale).map(async ({ face, range }) => {
      const font = await subset(face.file, charactersIn(markup, texts, locale, face.use), face.weights)
      const hash = createHash('sha256').update(font).digest('base64url').slice(0, 8)
      const name = face.family.toLowerCase().replaceAll(' ', '-')
      const file = `assets/${name}-${locale}-${hash}.woff2`
      writeFileSync(join(outDir, file), font)
      return { file, css: rule(face, `/${file}`, range) }
    }),
  )
  return { css: written.map(({ css }) => css).join(''), files: written.map(({ file }) => file) }
}

/** The same typefaces whole, from their packages, as a development server serves them. */
export const wholePageFonts = (locale: Locale): PageFonts => ({
  css: facesOf(locale)
    .map(({ face, range }) => rule(face, `/node_modules/${face.file}`, range))
    .join(''),
  files: [],
})
