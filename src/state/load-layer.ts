/** The story's layers as data, fetched once for whoever needs them: the map, and the note on a spot. */
import type { FeatureCollection } from 'geojson'
import type { LayerUrls } from '../domain/story.ts'
import { fetchWhole } from './retry.ts'

const loaded = new Map<string, Promise<FeatureCollection>>()

async function readLayer(response: Response): Promise<FeatureCollection> {
  const layer = (await response.json()) as Partial<FeatureCollection> | null
  if (layer?.type !== 'FeatureCollection' || !Array.isArray(layer.features)) {
    throw new Error(`${response.url} is no layer`)
  }
  return layer as FeatureCollection
}

/**
 * Fetches a layer once; one that failed is fetched again when it is next asked for.
 * @throws where it cannot be fetched whole
 */
export function loadLayer<Collection extends FeatureCollection>(url: string): Promise<Collection> {
  const known = loaded.get(url)
  if (known) return known as Promise<Collection>
  const layer = fetchWhole(url, readLayer).catch((error: unknown) => {
    loaded.delete(url)
    throw error
  })
  loaded.set(url, layer)
  return layer as Promise<Collection>
}

/** Layers by their addresses. */
export type LoadedLayers = ReadonlyMap<string, FeatureCollection>

/**
 * Loads every layer that the map draws.
 * @throws where one of them cannot be fetched whole
 */
export async function loadMapLayers({
  settlements: _onlyForSpots,
  control,
  contactLine,
  ...single
}: LayerUrls): Promise<LoadedLayers> {
  const urls = [single, control, contactLine].flatMap((some): string[] => Object.values(some))
  return new Map(await Promise.all(urls.map(async (url) => [url, await loadLayer(url)] as const)))
}
