/**
 * The story's layers as flat paths for the static picture: projected, generalised on one topology, so that
 * what shares an edge on the map shares it in the picture, and rounded to whole units.
 */
import * as turf from '@turf/turf'
import type { FeatureCollection, Geometry, Position } from 'geojson'
import * as topojson from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { IsoDate, RegionId, StatusId, TerritoryId } from '../../src/domain/ids.ts'
import type { PathData, PictureData, PictureLabel } from '../../src/domain/picture.ts'
import type { Story } from '../../src/domain/story.ts'
import type { CitedCollection } from './write.ts'

/** Width of the story's bounds in the picture's units. */
const WIDTH = 1000
/** How far a generalised line may leave the exact one, in units (Douglas and Peucker 1973). */
const TOLERANCE = 1
/** The same for what is only context. */
const CONTEXT_TOLERANCE = 2.5
/** How far beyond the bounds the context is drawn, as a part of their width. */
const SURROUNDINGS = 0.5

type Projection = (position: Position) => Position

const mercatorY = (lat: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI

interface Frame {
  project: Projection
  height: number
  /** West, south, east, north of what is drawn, degrees. */
  surroundings: [number, number, number, number]
}

function frameOf([west, south, east, north]: Story['bounds']): Frame {
  const scale = WIDTH / (east - west)
  const margin = (east - west) * SURROUNDINGS
  return {
    project: ([lon = 0, lat = 0]) => [(lon - west) * scale, (mercatorY(north) - mercatorY(lat)) * scale],
    height: Math.round((mercatorY(north) - mercatorY(south)) * scale),
    surroundings: [west - margin, south - margin, east + margin, north + margin],
  }
}

const generalise = (line: Position[], tolerance: number): Position[] =>
  line.length < 3
    ? line
    : turf.simplify(turf.lineString(line), { tolerance, highQuality: true }).geometry.coordinates

const whole = (line: readonly Position[]): Position[] =>
  line
    .map(([x = 0, y = 0]): Position => [Math.round(x), Math.round(y)])
    .filter(([x, y], index, all) => {
      const previous = all[index - 1]
      return !previous || previous[0] !== x || previous[1] !== y
    })

const pair = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`

/** One line in relative steps, the shortest way to write it. */
function lineData(line: readonly Position[], isRing: boolean): PathData {
  const points = whole(line)
  if (points.length < (isRing ? 4 : 2)) return ''
  const drawn = isRing ? points.slice(0, -1) : points
  const steps = drawn.slice(1).map(([x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = drawn[index] ?? []
    return pair(x - fromX, y - fromY)
  })
  const [startX = 0, startY = 0] = drawn[0] ?? []
  const joined = steps.reduce(
    (text, step) => (text === '' || step.startsWith('-') ? text + step : `${text} ${step}`),
    '',
  )
  return `M${pair(startX, startY)}l${joined}${isRing ? 'z' : ''}`
}

function pathData(geometry: Geometry): PathData {
  switch (geometry.type) {
    case 'LineString':
      return lineData(geometry.coordinates, false)
    case 'MultiLineString':
      return geometry.coordinates.map((line) => lineData(line, false)).join('')
    case 'Polygon':
      return geometry.coordinates.map((ring) => lineData(ring, true)).join('')
    case 'MultiPolygon':
      return geometry.coordinates
        .flat()
        .map((ring) => lineData(ring, true))
        .join('')
    default:
      throw new Error(`no path for a ${geometry.type}`)
  }
}

type Collections = Record<string, FeatureCollection>
type Topo = Topology<Record<string, GeometryCollection<Record<string, unknown>>>>

function flatTopology(collections: Collections, project: Projection, tolerance: number): Topo {
  const topo = topology(collections) as unknown as Topo
  return {
    ...topo,
    arcs: topo.arcs.map((arc) =>
      generalise(
        arc.map((position) => project(position)),
        tolerance,
      ),
    ),
  }
}

const geometryOf = (topo: Topo, object: GeometryObject): Geometry => {
  const shown = topojson.feature(topo, object)
  return shown.type === 'Feature' ? shown.geometry : { type: 'GeometryCollection', geometries: [] }
}

const pathOf = (topo: Topo, object: GeometryObject): PathData => pathData(geometryOf(topo, object))

const only = (collection: FeatureCollection, kind: string): FeatureCollection => ({
  ...collection,
  features: collection.features.filter(({ properties }) => properties?.['kind'] === kind),
})

const clipped = (collection: FeatureCollection, box: Frame['surroundings']): FeatureCollection => ({
  ...collection,
  features: collection.features.flatMap((feature) => {
    const { geometry } = feature
    if (geometry.type === 'Point' || geometry.type === 'MultiPoint' || geometry.type === 'GeometryCollection')
      return []
    return [{ ...feature, geometry: turf.bboxClip(geometry, box).geometry }]
  }),
})

const joined = (topo: Topo, name: string): PathData =>
  (topo.objects[name]?.geometries ?? []).map((geometry) => pathOf(topo, geometry)).join('')

const propertyOf = (geometry: GeometryObject, name: string): string =>
  (geometry.properties as Record<string, string> | undefined)?.[name] ?? ''

/** Paths of a collection's features, by one of their properties; those with the same value become one. */
function pathsBy<Id extends string>(
  topo: Topo,
  name: string,
  property: string,
  wanted: readonly Id[],
): Record<Id, PathData> {
  const geometries = topo.objects[name]?.geometries ?? []
  const paths = wanted.flatMap((id): [Id, PathData][] => {
    const own = geometries.filter((geometry) => propertyOf(geometry, property) === id)
    if (own.length === 0) return []
    const merged = topojson.merge(topo, own as Parameters<typeof topojson.merge>[1])
    return [[id, pathData(merged)]]
  })
  return Object.fromEntries(paths) as Record<Id, PathData>
}

function labelsOf(story: Story, { project }: Frame): PictureLabel[] {
  const at = (lon: number, lat: number) => {
    const [x = 0, y = 0] = project([lon, lat])
    return { x: Math.round(x), y: Math.round(y) }
  }
  const places = story.places.flatMap(({ id, kind, name, lon, lat, rank, labelSide }): PictureLabel[] =>
    rank === undefined || rank > 2
      ? []
      : [{ kind, id, name, rank, ...at(lon, lat), ...(labelSide ? { labelSide } : {}) }],
  )
  const regions = story.regions.map(({ id, shortName, labelAt }): PictureLabel => ({
    kind: 'region',
    id,
    name: shortName,
    ...at(...labelAt),
  }))
  const territories = story.territories.map(({ id, name, labelAt }): PictureLabel => ({
    kind: 'territory',
    id,
    name,
    ...at(...labelAt),
  }))
  return [...places, ...territories, ...regions]
}

/** The story's layers, by the names under which they are written. */
export interface StoryLayers {
  regions: CitedCollection
  context: CitedCollection
  rivers: CitedCollection
  control: ReadonlyMap<IsoDate, CitedCollection>
  contactLines: ReadonlyMap<IsoDate, CitedCollection>
}

/** The picture's paths and labels, from the same layers as the map's. */
export function pictureOf(story: Story, layers: StoryLayers): PictureData {
  const frame = frameOf(story.bounds)
  const { project, surroundings } = frame
  const controlName = (date: IsoDate) => `control-${date}`
  const exact = flatTopology(
    {
      regions: layers.regions,
      territories: only(layers.context, 'territory'),
      ...Object.fromEntries([...layers.control].map(([date, collection]) => [controlName(date), collection])),
      ...Object.fromEntries(
        [...layers.contactLines].map(([date, collection]) => [`line-${date}`, collection]),
      ),
    },
    project,
    TOLERANCE,
  )
  const context = flatTopology(
    {
      sea: clipped(only(layers.context, 'sea'), surroundings),
      country: clipped(only(layers.context, 'country'), surroundings),
      borders: clipped(only(layers.context, 'country-border'), surroundings),
      rivers: clipped(only(layers.rivers, 'river'), surroundings),
      reservoirs: clipped(only(layers.rivers, 'reservoir'), surroundings),
    },
    project,
    CONTEXT_TOLERANCE,
  )
  const drawn = story.statuses.filter(({ kind }) => kind !== 'free').map(({ id }) => id)
  const dates = story.dates.map(({ id }) => id)
  return {
    width: WIDTH,
    height: frame.height,
    regions: pathsBy<RegionId>(
      exact,
      'regions',
      'id',
      story.regions.map(({ id }) => id),
    ),
    territories: pathsBy<TerritoryId>(
      exact,
      'territories',
      'id',
      story.territories.map(({ id }) => id),
    ),
    areas: Object.fromEntries(
      dates.map((date) => [date, pathsBy<StatusId>(exact, controlName(date), 'status', drawn)]),
    ),
    contactLines: Object.fromEntries(dates.map((date) => [date, joined(exact, `line-${date}`)])),
    sea: joined(context, 'sea'),
    country: joined(context, 'country'),
    countryBorders: joined(context, 'borders'),
    rivers: joined(context, 'rivers'),
    reservoirs: joined(context, 'reservoirs'),
    labels: labelsOf(story, frame),
  }
}
