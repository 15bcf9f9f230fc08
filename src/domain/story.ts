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
  Step,
  StoryDate,
  StoryTable,
  TableName,
  Territory,
  Theme,
  Water,
} from './tables.ts'
import type { Published } from './publish.ts'

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
  steps: readonly Step[]
  /** For each date of the story the pairs of its lines of contact, in order. */
  control: Readonly<Record<IsoDate, readonly ContactPair[]>>
}

/** The rows of a story. */
export type StoryTables = Pick<Story, TableName | 'control'>
/** What a story says of itself. */
export type StoryFields = Omit<Story, keyof StoryTables>

/** The area of one status within one region on one date. */
interface StatusFigure {
  /** Square kilometres, on the sphere. */
  areaKm2: number
  /** Part of the region's area, from 0 to 1. */
  share: number
}

interface RegionFigures<Figure> {
  /** West, south, east, north; WGS84 degrees. */
  bounds: readonly [number, number, number, number]
  /** Square kilometres, on the sphere, inland waters included. */
  areaKm2: number
  dates: Readonly<Record<IsoDate, Readonly<Record<StatusId, Figure>>>>
}

/** Areas measured by the data build, for each region. */
export type Figures = Readonly<Record<RegionId, RegionFigures<StatusFigure>>>
/** The same as the page gets them: of each status only its area, in square kilometres. */
export type ToldFigures = Readonly<Record<RegionId, RegionFigures<number>>>

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

type Untold =
  | 'method'
  | 'steps'
  | 'mentions'
  | 'places'
  | 'settlements'
  | 'control'
  | 'waters'
  | 'boundaryCitations'
  | 'country'
type Cut = 'dates' | 'regions' | 'layers' | 'statuses' | 'territories' | 'passages' | 'citations'
type ShownTables = Published<Omit<Story, Untold | Cut>>

/** A region in the page's language, with its name in the other. */
export type PublishedRegion = Published<Omit<Region, 'iso'>> & { otherName: string }
/** A date, and what its areas and its line of contact rest on. */
export type PublishedDate = Published<StoryDate & { areaCitations: readonly CitationId[] }>
export type PublishedEvent = Published<RegionEvent>
export type PublishedLayer = Published<Omit<Layer, 'description'>>
export type PublishedPassage = Published<Omit<Passage, 'citations' | 'asOf'>>
export type PublishedStatus = Published<Omit<Status, 'rule'>>
export type PublishedTerritory = Published<Omit<Territory, 'areas'>>

export type ListedCitation = Published<Omit<Citation, 'id'>>

/** A step with its figures filled in. */
export interface PublishedStep extends Omit<Published<Step>, 'regions' | 'compare'> {
  /** The dates that it compares, each with what of its regions was held, in words. */
  compare: readonly { date: IsoDate; told: string }[]
  /** Of its regions together: west, south, east, north; WGS84 degrees. Null where it names none. */
  bounds: readonly [number, number, number, number] | null
}

/** How a story is known. It stands on a page of its own, and below the story once that is live. */
export interface Sourcing {
  method: readonly Published<MethodNote>[]
  /** All that the page names, in the order of their numbers. */
  citations: readonly ListedCitation[]
}

/** A story as it is told, in one language: not the tables that only the data build reads. */
export interface ToldStory extends ShownTables {
  locale: Locale
  dates: readonly PublishedDate[]
  regions: readonly PublishedRegion[]
  territories: readonly PublishedTerritory[]
  passages: readonly PublishedPassage[]
  layers: readonly PublishedLayer[]
  statuses: readonly PublishedStatus[]
  /** Who made what is cited, in the order of the citations' numbers; the rest is in the story's sourcing. */
  producers: readonly string[]
  figures: ToldFigures
  /** Has it steps to walk through? They are fetched when the reader asks for them. */
  hasSteps: boolean
}

/** What a page needs of a story, in the page's language. */
export interface PublishedStory extends ToldStory {
  layerUrls: LayerUrls
}
