/** Land, sea, borders, rivers, the regions' outlines: what stays whatever the reader chooses. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Tokens } from '../theme/tokens.ts'
import { collections, featuresOf } from './sources.ts'
import { byZoom, hasKind, hasState } from './style-input.ts'

export const ground = ({ map }: Tokens): LayerSpecification[] => [
  { id: 'land', type: 'background', paint: { 'background-color': map.land } },
  {
    id: 'country',
    type: 'fill',
    ...featuresOf(collections.context, hasKind('country')),
    paint: { 'fill-color': map.country },
  },
  {
    id: 'sea',
    type: 'fill',
    ...featuresOf(collections.context, hasKind('sea')),
    paint: { 'fill-color': map.sea },
  },
]

export const borders = ({ map }: Tokens): LayerSpecification[] => [
  {
    id: 'subdivision-borders',
    type: 'line',
    ...featuresOf(collections.context, hasKind('subdivision-border')),
    paint: { 'line-color': map.subdivision, 'line-width': 0.8 },
  },
  {
    id: 'country-borders',
    type: 'line',
    ...featuresOf(collections.context, hasKind('country-border')),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': map.border, 'line-width': byZoom(4, 0.8, 8, 1.6) },
  },
]

export const regionGround = ({ map }: Tokens): LayerSpecification[] => [
  { id: 'regions', type: 'fill', ...featuresOf(collections.regions), paint: { 'fill-color': map.region } },
  {
    id: 'territories',
    type: 'fill',
    ...featuresOf(collections.context, hasKind('territory')),
    paint: { 'fill-color': map.country },
  },
]

export const waters = ({ map }: Tokens): LayerSpecification[] => [
  {
    id: 'rivers',
    type: 'line',
    ...featuresOf(collections.waters, hasKind('river')),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': map.water, 'line-width': byZoom(6, 1.3, 9, 3) },
  },
  {
    id: 'reservoirs',
    type: 'fill',
    ...featuresOf(collections.waters, hasKind('reservoir')),
    paint: { 'fill-color': map.sea },
  },
  {
    id: 'reservoir-shores',
    type: 'line',
    ...featuresOf(collections.waters, hasKind('reservoir')),
    paint: { 'line-color': map.water, 'line-width': 0.6 },
  },
]

export const outlines = ({ map }: Tokens): LayerSpecification[] => [
  {
    id: 'region-outlines',
    type: 'line',
    ...featuresOf(collections.regions),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': map.outline, 'line-width': byZoom(6, 1.1, 9, 1.8) },
  },
]

/** A selected region has a band round it in a colour that no line of the story has. */
export const highlight = ({ map }: Tokens): LayerSpecification[] => {
  const layout = { 'line-join': 'round' } as const
  const isLit: ExpressionSpecification = ['any', hasState('selected'), hasState('highlighted')]
  return [
    {
      id: 'highlight-casing',
      type: 'line',
      ...featuresOf(collections.regions),
      layout,
      paint: { 'line-color': map.halo, 'line-width': ['case', isLit, 5, 0] },
    },
    {
      id: 'highlight',
      type: 'line',
      ...featuresOf(collections.regions),
      layout,
      paint: { 'line-color': map.highlight, 'line-width': ['case', isLit, 3, 0] },
    },
  ]
}
