/** What the bundler starts from: a program for each language's page and one for the builder, and the style sheets. */
import { resolve } from 'node:path'
import { type Locale, locales } from '../src/domain/locale.ts'
import type { PageKind } from './page.ts'
import { root } from './run.ts'

/** Names of the style sheets: the one that goes into each page, and those that are fetched beside pages. */
export const styleEntries = {
  firstScreen: 'first-screen',
  below: 'below',
  sources: 'sources',
  builder: 'builder-styles',
} as const

const BUILDER = 'builder'

/** The name of a page's program. */
export const programOf = (kind: 'story' | 'builder', locale: Locale): string =>
  kind === 'story' ? locale : BUILDER

/** The name of the style sheet that is fetched beside a page. */
export const laterStylesOf = (kind: PageKind): string => styleEntries[kind === 'story' ? 'below' : kind]

/** Entries by name, as paths from the repository's root. */
export const entries: Record<string, string> = {
  ...Object.fromEntries(locales.map((locale) => [locale, `src/app/${locale}.ts`])),
  [BUILDER]: 'src/builder/start.tsx',
  [styleEntries.firstScreen]: 'src/app/first-screen.css',
  [styleEntries.below]: 'src/app/below.css',
  [styleEntries.sources]: 'src/app/sources.css',
  [styleEntries.builder]: 'src/builder/builder.css',
}

const isBuilders = (name: string): boolean => name.startsWith(BUILDER)

const inputOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, resolve(root, entries[name] ?? '')]))

/** What is bundled together: what the builder shares with the story must not part the story's program in pieces. */
export const bundles = (): Record<string, string>[] => [
  inputOf(Object.keys(entries).filter((name) => !isBuilders(name))),
  inputOf(Object.keys(entries).filter(isBuilders)),
]
