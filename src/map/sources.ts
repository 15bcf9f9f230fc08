/** What the map draws, as the sources of its style. */
import type { Feature, FeatureCollection } from 'geojson'
import type {
  ExpressionSpecification,
  FilterSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl'
import type { IsoDate } from '../domain/ids.ts'
import type { PublishedStory } from '../domain/story.ts'
import type { LoadedLayers } from '../state/load-layer.ts'

/**
 * All areas and lines are in one source: wherever two layers of the style that follow each other have different sources,
 * MapLibre cuts out each tile anew, which took half the time of a frame.
 */
export const STORY_SOURCE = 'story'
/** Names of places, each a point. */
export const PLACES_SOURCE = 'places'
/** Where the marks' tags stand; apart from the names, so that a switch of the tags lays out nothing else. */
export const TAGS_SOURCE = 'tags'

/** The feature collections in the story's source, by the name that each feature bears in `collection`. */
export const collections = {
  regions: 'regions',
  context: 'context',
  waters: 'waters',
  control: (date: IsoDate) => `control-${date}`,
  contactLine: (date: IsoDate) => `contact-line-${date}`,
}

/** Width of MapLibre's own tiles at their whole zoom levels, in CSS px. */
const MAPLIBRE_TILE_PX = 512

/**
 * Width of the story's tiles at their whole zoom levels, in CSS px. Each layer is drawn once a tile: where four tiles of
 * MapLibre's own width met in the middle of the screen, a frame took twice its time. Coordinates within a tile are
 * rounded to 8192nds of its width: off by at most a quarter of a CSS px, just below the next whole level.
 */
const TILE_PX = 2048

/** What MapLibre leaves out of lines, and draws around a tile: as much of the screen as with its own tiles. */
const detail = { tolerance: (0.375 * MAPLIBRE_TILE_PX) / TILE_PX, buffer: (128 * MAPLIBRE_TILE_PX) / TILE_PX }

/**
 * Gives the story's source its tiles' width, for which the style has no word: once the style has loaded, before the
 * first tile is asked for. MapLibre measures lines by a tile's width and its zoom level; the level is lower already.
 */
export function enlargeTiles(map: MapLibreMap): void {
  map.on('style.load', () => {
    const source = map.getSource(STORY_SOURCE)
    /* A style that changes by its differences, as with the theme, keeps the source. */
    if (!source || source.tileSize === TILE_PX) return
    source.tileSize = TILE_PX
    const loadTile = source.loadTile.bind(source)
    source.loadTile = (tile) => {
      tile.tileSize = MAPLIBRE_TILE_PX
      return loadTile(tile)
    }
  })
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
    [STORY_SOURCE]: { ...geojson(areasAndLines), promoteId: 'id', ...detail } as Source,
    [PLACES_SOURCE]: { ...geojson(loaded(places).features), generateId: true } as Source,
    [TAGS_SOURCE]: { ...geojson(tagPoints(story)), promoteId: 'id' } as Source,
  }
}
