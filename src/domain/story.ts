import type { CitationId, IsoDate, RegionId, StatusId } from './ids.ts'
import type {
  Citation,
  ContactPair,
  Layer,
  MethodNote,
  Passage,
  Place,
  Region,
  Settlement,
  Status,
  StoryDate,
  StoryTable,
  Territory,
  Theme,
  Water,
} from './tables.ts'

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

/** What the page needs of a story: everything but the tables that only the data build reads. */
export interface PublishedStory extends Omit<Story, 'places' | 'settlements' | 'control'> {
  figures: Figures
  layerUrls: LayerUrls
}
