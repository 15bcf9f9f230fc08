import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl'
import type { RegionId } from '../domain/ids.ts'
import type { PublishedStory } from '../domain/story.ts'

/** Room left round what the camera frames, in CSS px. */
const PADDING = { overview: 14, region: 36 }
/** How long a move takes where the reader allows motion, in milliseconds. */
const MOVE_MS = 600

const allowsMotion = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches

export const overviewBounds = (story: PublishedStory): LngLatBoundsLike => [...story.bounds]

export const overviewPadding = PADDING.overview

/** Frames a region, or the whole story where none is given. */
export function frame(
  map: MapLibreMap,
  story: PublishedStory,
  region: RegionId | null,
  motion = allowsMotion(),
): void {
  const figures = region === null ? undefined : story.figures[region]
  const padding = figures ? PADDING.region : PADDING.overview
  map.fitBounds(figures ? [...figures.bounds] : overviewBounds(story), {
    padding,
    animate: motion,
    duration: MOVE_MS,
  })
}
