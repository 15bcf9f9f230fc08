/**
 * What is known of a spot on the ground: its status on a date, and the named settlements nearest to it on
 * either side of the line of contact. Loaded only when a reader first asks.
 */
import { booleanPointInPolygon, distance } from '@turf/turf'
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson'
import type { IsoDate, RegionId, StatusId, TerritoryId } from '../domain/ids.ts'
import type { LocalizedText } from '../domain/locale.ts'
import type { LayerUrls } from '../domain/story.ts'
import { loadLayer } from './load-layer.ts'
import type { Spot } from './store.ts'

export interface NearSettlement {
  name: LocalizedText
  /** Kilometres from the spot. */
  km: number
}

export interface Ground {
  region: RegionId | null
  territory: TerritoryId | null
  status: StatusId
  held?: NearSettlement
  facing?: NearSettlement
}

type Areas = FeatureCollection<
  Polygon | MultiPolygon,
  { region?: RegionId; id?: TerritoryId; kind?: string; status: StatusId }
>
type Settlements = FeatureCollection<Point, Record<string, string>>

const at = (areas: Areas, spot: Spot) => areas.features.find((area) => booleanPointInPolygon([...spot], area))

function nearest(
  settlements: Settlements,
  side: 'held' | 'facing',
  date: IsoDate,
  spot: Spot,
): NearSettlement | undefined {
  const km = (feature: Feature<Point>) => distance(feature, [...spot], { units: 'kilometers' })
  const [first, ...others] = settlements.features.filter(
    ({ properties }) => properties[`side_${date}`] === side,
  )
  if (!first) return undefined
  const found = others.reduce((best, one) => (km(one) < km(best) ? one : best), first)
  const { name_en: en = '', name_uk: uk = '' } = found.properties
  return { name: { en, uk }, km: km(found) }
}

/**
 * @param spot longitude and latitude, WGS84 degrees
 * @returns undefined where the story says nothing of the spot
 * @throws where a layer cannot be fetched
 */
export async function groundAt(urls: LayerUrls, date: IsoDate, spot: Spot): Promise<Ground | undefined> {
  const [control, context, settlements] = await Promise.all([
    loadLayer<Areas>(urls.control[date] ?? ''),
    loadLayer<Areas>(urls.context),
    loadLayer<Settlements>(urls.settlements),
  ])
  const area = at(control, spot)
  if (!area) {
    const territories = context.features.filter(({ properties }) => properties.kind === 'territory')
    const territory = at({ ...context, features: territories }, spot)?.properties
    return territory ? { region: null, territory: territory.id ?? null, status: territory.status } : undefined
  }
  const held = nearest(settlements, 'held', date, spot)
  const facing = nearest(settlements, 'facing', date, spot)
  return {
    region: area.properties.region ?? null,
    territory: null,
    status: area.properties.status,
    ...(held ? { held } : {}),
    ...(facing ? { facing } : {}),
  }
}
