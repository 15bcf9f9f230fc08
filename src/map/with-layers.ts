import type { StyleSpecification } from 'maplibre-gl'
import type { LoadedLayers } from '../state/load-layer.ts'

type Source = StyleSpecification['sources'][string]

const withLayer = (source: Source, layers: LoadedLayers): Source => {
  if (source.type !== 'geojson' || typeof source.data !== 'string') return source
  return { ...source, data: layers.get(source.data) ?? source.data }
}

/** The style with the layers that are loaded in the place of their addresses, so that the map fetches none of them. */
export const withLayers = (style: StyleSpecification, layers: LoadedLayers): StyleSpecification => ({
  ...style,
  sources: Object.fromEntries(
    Object.entries(style.sources).map(([id, source]) => [id, withLayer(source, layers)]),
  ),
})
