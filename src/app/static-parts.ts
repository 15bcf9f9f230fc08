import { createContext } from 'react'

/**
 * Markup that only the prerendered page holds. In the browser all are empty: React leaves the markup that
 * it finds, so that it costs no JavaScript.
 */
export interface StaticParts {
  /** The static map. */
  picture: string
  /** Of which day the panel tells, for readers without JavaScript. */
  date: string
  /** The regions' panels, for readers without JavaScript. */
  regions: string
}

export const StaticPartsContext = createContext<StaticParts>({ picture: '', date: '', regions: '' })
