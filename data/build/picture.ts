/**
 * The story's layers as flat paths for the static picture: projected, generalised on one topology, so that
 * what shares an edge on the map shares it in the picture, and rounded to whole units. Sea and country reach
 * beneath what is drawn over them, so that no gap shows between them and a region's shore.
 */
import * as turf from '@turf/turf'
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Position } from 'geojson'
import * as topojson from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { IsoDate, RegionId, StatusId, TerritoryId } from '../../src/domain/ids.ts'
import { mercatorY } from '../../src/domain/mercator.ts'
import type { PathData, PictureData, PictureLabel } from '../../src/domain/picture.ts'
import type { Story } from '../../src/domain/story.ts'
import { generalise } from './generalise.ts'
import { type Area, subtract } from './geometry.ts'
import { beneath } from './picture-beneath.ts'
import { PathWriter, stepText } from './picture-path.ts'
import { type CitedCollection, roundGeometry } from './write.ts'

/** Width of the story's bounds in the picture's units. */
const WIDTH = 1000
/** How far a written line may leave the exact one, in units, rounding included. */
const TOLERANCE = 1.1
/** The same for what is only context, within the story's bounds and outside them. */
const CONTEXT_TOLERANCE = 2.5
const FAR_TOLERANCE = 6
/**
 * How far beyond the bounds the context is drawn, as parts of their width: frames may be much wider than
 * the bounds, but hardly taller.
 */
const SURROUNDINGS = { beside: 0.8, above: 0.15 }

type Projection = (position: Position) => Position

interface Frame {
  project: Projection
  height: number
  /** West, south, east, north of what is drawn, degrees. */
  surroundings: [number, number, number, number]
}

export function frameOf([west, south, east, north]: Story['bounds']): Frame {
  const scale = WIDTH / (east - west)
  const beside = (east - west) * SURROUNDINGS.beside
  const above = (east - west) * SURROUNDINGS.above
  return {
    project: ([lon = 0, lat = 0]) => [(lon - west) * scale, (mercatorY(north) - mercatorY(lat)) * scale],
    height: Math.round((mercatorY(north) - mercatorY(south)) * scale),
    surroundings: [west - beside, south - above, east + beside, north + above],
  }
}

type Collections = Record<string, FeatureCollection>
type Topo = Topology<Record<string, GeometryCollection<Record<string, unknown>>>>

const geometriesOf = (topo: Topo, name: string): GeometryObject[] => topo.objects[name]?.geometries ?? []

/** Numbers of the arcs of an object, whichever way they run. */
const arcsOf = (object: GeometryObject): number[] =>
  'arcs' in object ? object.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)) : []

const rounded = (collection: FeatureCollection): FeatureCollection => ({
  ...collection,
  features: collection.features.map((feature) => ({ ...feature, geometry: roundGeometry(feature.geometry) })),
})

/**
 * One topology in whole units.
 * @param exact what keeps its detail; the arcs of `context` that are not also theirs do not
 */
function flatTopology(exact: Collections, context: Collections, { project, height }: Frame): Topo {
  const collections = Object.entries({ ...exact, ...context }).map(([name, one]) => [name, rounded(one)])
  const topo = topology(Object.fromEntries(collections)) as unknown as Topo
  const detailed = new Set(
    Object.keys(exact).flatMap((name) => geometriesOf(topo, name).flatMap((object) => arcsOf(object))),
  )
  const isWithin = ([x = 0, y = 0]: Position) => x >= 0 && x <= WIDTH && y >= 0 && y <= height
  const contextTolerance = (at: Position) => (isWithin(at) ? CONTEXT_TOLERANCE : FAR_TOLERANCE)
  return {
    ...topo,
    arcs: topo.arcs.map((arc, index) =>
      generalise(
        arc.map((position) => project(position)),
        {
          toleranceAt: detailed.has(index) ? () => TOLERANCE : contextTolerance,
          round: (position) => position.map((value) => Math.round(value)),
          costOf: (from, to) => stepText(from, to).length,
        },
      ),
    ),
  }
}

const mergedArea = (topo: Topo, objects: readonly GeometryObject[]): MultiPolygon =>
  topojson.merge(topo, [...objects] as Parameters<typeof topojson.merge>[1])

const areaOf = (topo: Topo, name: string): Area => {
  const objects = geometriesOf(topo, name)
  return objects.length === 0 ? null : turf.feature(mergedArea(topo, objects))
}

/** The lines of an object but for those that are also another's, such as a border that a region's outline covers. */
function linesBeside(topo: Topo, name: string, other: string): Geometry {
  const drawn = new Set(geometriesOf(topo, other).flatMap((object) => arcsOf(object)))
  const isFree = (arc: number) => !drawn.has(arc < 0 ? ~arc : arc)
  const lines = geometriesOf(topo, name).flatMap((object) =>
    object.type === 'MultiLineString' ? object.arcs : object.type === 'LineString' ? [object.arcs] : [],
  )
  const runs = lines.flatMap((arcs) =>
    arcs.reduce<number[][]>(
      (found, arc) =>
        isFree(arc) ? [...found.slice(0, -1), [...(found.at(-1) ?? []), arc]] : [...found, []],
      [[]],
    ),
  )
  const kept = runs.filter((run) => run.length > 0)
  const shown: Feature = topojson.feature(topo, { type: 'MultiLineString', arcs: kept })
  return shown.geometry
}

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

const joined = (topo: Topo, name: string, writer: PathWriter): PathData =>
  geometriesOf(topo, name)
    .map((object) => writer.write((topojson.feature(topo, object) as Feature).geometry))
    .join('')

const propertyOf = (geometry: GeometryObject, name: string): string =>
  (geometry.properties as Record<string, string> | undefined)?.[name] ?? ''

/** Paths of a collection's features, by one of their properties; those with the same value become one. */
function pathsBy<Id extends string>(
  topo: Topo,
  name: string,
  property: string,
  wanted: readonly Id[],
  writer: PathWriter,
): Record<Id, PathData> {
  const paths = wanted.flatMap((id): [Id, PathData][] => {
    const own = geometriesOf(topo, name).filter((object) => propertyOf(object, property) === id)
    return own.length === 0 ? [] : [[id, writer.write(mergedArea(topo, own))]]
  })
  return Object.fromEntries(paths) as Record<Id, PathData>
}

function labelsOf(story: Story, { project, surroundings }: Frame): PictureLabel[] {
  const at = (lon: number, lat: number) => {
    const [x = 0, y = 0] = project([lon, lat])
    return { x: Math.round(x), y: Math.round(y) }
  }
  const [west, south, east, north] = surroundings
  const isWithin = (lon: number, lat: number) => lon > west && lon < east && lat > south && lat < north
  const places = story.places.flatMap(({ id, kind, name, lon, lat, rank, labelSide }): PictureLabel[] =>
    rank === undefined || rank > 2 || !isWithin(lon, lat)
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

const controlName = (date: IsoDate) => `control-${date}`
const lineName = (date: IsoDate) => `line-${date}`

function topologyOf(layers: StoryLayers, frame: Frame): Topo {
  const { surroundings } = frame
  const named = <Id extends IsoDate>(all: ReadonlyMap<Id, CitedCollection>, name: (id: Id) => string) =>
    Object.fromEntries([...all].map(([id, collection]) => [name(id), collection]))
  return flatTopology(
    {
      regions: layers.regions,
      territories: only(layers.context, 'territory'),
      ...named(layers.control, controlName),
      ...named(layers.contactLines, lineName),
    },
    {
      sea: clipped(only(layers.context, 'sea'), surroundings),
      country: clipped(only(layers.context, 'country'), surroundings),
      borders: clipped(only(layers.context, 'country-border'), surroundings),
      rivers: clipped(only(layers.rivers, 'river'), surroundings),
      reservoirs: clipped(only(layers.rivers, 'reservoir'), surroundings),
    },
    frame,
  )
}

/** The picture's paths and labels, from the same layers as the map's. */
export function pictureOf(story: Story, layers: StoryLayers): PictureData {
  const frame = frameOf(story.bounds)
  const topo = topologyOf(layers, frame)
  const writer = new PathWriter()
  const drawn = story.statuses.filter(({ kind }) => kind !== 'free').map(({ id }) => id)
  const dates = story.dates.map(({ id }) => id)
  const ids = <Id extends string>(rows: readonly { id: Id }[]) => rows.map(({ id }) => id)
  const regions = areaOf(topo, 'regions')
  const country = areaOf(topo, 'country')
  return {
    width: WIDTH,
    height: frame.height,
    regions: pathsBy<RegionId>(topo, 'regions', 'id', ids(story.regions), writer),
    territories: pathsBy<TerritoryId>(topo, 'territories', 'id', ids(story.territories), writer),
    areas: Object.fromEntries(
      dates.map((date) => [date, pathsBy<StatusId>(topo, controlName(date), 'status', drawn, writer)]),
    ),
    contactLines: Object.fromEntries(dates.map((date) => [date, joined(topo, lineName(date), writer)])),
    country: writer.write(beneath(subtract(country, regions), regions)),
    countryBorders: writer.write(linesBeside(topo, 'borders', 'regions')),
    sea: writer.write(beneath(areaOf(topo, 'sea'), country)),
    rivers: joined(topo, 'rivers', writer),
    reservoirs: joined(topo, 'reservoirs', writer),
    labels: labelsOf(story, frame),
  }
}
