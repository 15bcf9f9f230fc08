/** Questions that views ask of the story, given what the reader has chosen. */
import type { IsoDate, RegionId } from '../domain/ids.ts'
import type { CitationNumber } from '../domain/publish.ts'
import type {
  PublishedDate,
  PublishedLayer,
  PublishedPassage,
  PublishedRegion,
  PublishedStatus,
  PublishedStory,
  ToldStory,
} from '../domain/story.ts'
import type { StatusKind } from '../domain/tables.ts'

export interface StatusPart {
  status: PublishedStatus
  /** Square kilometres. */
  areaKm2: number
  /** Part of the region's area, from 0 to 1. */
  share: number
}

/** Rounded to four decimals the parts of a whole add up; but no area rounds away. */
const SMALLEST_SHARE = 1e-4

/** The statuses that a region's area has on a date, in the story's order. */
export const statusParts = (story: ToldStory, region: RegionId, date: IsoDate): StatusPart[] =>
  story.statuses.flatMap((status) => {
    const { areaKm2: whole, dates } = story.figures[region] ?? { areaKm2: 0 }
    const areaKm2 = dates?.[date]?.[status.id]
    return areaKm2
      ? [{ status, areaKm2, share: Math.max(SMALLEST_SHARE, Number((areaKm2 / whole).toFixed(4))) }]
      : []
  })

const total = (parts: readonly StatusPart[], kind: StatusKind, of: 'areaKm2' | 'share'): number =>
  parts.filter(({ status }) => status.kind === kind).reduce((sum, part) => sum + part[of], 0)

/** The part of a region that is held on a date, from 0 to 1. */
export const shareHeld = (parts: readonly StatusPart[]): number => Math.min(1, total(parts, 'held', 'share'))

/** The area of a region that has been regained by a date, in square kilometres. */
export const areaRegained = (parts: readonly StatusPart[]): number => total(parts, 'regained', 'areaKm2')

export const statusOn = (region: PublishedRegion, date: IsoDate) =>
  region.statusOn.find((row) => row.date === date)

/** A region's passages: those that name it first, then those that mean it among others, each in the article's order. */
export function passagesOf(
  story: PublishedStory,
  region: RegionId,
): { named: PublishedPassage[]; collective: PublishedPassage[] } {
  const related = (relation: 'named' | 'collective') =>
    story.passages.filter((passage) =>
      passage.regions.some((one) => one.region === region && one.relation === relation),
    )
  return { named: related('named'), collective: related('collective') }
}

/** The number of a passage in the article's order, from 1. */
export const passageNumber = (story: PublishedStory, passage: PublishedPassage): number =>
  story.passages.indexOf(passage) + 1

export interface Source {
  number: CitationNumber
  producer: string
}

/** Who made what is cited: each citation once, in the order of their numbers. */
export const sourcesOf = ({ producers }: ToldStory, numbers: readonly CitationNumber[]): Source[] =>
  producers
    .map((producer, index) => ({ number: index + 1, producer }))
    .filter(({ number }) => numbers.includes(number))

export interface DrawnLine {
  date: IsoDate
  /** A line of an earlier day than the one shown. */
  isPast: boolean
  label: string
}

/** The lines that a layer draws on a date: its own on the day, and those of days past. */
export const linesOn = (layer: PublishedLayer, shown: IsoDate): DrawnLine[] =>
  layer.lines.flatMap(({ date, label }): DrawnLine[] => {
    if (date === 'shown') return [{ date: shown, isPast: false, label }]
    return date < shown ? [{ date, isPast: true, label }] : []
  })

/** Does a layer's mark hold on a date? */
export const isMarked = (layer: PublishedLayer, shown: IsoDate): boolean =>
  layer.marks !== undefined && layer.marks.from <= shown

/** Statuses of a layer that any region bears on a date, in the layer's order. */
export const statusesOn = (story: ToldStory, layer: PublishedLayer, date: IsoDate): PublishedStatus[] =>
  layer.statuses.flatMap((id) => {
    const status = story.statuses.find((one) => one.id === id)
    const inRegions = story.regions.some((region) => story.figures[region.id]?.dates[date]?.[id])
    const inTerritories = story.territories.some((territory) => territory.status === id)
    return status && (inRegions || inTerritories) ? [status] : []
  })

export const dateOf = ({ dates }: ToldStory, shown: IsoDate): PublishedDate | undefined =>
  dates.find(({ id }) => id === shown)

/** What a layer rests on where it is shown, and of which day that speaks: its areas and lines are those of the date shown. */
export function restsOn(
  story: ToldStory,
  layer: PublishedLayer,
  shown: IsoDate,
): { citations: readonly CitationNumber[]; asOf: IsoDate } {
  const { citations, asOf } = layer
  const statuses = statusesOn(story, layer, shown)
  if (statuses.length === 0 && linesOn(layer, shown).length === 0) return { citations, asOf }
  const own = [...citations, ...statuses.flatMap((status) => status.citations)]
  return { citations: [...own, ...(dateOf(story, shown)?.areaCitations ?? [])], asOf: shown }
}
