/** What the switches and dates change: the areas of the statuses, the lines of contact, the marks. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { IsoDate } from '../domain/ids.ts'
import type { PublishedLayer, PublishedStatus, PublishedStory } from '../domain/story.ts'
import { isMarked } from '../state/select.ts'
import { type ThemeName, themes } from '../theme/tokens.ts'
import { patternImageId } from './images.ts'
import { collections, featuresOf } from './sources.ts'
import { byZoom, hasKind, isShown, isSwitchedOn, opacityWhile, type StyleInput } from './style-input.ts'

const isAmong = (dates: readonly IsoDate[]): ExpressionSpecification => [
  'in',
  ['global-state', 'date'],
  ['literal', dates],
]

const areaPaint = ({ pattern, colour }: PublishedStatus, { theme, grain }: StyleInput) =>
  pattern === 'solid' || pattern === 'none'
    ? { 'fill-color': themes[theme].status[colour].ground }
    : { 'fill-pattern': patternImageId(pattern, colour, theme, grain) }

/** Where an area ends against another of the same layer, a thin line parts them. */
const edgePaint = (theme: ThemeName) => ({ 'line-color': themes[theme].map.outline, 'line-width': 0.7 })

export function areas(input: StyleInput): LayerSpecification[] {
  const { story, theme } = input
  return story.layers.flatMap((layer) =>
    layer.statuses.flatMap((id): LayerSpecification[] => {
      const status = story.statuses.find((one) => one.id === id)
      if (!status) return []
      const withEdge = (
        name: string,
        drawn: ReturnType<typeof featuresOf>,
        ...shown: ExpressionSpecification[]
      ): LayerSpecification[] => {
        const opacity = opacityWhile([isSwitchedOn(layer), ...shown])
        const [fill, edge] = [areaPaint(status, input), edgePaint(theme)]
        return [
          { id: `area-${name}`, type: 'fill', ...drawn, paint: { ...fill, 'fill-opacity': opacity } },
          { id: `edge-${name}`, type: 'line', ...drawn, paint: { ...edge, 'line-opacity': opacity } },
        ]
      }
      const hasStatus: ExpressionSpecification = ['==', ['get', 'status'], id]
      return [
        ...withEdge(
          `${layer.id}-${id}-territories`,
          featuresOf(collections.context, hasKind('territory'), hasStatus),
        ),
        ...story.dates.flatMap(({ id: date }) =>
          withEdge(
            `${layer.id}-${id}-${date}`,
            featuresOf(collections.control(date), hasStatus),
            isShown(date),
          ),
        ),
      ]
    }),
  )
}

/** Earlier lines lie beneath the line of the day, so that they are seen only where it has moved. */
export function contactLines({ story, theme }: StyleInput): LayerSpecification[] {
  const { map } = themes[theme]
  const dates = story.dates.map(({ id }) => id)
  const layout = { 'line-join': 'round', 'line-cap': 'butt' } as const
  return story.layers.flatMap((layer) =>
    layer.lines.flatMap(({ date }): LayerSpecification[] => {
      if (date !== 'shown') {
        return [
          {
            id: `line-before-${layer.id}-${date}`,
            type: 'line',
            ...featuresOf(collections.contactLine(date)),
            layout,
            paint: {
              'line-opacity': opacityWhile([
                isSwitchedOn(layer),
                isAmong(dates.filter((shown) => shown > date)),
              ]),
              'line-color': map.contactBefore,
              'line-width': byZoom(6, 1.8, 9, 2.6),
              'line-dasharray': [2.2, 1.6],
            },
          },
        ]
      }
      return dates.map((day) => ({
        id: `line-${layer.id}-${day}`,
        type: 'line',
        ...featuresOf(collections.contactLine(day)),
        layout,
        paint: {
          'line-opacity': opacityWhile([isSwitchedOn(layer), isShown(day)]),
          'line-color': map.contact,
          'line-width': byZoom(6, 3.4, 9, 4.8),
        },
      }))
    }),
  )
}

/** The date shown is one on which the layer's mark holds. */
export const marksHold = ({ dates }: PublishedStory, layer: PublishedLayer): ExpressionSpecification =>
  isAmong(dates.map(({ id }) => id).filter((date) => isMarked(layer, date)))

export function marks({ story, theme }: StyleInput): LayerSpecification[] {
  return story.layers.flatMap((layer): LayerSpecification[] =>
    layer.marks
      ? [
          {
            id: `marks-${layer.id}`,
            type: 'line',
            ...featuresOf(collections.regions, ['in', ['get', 'id'], ['literal', layer.marks.regions]]),
            layout: { 'line-join': 'round' },
            paint: {
              'line-color': themes[theme].map.mark,
              'line-opacity': opacityWhile([isSwitchedOn(layer), marksHold(story, layer)]),
              'line-width': byZoom(6, 1.5, 9, 2.2),
              'line-offset': byZoom(6, 0.75, 9, 1.1),
            },
          },
        ]
      : [],
  )
}
