/** What the bundler starts from: a program for each language's page, and the style sheets. */
import { resolve } from 'node:path'
import { locales } from '../src/domain/locale.ts'
import { root } from './run.ts'

/** Names of the style sheets: the one that goes into each page, and the one that is fetched beside it. */
export const styleEntries = { firstScreen: 'first-screen', below: 'below' } as const

/** Entries by name, as paths from the repository's root. */
export const entries: Record<string, string> = {
  ...Object.fromEntries(locales.map((locale) => [locale, `src/app/${locale}.ts`])),
  ...Object.fromEntries(Object.values(styleEntries).map((name) => [name, `src/app/${name}.css`])),
}

export const absoluteEntries = (): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, resolve(root, path)]))
