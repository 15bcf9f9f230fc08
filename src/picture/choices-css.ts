import type { RegionId } from '../domain/ids.ts'
import type { Story } from '../domain/story.ts'
import {
  areaClass,
  areaFill,
  type FilledStatus,
  isPatterned,
  narrowWhere,
  type PictureWidth,
} from './area-fill.ts'

export const hide = (selectors: readonly string[]): string => `${selectors.join(',')}{display:none}`

/** The class of the band round a region, by which its rules find it. */
export const highlightClass = (region: RegionId): string => `highlight--${region}`

/** What the band round a region looks like while it is shown. */
export const lightUp = (selectors: readonly string[]): string =>
  `${selectors.join(',')}{stroke:var(--map-highlight);stroke-width:3}`

const fill =
  (width: PictureWidth) =>
  (status: FilledStatus): string =>
    `.${areaClass(status.id)}{fill:${areaFill(status, width)}}`

/**
 * What differs with the width of the picture: the fills of the areas; and small names, for which a narrow one has no room.
 * Those of a low window come with the styles below.
 */
export function widthsCss({ statuses }: Pick<Story, 'statuses'>): string {
  const narrow = statuses.filter(isPatterned).map(fill('narrow'))
  return [
    ...statuses.map(fill('wide')),
    `@media ${narrowWhere.upright}{${narrow.join('')}${hide(['.label--small'])}}`,
    `@media ${narrowWhere.sideways}{${narrow.map((rule) => `:root:not([data-framed]) ${rule}`).join('')}}`,
  ].join('')
}

/**
 * How the picture follows the page's own form controls, with and without JavaScript: the date checked, the layers
 * checked; and the region pointed at, or selected by the program.
 */
export function choicesCss({ dates, layers, regions }: Pick<Story, 'dates' | 'layers' | 'regions'>): string {
  const otherDates = dates.map(
    ({ id }) =>
      `.page:has(input[name="date"][value="${id}"]:checked) .picture [data-date]:not([data-date="${id}"])`,
  )
  const layersOff = layers.map(
    ({ id }) => `.page:has([data-layer="${id}"] input:not(:checked)) .picture [data-shows="${id}"]`,
  )
  const lit = regions.flatMap(({ id }) => [
    `.picture-frame[data-lit~="${id}"] .${highlightClass(id)}`,
    `.picture a[href="#${id}"]:hover~.above .${highlightClass(id)}`,
  ])
  return [hide(otherDates), hide(layersOff), lightUp(lit)].join('')
}
