import type { FrameMessage, HostMessage } from '../messages.ts'

/** What the second program, which links a host's article, is given. */
interface ArticleToLink {
  article: Element
  /** Where the way back to the map is drawn, and marks where the browser has no highlights. */
  root: ShadowRoot
  language: 'en' | 'uk'
  /** Regions that the frame knows. */
  regions: readonly string[]
  send: (message: HostMessage) => void
  /** Takes the reader back to the map. */
  back: () => void
}

export interface LinkedArticle {
  take: (message: FrameMessage) => void
  /** The map has come into the viewport, or left it. */
  see: (isInView: boolean) => void
  /** Undoes all that was done. */
  end: () => void
}

export type LinkArticle = (given: ArticleToLink) => LinkedArticle

/** The event by which the second program hands itself over, at its own script element: no global, no CORS. */
export const HANDOVER = 'linkarticle'
