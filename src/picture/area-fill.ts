/** How the picture fills the area of a status; its patterns keep their size in px at two widths of the picture. */
import type { StatusId } from '../domain/ids.ts'
import type { Pattern, Status, StatusColour } from '../domain/tables.ts'
import { statusVariable } from '../theme/property-names.ts'

/** What of a status its areas show. */
export type FilledStatus = Pick<Status, 'id' | 'pattern' | 'colour'>

/** How many of the picture's units are a CSS px: where it is wide, and where it is narrow. */
export const pictureWidths = { wide: { unitsPerPx: 1.45 }, narrow: { unitsPerPx: 3 } } as const
export type PictureWidth = keyof typeof pictureWidths

/**
 * Where the picture counts as narrow, as media queries: on a phone, upright or sideways. The latter not in a frame, whose
 * own height says nothing of the map's. Not as container queries: the picture would be laid out later.
 */
export const narrowWhere = { upright: '(max-width:521px)', sideways: '(max-height:480px)' } as const

export const patternId = (pattern: Pattern, colour: StatusColour, width: PictureWidth): string =>
  [pattern, colour, width].join('-')

export const isPatterned = ({ pattern }: FilledStatus): boolean => pattern === 'hatch' || pattern === 'dots'

export const areaClass = (status: StatusId): string => `area-${status}`

/** The fill of a status's areas, as a CSS value. */
export const areaFill = (status: FilledStatus, width: PictureWidth): string =>
  isPatterned(status)
    ? `url(#${patternId(status.pattern, status.colour, width)})`
    : statusVariable(status.colour, 'ground')
