import { bboxClip } from '@turf/turf'
import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  Polygon,
  Position,
} from 'geojson'
import { join } from 'node:path'
import { read } from 'shapefile'
import type { Water } from '../../src/domain/tables.ts'
import type { Box } from './regions.ts'

/** The waters, each with its id in waters.json. */
export type WaterCollection = FeatureCollection<MultiLineString | Polygon, { kind: Water['kind'] }>
type WaterFeature = WaterCollection['features'][number]

/** Rivers are cut off at this box, degrees. */
const riverBox: [number, number, number, number] = [20, 42, 48, 55]

/** The names that Natural Earth gives to the rivers that are drawn. */
const rivers = {
  desna: 'Desna',
  dnipro: 'Dnipro (Dnieper)',
  don: 'Don',
  'siverskyi-donets': 'Donets',
  'southern-bug': 'Pivd. Buh',
}

/** The lakes have no names: each is known by its bounds, degrees to two decimals. */
const reservoirs: Record<string, Box> = {
  'kakhovka-reservoir': [33.54, 46.83, 35.33, 47.85],
  'kamianske-reservoir': [33.54, 48.52, 34.57, 49.01],
  'kaniv-reservoir': [31.43, 49.75, 31.59, 50.02],
  'kremenchuk-reservoir': [31.89, 48.97, 33.2, 49.6],
  'kyiv-reservoir': [30.25, 50.6, 30.6, 51.22],
}

const round = (position: Position): Position => position.map((degrees) => Number(degrees.toFixed(5)))
const isSame = (a: Position | undefined, b: Position | undefined) => String(a) === String(b)

function withoutRepeats(line: Position[]): Position[] {
  return line.filter((position, index) => !isSame(position, line[index - 1]))
}

/** Joins lines that end where another begins, so that a river is drawn in as few strokes as it can be. */
function chain(lines: readonly Position[][]): Position[][] {
  const joined = [...lines]
  for (let index = 0; index < joined.length; index++) {
    for (;;) {
      const line = joined[index] ?? []
      const next = joined.findIndex((other, at) => at !== index && isSame(other[0], line.at(-1)))
      if (next < 0) break
      const [tail = []] = joined.splice(next, 1)
      if (next < index) index--
      joined[index] = [...line, ...tail.slice(1)]
    }
  }
  return joined
}

function clippedLines(line: Feature<LineString | MultiLineString>): Position[][] {
  const { geometry } = bboxClip<LineString | MultiLineString>(line, riverBox)
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiLineString' ? geometry.coordinates : []
}

const isLine = (feature: Feature<Geometry | null>): feature is Feature<LineString | MultiLineString> =>
  feature.geometry?.type === 'LineString' || feature.geometry?.type === 'MultiLineString'

function river(id: string, name: string, source: FeatureCollection): WaterFeature {
  const own = source.features.filter((feature) => feature.properties?.['name'] === name).filter(isLine)
  const lines = own
    .flatMap(clippedLines)
    .map((line) => withoutRepeats(line.map(round)))
    .filter((line) => line.length > 1)
  if (lines.length === 0) throw new Error(`Natural Earth's rivers have no "${name}"`)
  const geometry: MultiLineString = { type: 'MultiLineString', coordinates: chain(lines) }
  return { type: 'Feature', id, properties: { kind: 'river' }, geometry }
}

function boundsOf(rings: Position[][]): Box {
  const lons = rings.flat().map(([lon = NaN]) => lon)
  const lats = rings.flat().map(([, lat = NaN]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

const isPolygon = (feature: Feature<Geometry | null>): feature is Feature<Polygon> =>
  feature.geometry?.type === 'Polygon'

function reservoir(id: string, bounds: Box, source: FeatureCollection): WaterFeature {
  const found = source.features.filter(isPolygon).filter(({ geometry }) => {
    const own = boundsOf(geometry.coordinates)
    return bounds.every((edge, at) => Math.abs(edge - (own[at] ?? NaN)) < 0.01)
  })
  const [lake] = found
  if (!lake || found.length > 1)
    throw new Error(`Natural Earth's lakes: ${found.length} with the bounds of "${id}"`)
  const coordinates = lake.geometry.coordinates.map((ring) => withoutRepeats(ring.map(round)))
  return {
    type: 'Feature',
    id,
    properties: { kind: 'reservoir' },
    geometry: { type: 'Polygon', coordinates },
  }
}

/**
 * Reads the rivers and reservoirs that are drawn. Coordinates are degrees, rounded to five decimals.
 * @throws if one of them is not in the packages.
 */
export async function readWaters(riversFolder: string, lakesFolder: string): Promise<WaterCollection> {
  const lines = join(riversFolder, 'ne_10m_rivers_lake_centerlines')
  const riverSource = await read(`${lines}.shp`, `${lines}.dbf`, { encoding: 'utf8' })
  const lakeSource = await read(join(lakesFolder, 'ne_10m_lakes.shp'))
  const features = [
    ...Object.entries(rivers).map(([id, name]) => river(id, name, riverSource)),
    ...Object.entries(reservoirs).map(([id, bounds]) => reservoir(id, bounds, lakeSource)),
  ].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
  return { type: 'FeatureCollection', features }
}
