/** Names of the tokens' custom properties; apart from the tokens, which the page's program does without. */
import type { StatusColour } from '../domain/tables.ts'

/** `heldBefore` as `held-before`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The custom property that holds one of a status's two colours, as a CSS value. */
export const statusVariable = (colour: StatusColour, part: 'ground' | 'figure'): string =>
  `var(--status-${kebab(colour)}-${part})`
