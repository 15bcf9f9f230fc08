import type { FeatureCollection } from 'geojson'
import type { StyleSpecification } from 'maplibre-gl'
import { expect, it } from 'vitest'
import { withLayers } from './with-layers.ts'

const style: StyleSpecification = {
  version: 8,
  sources: {
    known: { type: 'geojson', data: 'known.geojson', promoteId: 'id' },
    unknown: { type: 'geojson', data: 'unknown.geojson' },
  },
  layers: [{ id: 'land', type: 'background' }],
}

it('gives each source the layer that stands for its address, and leaves the rest of the style alone', () => {
  const layer: FeatureCollection = { type: 'FeatureCollection', features: [] }
  const { sources, ...rest } = withLayers(style, new Map([['known.geojson', layer]]))
  expect(sources['known']).toEqual({ type: 'geojson', data: layer, promoteId: 'id' })
  expect(sources['unknown']).toEqual(style.sources['unknown'])
  expect({ ...rest, sources: style.sources }).toEqual(style)
})
