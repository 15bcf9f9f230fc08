/** Names: waters, places, countries, regions. */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { type Locale, otherLocale } from '../domain/locale.ts'
import type { PublishedStory } from '../domain/story.ts'
import { themes, type Tokens } from '../theme/tokens.ts'
import { labelFonts } from './label-fonts.ts'
import { dotImageId } from './images.ts'
import { marksHold } from './status-layers.ts'
import { PLACES_SOURCE, TAGS_SOURCE } from './sources.ts'
import { hasKind, isSwitchedOn, type StyleInput, visibleWhile } from './style-input.ts'

/** Width of the world at zoom 0, in CSS px. */
const TILE_PX = 512

const named = (key: string, locale: Locale): ExpressionSpecification => ['get', `${key}_${locale}`]

/** The zoom at which the story's bounds are so many CSS px wide. */
const zoomWhereWide = ({ bounds: [west, , east] }: PublishedStory, width: number): number =>
  Math.log2(((width / TILE_PX) * 360) / (east - west))

/** Where the whole story is small on the screen, its names are smaller, as they are in the picture. */
const nameSize = (
  { story }: StyleInput,
  size: (share: number) => number | ExpressionSpecification,
  ...further: number[]
): ExpressionSpecification =>
  [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    zoomWhereWide(story, 250),
    size(0.8),
    zoomWhereWide(story, 417),
    size(1),
    ...further,
  ] as ExpressionSpecification

const halo = ({ map }: Tokens) => ({ 'text-halo-color': map.halo, 'text-halo-width': 1.4 })

export function waterLabels(input: StyleInput): LayerSpecification[] {
  const { map } = themes[input.theme]
  return [
    {
      id: 'water-labels',
      type: 'symbol',
      source: PLACES_SOURCE,
      filter: ['in', ['get', 'kind'], ['literal', ['sea', 'water']]],
      layout: {
        'text-field': named('name', input.story.locale),
        'text-font': [labelFonts.italic],
        'text-size': nameSize(input, (share) => ['case', hasKind('sea'), 14 * share, 11.5 * share]),
        'text-letter-spacing': 0.05,
        'text-max-width': 7,
      },
      paint: {
        'text-color': ['case', hasKind('sea'), map.labelWater, map.label],
        'text-halo-color': map.halo,
        'text-halo-width': ['case', hasKind('sea'), 0, 1.4],
      },
    },
  ]
}

/** Places of a rank appear from this zoom on. */
const rankAtZoom: ExpressionSpecification = ['step', ['zoom'], 1, 4.9, 2, 6, 3, 6.8, 4, 7.6, 5]

/** A value for each side of the dot on which a name can stand. */
const bySide = (right: unknown, left: unknown, above: unknown, below: unknown): ExpressionSpecification =>
  [
    'match',
    ['get', 'labelSide'],
    'left',
    ['literal', left],
    'above',
    ['literal', above],
    'below',
    ['literal', below],
    ['literal', right],
  ] as ExpressionSpecification

/** A place whose name finds no room is left out, dot and all. */
export function placeLabels(input: StyleInput): LayerSpecification[] {
  const { theme } = input
  const tokens = themes[theme]
  const isPlace: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', ['city', 'town', 'village']]]
  const isBig: ExpressionSpecification = ['<=', ['get', 'rank'], 1]
  return [
    {
      id: 'place-labels',
      type: 'symbol',
      source: PLACES_SOURCE,
      filter: ['all', isPlace, ['<=', ['get', 'rank'], rankAtZoom]] as FilterSpecification,
      layout: {
        'icon-image': ['case', isBig, dotImageId('big', theme), dotImageId('small', theme)],
        'text-field': named('name', input.story.locale),
        'text-font': ['case', isBig, ['literal', [labelFonts.semibold]], ['literal', [labelFonts.regular]]],
        'text-size': nameSize(input, (share) => ['case', isBig, 13 * share, 12 * share]),
        'text-anchor': bySide('left', 'right', 'bottom', 'top'),
        'text-offset': bySide([0.5, 0], [-0.6, 0], [0, -0.4], [0, 0.4]),
        'text-justify': 'auto',
        'text-padding': 0,
        'icon-padding': 0,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': tokens.map.label,
        ...halo(tokens),
      },
    },
  ]
}

export const countryLabels = (input: StyleInput): LayerSpecification[] => [
  {
    id: 'country-labels',
    type: 'symbol',
    source: PLACES_SOURCE,
    filter: hasKind('country'),
    layout: {
      'text-field': ['upcase', named('name', input.story.locale)],
      'text-font': [labelFonts.regular],
      'text-size': nameSize(input, (share) => 12 * share),
      'text-letter-spacing': 0.2,
    },
    paint: {
      'text-color': themes[input.theme].map.labelSoft,
      'text-halo-color': themes[input.theme].map.land,
      'text-halo-width': 1,
    },
  },
]

/** From this zoom on there is room for a name in two languages. */
const TWO_NAMES_ZOOM = 5

/** A name in capitals, the other language beneath. */
const twoNames = (
  first: ExpressionSpecification,
  second: ExpressionSpecification,
): ExpressionSpecification => {
  const regular: ExpressionSpecification = ['literal', [labelFonts.regular]]
  const both: ExpressionSpecification = [
    'format',
    ['upcase', first],
    {},
    '\n',
    {},
    second,
    { 'font-scale': 0.8, 'text-font': regular },
  ]
  return ['step', ['zoom'], ['upcase', first], TWO_NAMES_ZOOM, both]
}

export function regionLabels(input: StyleInput): LayerSpecification[] {
  const { story, theme } = input
  const { locale } = story
  const tokens = themes[theme]
  const other = otherLocale[locale]
  const layout = {
    'text-font': [labelFonts.semibold],
    'text-letter-spacing': 0.05,
    'text-line-height': 1.15,
    'text-max-width': 12,
  }
  const tags = story.layers.flatMap((layer): LayerSpecification[] =>
    layer.marks
      ? [
          {
            id: `mark-tags-${layer.id}`,
            type: 'symbol',
            source: TAGS_SOURCE,
            minzoom: 6,
            filter: ['in', ['get', 'id'], ['literal', layer.marks.regions]],
            layout: {
              'text-field': layer.marks.tag,
              'text-font': [labelFonts.italic],
              'text-size': 11.5,
              'text-anchor': 'top',
              'text-offset': [0, 1.9],
              'text-max-width': 20,
              visibility: visibleWhile(isSwitchedOn(layer), marksHold(story, layer)),
            },
            paint: { 'text-color': tokens.map.label, ...halo(tokens) },
          },
        ]
      : [],
  )
  return [
    ...tags,
    {
      id: 'territory-labels',
      type: 'symbol',
      source: PLACES_SOURCE,
      filter: hasKind('territory'),
      layout: {
        ...layout,
        'text-field': twoNames(named('name', locale), named('name', other)),
        'text-size': nameSize(input, (share) => 12.5 * share),
      },
      paint: { 'text-color': tokens.map.label, ...halo(tokens) },
    },
    {
      id: 'region-labels',
      type: 'symbol',
      source: PLACES_SOURCE,
      filter: hasKind('region'),
      layout: {
        ...layout,
        'text-field': twoNames(named('shortName', locale), named('shortName', other)),
        'text-size': nameSize(input, (share) => 12.5 * share, zoomWhereWide(story, 3200), 17),
        'text-allow-overlap': true,
        'text-padding': 0,
      },
      paint: {
        'text-color': tokens.map.label,
        ...halo(tokens),
        'text-halo-width': 1.8,
      },
    },
  ]
}
