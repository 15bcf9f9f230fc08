import type { CitationId, IsoDate, RegionId, StatusId } from './ids.ts'
import type { Locale } from './locale.ts'
import type {
  Citation,
  ContactPair,
  Layer,
  Mention,
  MethodNote,
  Passage,
  Place,
  Region,
  RegionEvent,
  Settlement,
  Status,
  StoryDate,
  StoryTable,
  Territory,
  Theme,
  Water,
} from './tables.ts'
import type { Translated } from './translate.ts'

/** A whole story, as its tables give it: parsed, every id resolved. */
export interface Story extends Omit<StoryTable, '$schema' | 'citations'> {
  /** What the story's own texts rest on. */
  summaryCitations: readonly CitationId[]
  citations: readonly Citation[]
  dates: readonly StoryDate[]
  statuses: readonly Status[]
  themes: readonly Theme[]
  layers: readonly Layer[]
  regions: readonly Region[]
  territories: readonly Territory[]
  passages: readonly Passage[]
  mentions: readonly Mention[]
  places: readonly Place[]
  settlements: readonly Settlement[]
  waters: readonly Water[]
  method: readonly MethodNote[]
  /** For each date of the story the pairs of its lines of contact, in order. */
  control: Readonly<Record<IsoDate, readonly ContactPair[]>>
}

/** The area of one status within one region on one date. */
interface StatusFigure {
  /** Square kilometres, on the sphere. */
  areaKm2: number
  /** Part of the region's area, from 0 to 1. */
  share: number
}

interface RegionFigures {
  /** West, south, east, north; WGS84 degrees. */
  bounds: readonly [number, number, number, number]
  /** Square kilometres, on the sphere, inland waters included. */
  areaKm2: number
  dates: Readonly<Record<IsoDate, Readonly<Record<StatusId, StatusFigure>>>>
}

/** Areas measured by the data build, for each region. */
export type Figures = Readonly<Record<RegionId, RegionFigures>>

/** Addresses of the story's GeoJSON layers, as the browser fetches them. */
export interface LayerUrls {
  regions: string
  context: string
  rivers: string
  places: string
  settlements: string
  control: Readonly<Record<IsoDate, string>>
  contactLine: Readonly<Record<IsoDate, string>>
}

type ShownTables = Omit<
  Story,
  'regions' | 'citations' | 'method' | 'mentions' | 'places' | 'settlements' | 'control' | 'waters'
>

/** A region in the page's language, with its name in the other. */
export type PublishedRegion = Translated<Region> & { otherName: string }
export type PublishedEvent = Translated<RegionEvent>
export type PublishedLayer = Translated<Layer>
export type PublishedPassage = Translated<Passage>
export type PublishedStatus = Translated<Status>
export type PublishedTerritory = Translated<Territory>

/** How a story is known. It stands on a page of its own, and below the story once that is live. */
export interface Sourcing {
  method: readonly Translated<MethodNote>[]
  /** All that the page names. */
  citations: readonly Citation[]
}

/** What a statement needs of a citation; the whole of them is in the story's sourcing. */
export type NamedCitation = Pick<Citation, 'id' | 'producer'>

/** What a page needs of a story, in the page's language: not the tables that only the data build reads. */
export interface PublishedStory extends Translated<ShownTables> {
  locale: Locale
  regions: readonly PublishedRegion[]
  citations: readonly NamedCitation[]
  figures: Figures
  layerUrls: LayerUrls
}
