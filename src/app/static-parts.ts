import { createContext } from 'react'

/**
 * Markup that only the prerendered page holds. In the browser all are empty: React leaves the markup that
 * it finds, so that it costs no JavaScript.
 */
export interface StaticParts {
  /** The static map. */
  picture: string
  /** The rules for readers without JavaScript, and of which day the panel tells. */
  first: string
  /** The regions' panels, for readers without JavaScript. */
  regions: string
}

export const StaticPartsContext = createContext<StaticParts>({ picture: '', first: '', regions: '' })
