import type { ReaderState } from './store.ts'

/** Does the page stand in another page's frame? */
export const isFramed = (): boolean => window.parent !== window

/**
 * Does the panel show at once, and whole, what was chosen? Where the reader asks, the panel answers in two frames, and the
 * map between them. A host's page sees no two heights.
 */
export const showsAtOnce = ({ isAsked }: Pick<ReaderState, 'isAsked'>): boolean => !isAsked || isFramed()
