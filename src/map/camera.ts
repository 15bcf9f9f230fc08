import type { Map as MapLibreMap } from 'maplibre-gl'
import type { RegionId } from '../domain/ids.ts'
import type { PublishedStory } from '../domain/story.ts'

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

/** What the camera shows for a region, or for the whole story where none is given. */
export function framing(story: PublishedStory, region: RegionId | null): Framing {
  const figures = region === null ? undefined : story.figures[region]
  return figures
    ? { bounds: [...figures.bounds], padding: PADDING.region }
    : { bounds: [...story.bounds], padding: PADDING.overview }
}

/** Moves the camera there: at once, or in a short move where the reader allows motion. */
export function frame(map: MapLibreMap, { bounds, padding }: Framing, move: 'at once' | 'moving'): void {
  map.fitBounds(bounds, { padding, animate: move === 'moving' && allowsMotion(), duration: MOVE_MS })
}
