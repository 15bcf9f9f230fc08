import type { Map as MapLibreMap } from 'maplibre-gl'
import type { PublishedStory } from '../domain/story.ts'
import type { ReaderState } from '../state/store.ts'

/** Room left round what the camera frames, in CSS px. */
const PADDING = { overview: 14, region: 36 }
/** How long a move takes where the reader allows motion, in milliseconds. */
const MOVE_MS = 600

const allowsMotion = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches

interface Framing {
  /** West, south, east, north; WGS84 degrees. */
  bounds: [number, number, number, number]
  /** CSS px. */
  padding: number
}

/** What decides on it. */
export type Framed = Pick<ReaderState, 'region' | 'walk'>

/** What the camera shows: the selected region, or what the step shown is about, or else the whole story. */
export function framing(story: PublishedStory, { region, walk }: Framed): Framing {
  const bounds = region === null ? walk?.bounds : story.figures[region]?.bounds
  return bounds
    ? { bounds: [...bounds], padding: PADDING.region }
    : { bounds: [...story.bounds], padding: PADDING.overview }
}

/** Moves the camera there: at once, or in a short move where the reader allows motion. */
export function frame(map: MapLibreMap, { bounds, padding }: Framing, move: 'at once' | 'moving'): void {
  map.fitBounds(bounds, { padding, animate: move === 'moving' && allowsMotion(), duration: MOVE_MS })
}
