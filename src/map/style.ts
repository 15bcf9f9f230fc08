/** The map's style: a pure function of the story, the theme and what the reader has chosen. */
import type {
  DataDrivenPropertyValueSpecification,
  LayerSpecification,
  StateSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import { themes } from '../theme/tokens.ts'
import { withCutNames } from './cut-names.ts'
import { drawOrder, type DrawStep } from './draw-order.ts'
import { borders, ground, highlight, outlines, regionGround, waters } from './ground-layers.ts'
import { countryLabels, placeLabels, regionLabels, waterLabels } from './label-layers.ts'
import { areas, contactLines, marks } from './status-layers.ts'
import { globalState, type StyleInput } from './style-input.ts'

/**
 * The style of the story's map.
 * @param input `state` only sets the global state's first values: later switches go through the map
 */
export function mapStyle(input: StyleInput): StyleSpecification {
  const tokens = themes[input.theme]
  const steps: Record<DrawStep, LayerSpecification[]> = {
    ground: ground(tokens),
    borders: borders(tokens),
    regions: regionGround(tokens),
    areas: areas(input),
    waters: waters(tokens),
    outlines: outlines(tokens),
    'contact-lines': contactLines(input),
    marks: marks(input),
    highlight: highlight(tokens),
    'water-labels': waterLabels(input),
    'place-labels': placeLabels(input),
    'country-labels': countryLabels(input),
    'region-labels': regionLabels(input),
  }
  const state = Object.entries(globalState(input.story, input.state)).map(([key, value]) => [
    key,
    { default: value },
  ])
  return {
    version: 8,
    name: input.story.title,
    state: Object.fromEntries(state) as StateSpecification,
    /* A switch shows what was chosen, and nothing between. */
    transition: { duration: 0 },
    'font-faces': input.fontFaces,
    sources: input.sources,
    layers: drawOrder.flatMap((step) => steps[step]).map(withCutNames),
  }
}

/** The layers that fill areas with patterns, and the images they draw for `input`. */
export const patternedLayers = (
  input: StyleInput,
): { layer: string; image: DataDrivenPropertyValueSpecification<string> | undefined }[] =>
  areas(input).flatMap(({ id, paint }) =>
    paint && 'fill-pattern' in paint ? [{ layer: id, image: paint['fill-pattern'] }] : [],
  )
