/** For unit tests: a story as the page gets it, from its real tables and figures; its addresses lead nowhere. */
import { join } from 'node:path'
import type { IsoDate } from '../src/domain/ids.ts'
import type { Locale } from '../src/domain/locale.ts'
import type { LayerUrls, PublishedStory, Story } from '../src/domain/story.ts'
import type { LoadedLayers } from '../src/state/load-layer.ts'
import { publishedTables } from './publish.ts'
import { root } from './run.ts'

function layerUrls({ dates }: Story): LayerUrls {
  const address = (name: string) => `layers/${name}.geojson`
  const byDate = (name: string) =>
    Object.fromEntries(dates.map(({ id }) => [id, address(`${name}-${id}`)])) as Record<IsoDate, string>
  return {
    regions: address('regions'),
    context: address('context'),
    rivers: address('rivers'),
    places: address('places'),
    settlements: address('settlements'),
    control: byDate('control'),
    contactLine: byDate('contact-line'),
  }
}

/**
 * @param folder the story's folder, from the repository's root
 * @param locale the page's language
 * @throws StoryProblems where its tables do not hold together
 */
export function publishedStory(folder: string, locale: Locale = 'en'): PublishedStory {
  const { story, published } = publishedTables(join(root, folder), locale)
  return { ...published, layerUrls: layerUrls(story) }
}

/** Every layer of a story, as the map gets them, without a feature. */
export const emptyLayers = ({
  layerUrls: { control, contactLine, ...single },
}: PublishedStory): LoadedLayers =>
  new Map(
    [single, control, contactLine]
      .flatMap((urls): string[] => Object.values(urls))
      .map((url) => [url, { type: 'FeatureCollection', features: [] }]),
  )
