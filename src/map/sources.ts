/** What the map draws, as the sources of its style. */
import type { Feature, FeatureCollection } from 'geojson'
import type { ExpressionSpecification, FilterSpecification, StyleSpecification } from 'maplibre-gl'
import type { IsoDate } from '../domain/ids.ts'
import type { PublishedStory } from '../domain/story.ts'
import type { LoadedLayers } from '../state/load-layer.ts'

/**
 * All areas and lines are in one source: wherever two layers of the style that follow each other have different sources,
 * MapLibre cuts out each tile anew, which took half the time of a frame.
 */
export const STORY_SOURCE = 'story'

/** The feature collections in the story's source, by the name that each feature bears in `collection`. */
export const collections = {
  regions: 'regions',
  context: 'context',
  waters: 'waters',
  control: (date: IsoDate) => `control-${date}`,
  contactLine: (date: IsoDate) => `contact-line-${date}`,
}

/** What of the story's source a layer of the style draws: one collection, as far as every condition holds. */
export const featuresOf = (
  collection: string,
  ...conditions: ExpressionSpecification[]
): { source: string; filter: FilterSpecification } => ({
  source: STORY_SOURCE,
  filter: ['all', ['==', ['get', 'collection'], collection], ...conditions],
})

type Source = StyleSpecification['sources'][string]

const geojson = (features: Feature[]): Source => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features },
})

/** Where the marks' tags stand; apart from the names, so that a switch of the tags lays out nothing else. */
const tagPoints = ({ regions }: PublishedStory): Feature[] =>
  regions.map(({ id, labelAt }) => ({
    type: 'Feature',
    properties: { id },
    geometry: { type: 'Point', coordinates: [...labelAt] },
  }))

/** @throws where a layer that the map draws is not among those that are loaded */
export function mapSources(story: PublishedStory, layers: LoadedLayers): StyleSpecification['sources'] {
  const { regions, context, rivers, places, control, contactLine } = story.layerUrls
  const loaded = (url: string | undefined): FeatureCollection => {
    const layer = url === undefined ? undefined : layers.get(url)
    if (!layer) throw new Error(`the layer ${url} is not loaded`)
    return layer
  }
  const collect = (collection: string, url: string | undefined): Feature[] =>
    loaded(url).features.map((feature) => ({ ...feature, properties: { ...feature.properties, collection } }))
  const areasAndLines = [
    ...collect(collections.regions, regions),
    ...collect(collections.context, context),
    ...collect(collections.waters, rivers),
    ...story.dates.flatMap(({ id }) => [
      ...collect(collections.control(id), control[id]),
      ...collect(collections.contactLine(id), contactLine[id]),
    ]),
  ]
  return {
    [STORY_SOURCE]: { ...geojson(areasAndLines), promoteId: 'id' } as Source,
    places: geojson(loaded(places).features),
    tags: geojson(tagPoints(story)),
  }
}
