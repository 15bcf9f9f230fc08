/** Fetches the program that joins frames to their page, once a page. */
import type { MapBox } from './map-box.ts'

/** What the second program makes of a map. */
export interface Joined {
  /** An option has changed. */
  change: () => void
  /** Lights up regions in the map. */
  highlight: (regions: readonly string[]) => void
}

/** @param ending undoes all that was done, when it is aborted */
export type Join = (map: MapBox, ending: AbortSignal) => Joined

/** The event by which the second program hands itself over, at its own script element: no global, no CORS. */
export const HANDOVER = 'join'

let program: Promise<Join> | undefined

/** How long it was waited for before it was asked for again, in ms: each time twice as long. */
let waited = 2000

/** A classic script, as `embed.js` is: a module from another site would need that site's leave (CORS). */
export const loadJoin = (home: string): Promise<Join> =>
  (program ??= new Promise((resolve) => {
    const ask = () => {
      const script = document.createElement('script')
      script.addEventListener(HANDOVER, (event) => resolve((event as CustomEvent<Join>).detail))
      script.addEventListener('error', () => setTimeout(ask, (waited *= 2)))
      script.src = `${home}embed-join.js`
      document.head.append(script)
      script.remove()
    }
    ask()
  }))
