import type { IsoDate, RegionId, StatusId, TerritoryId } from './ids.ts'
import type { LocalizedText } from './locale.ts'
import type { Place } from './tables.ts'

/** An SVG path's `d`, in the picture's units. */
export type PathData = string

export interface PictureLabel {
  kind: Place['kind'] | 'region' | 'territory'
  id: string
  x: number
  y: number
  name: LocalizedText
  rank?: number
  labelSide?: NonNullable<Place['labelSide']>
}

/**
 * The story's layers as a flat picture: Web Mercator (EPSG:3857), north up, one unit `1 / width` of the
 * story's bounds; (0, 0) is their north-west corner.
 */
export interface PictureData {
  width: number
  height: number
  regions: Record<RegionId, PathData>
  territories: Record<TerritoryId, PathData>
  /** For each date the areas of each status, all regions together. */
  areas: Record<IsoDate, Record<StatusId, PathData>>
  contactLines: Record<IsoDate, PathData>
  sea: PathData
  country: PathData
  countryBorders: PathData
  rivers: PathData
  reservoirs: PathData
  labels: PictureLabel[]
}
