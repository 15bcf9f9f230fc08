import { kebab } from './property-names.ts'
import { families, type ThemeName, themes, type Tokens } from './tokens.ts'

/** A theme's tokens as custom properties: `--paper`, `--map-sea`, `--status-held-ground`. */
const properties = (tokens: Tokens): [string, string][] => {
  const flatten = (value: object, path: string[]): [string, string][] =>
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
      const own = [...path, kebab(key)]
      return typeof inner === 'object' && inner !== null
        ? flatten(inner, own)
        : [[`--${own.join('-')}`, String(inner)] as [string, string]]
    })
  return flatten(tokens, [])
}

const declarations = (theme: ThemeName): string =>
  properties(themes[theme])
    .map(([name, value]) => `${name}:${value}`)
    .join(';')

/**
 * The style sheet that gives every page the tokens, in the reader's own choice of light or dark, or in the
 * theme that the root names as `data-theme`. On paper it is always light.
 */
export const themeCss = (): string =>
  [
    `:root{color-scheme:light dark;--serif:${families.serif};--sans:${families.sans};${declarations('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${declarations('dark')}}}`,
    `@media screen{:root[data-theme=dark]{${declarations('dark')}}}`,
    ':root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}',
  ].join('')
