/** The inputs of the style, and the conditions that its layers share. */
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl'
import type { IsoDate } from '../domain/ids.ts'
import type { PublishedLayer, PublishedStory } from '../domain/story.ts'
import type { View } from '../state/view.ts'
import type { ThemeName } from '../theme/tokens.ts'

/** What of a view the map draws by its global state, so that a switch needs no new style. */
export type MapState = Pick<View, 'date' | 'layers'>

const layerStateKey = (layer: PublishedLayer['id']): string => `layer-${layer}`

/** The values of the style's global state for what the reader has chosen. */
export const globalState = (
  story: PublishedStory,
  { date, layers }: MapState,
): Record<string, string | boolean> => ({
  date,
  ...Object.fromEntries(story.layers.map(({ id }) => [layerStateKey(id), layers.includes(id)])),
})

export interface StyleInput {
  story: PublishedStory
  theme: ThemeName
  /** Of the areas' patterns, for the zoom at hand. */
  grain: number
  state: MapState
  fontFaces: NonNullable<StyleSpecification['font-faces']>
  sources: StyleSpecification['sources']
}

export const isSwitchedOn = (layer: PublishedLayer): ExpressionSpecification => [
  'global-state',
  layerStateKey(layer.id),
]
export const isShown = (date: IsoDate): ExpressionSpecification => ['==', ['global-state', 'date'], date]
/** An opacity while every condition on the global state holds, else none: a switch costs one frame, no new tiles. */
export const opacityWhile = (conditions: ExpressionSpecification[]): ExpressionSpecification => [
  'case',
  ['all', ...conditions],
  1,
  0,
]
/** Visible while every condition on the global state holds: other names get its place else. */
export const visibleWhile = (...conditions: ExpressionSpecification[]): 'visible' =>
  ['case', ['all', ...conditions], 'visible', 'none'] as unknown as 'visible'

export const hasKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind]

export const hasState = (key: string): ExpressionSpecification => ['boolean', ['feature-state', key], false]

export const byZoom = (...stops: number[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification
