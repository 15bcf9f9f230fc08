/** How the picture fills the area of a status; its patterns keep their size in px at two widths. */
import type { StatusId } from '../domain/ids.ts'
import type { Pattern, Status, StatusColour } from '../domain/tables.ts'
import { statusVariable } from '../theme/property-names.ts'

/** What of a status its areas show. */
export type FilledStatus = Pick<Status, 'id' | 'pattern' | 'colour'>

/** How many of the picture's units are a CSS px: on a wide page, and on a phone. */
export const pictureWidths = { wide: { unitsPerPx: 1.45 }, narrow: { unitsPerPx: 3 } } as const
export type PictureWidth = keyof typeof pictureWidths

/**
 * Where the picture is narrow, as a media query: on a phone, either way it is held. Not a container's query: the
 * picture would be laid out later.
 */
export const NARROW = '(max-width:520px),(max-height:560px)'

export const patternId = (pattern: Pattern, colour: StatusColour, width: PictureWidth): string =>
  [pattern, colour, width].join('-')

export const isPatterned = ({ pattern }: FilledStatus): boolean => pattern === 'hatch' || pattern === 'dots'

export const areaClass = (status: StatusId): string => `area-${status}`

/** The fill of a status's areas, as a CSS value. */
export const areaFill = (status: FilledStatus, width: PictureWidth): string =>
  isPatterned(status)
    ? `url(#${patternId(status.pattern, status.colour, width)})`
    : statusVariable(status.colour, 'ground')
