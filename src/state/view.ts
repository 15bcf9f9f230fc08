import type { IsoDate, LayerId, RegionId } from '../domain/ids.ts'
import type { PublishedStory } from '../domain/story.ts'

/** What a reader has chosen to see; all of it, and nothing else, is told by the address. */
export interface View {
  region: RegionId | null
  date: IsoDate
  /** The layers switched on, in the story's order. */
  layers: readonly LayerId[]
}

export const isSameView = (one: View, other: View): boolean =>
  one.region === other.region && one.date === other.date && one.layers.join() === other.layers.join()

export const defaultView = (story: PublishedStory): View => ({
  region: null,
  date: story.defaultDate,
  layers: story.layers.map((layer) => layer.id),
})
