/**
 * Areas and borders from the committed boundary extract. Everything is simplified on the topology, so a
 * border that two areas share stays one line.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as turf from '@turf/turf'
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import * as topojson from 'topojson-client'
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify'
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification'
import type { RegionId, TerritoryId } from '../../src/domain/ids.ts'
import type { Problem } from '../../src/domain/problem.ts'
import type { Story } from '../../src/domain/story.ts'
import type { Area } from './geometry.ts'
import { generalise } from './generalise.ts'
import { subtract, withLines } from './geometry.ts'
import { DECIMALS, roundPosition } from './write.ts'

/**
 * Vertices that span a triangle smaller than this are dropped (Visvalingam and Whyatt 1993), in square
 * degrees: about 0.4 km² in the story's regions and territories, 12 km² elsewhere within its bounds, and
 * 40 km² outside them, where readers look only in passing.
 */
const DETAIL = 5e-5
const CONTEXT_DETAIL = 1.5e-3
const FAR_DETAIL = 5e-3
/** Islands and lakes below this, in square degrees, are dropped: about 16 km². */
const SMALLEST_RING = 2e-3
/** Decimals of a coordinate of what is only context, in degrees: three are about 100 metres. */
const CONTEXT_DECIMALS = 3
/** How far a water's line may leave the extract's, in degrees, within the story's bounds and outside them. */
const WATER_TOLERANCE = 0.008
const FAR_WATER_TOLERANCE = 0.024

interface AdminProperties {
  country: string
}
type AdminGeometry = (TopoPolygon<AdminProperties> | TopoMultiPolygon<AdminProperties>) & {
  id?: string | number
}
type AdminTopology = Topology<{ admin: GeometryCollection<AdminProperties> }>

export interface Boundaries {
  regions: ReadonlyMap<RegionId, Feature<Polygon | MultiPolygon>>
  /** The regions' union. */
  outline: Feature<MultiPolygon>
  territories: ReadonlyMap<TerritoryId, Feature<MultiPolygon>>
  /** The story's whole country. */
  country: Feature<MultiPolygon>
  /** Borders between parts of the country, those of the regions left out. */
  subdivisionBorders: MultiLineString
  /** Land borders between countries. */
  countryBorders: MultiLineString
  sea: Area
}

const boundariesFile = 'boundaries/admin.topo.json'

function readTopology(folder: string, problems: Problem[]): AdminTopology | undefined {
  const path = join(folder, boundariesFile)
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as AdminTopology
  const mend = 'Extract it with `npm run data:extract`.'
  problems.push({ file: boundariesFile, wrong: 'the file is missing', mend })
  return undefined
}

const areasOf = (topology: AdminTopology) => topology.objects.admin.geometries as AdminGeometry[]

const arcIndexes = (geometry: AdminGeometry): number[] =>
  geometry.arcs.flat(2).map((index) => (index < 0 ? ~index : index))

const isWithin = ([west, south, east, north]: Story['bounds'], [lon = NaN, lat = NaN]: Position): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

const endsOf = (arc: readonly Position[]): string[] => [String(arc[0]), String(arc.at(-1))]

/**
 * Simplifies and rounds each arc once, so that whatever shares it shares its vertices.
 * @param isDetailed the areas whose edges keep their detail
 * @param bounds outside them, only the rough course of what is not detailed is kept
 */
function simplified(
  topology: AdminTopology,
  isDetailed: (geometry: AdminGeometry) => boolean,
  bounds: Story['bounds'],
): AdminTopology {
  const detailed = new Set(areasOf(topology).filter(isDetailed).flatMap(arcIndexes))
  const weighted = presimplify(topology)
  weighted.arcs.forEach((arc, index) => {
    if (detailed.has(index)) return
    for (const point of arc as [number, number, number][])
      point[2] *= DETAIL / (isWithin(bounds, point) ? CONTEXT_DETAIL : FAR_DETAIL)
  })
  const thinned = simplify(weighted, DETAIL)
  const shared = new Set([...detailed].flatMap((index) => endsOf(thinned.arcs[index] ?? [])))
  const arcs = thinned.arcs.map((arc, index) =>
    arc.map((point) =>
      roundPosition(point, detailed.has(index) || shared.has(String(point)) ? DECIMALS : CONTEXT_DECIMALS),
    ),
  )
  const rounded = { ...thinned, arcs }
  return filter(rounded, filterAttachedWeight(rounded, SMALLEST_RING)) as AdminTopology
}

const merged = (topology: AdminTopology, geometries: AdminGeometry[]): Feature<MultiPolygon> =>
  turf.feature(topojson.merge(topology, geometries))

const within = (window: Story['window'], lines: MultiLineString): MultiLineString => {
  const coordinates = lines.coordinates.flatMap((line) => {
    const { geometry } = turf.bboxClip(turf.lineString(line), window)
    if (geometry.type === 'LineString') return [geometry.coordinates]
    return geometry.type === 'MultiLineString' ? geometry.coordinates : []
  })
  return { ...lines, coordinates: coordinates.filter((line) => line.length > 1) }
}

/** Every ISO 3166-2 code that a row of the story names and the extract lacks. */
function checkCodes(story: Story, topology: AdminTopology): Problem[] {
  const codes = new Set(areasOf(topology).map((geometry) => String(geometry.id)))
  const wanted = [
    ...story.regions.map((row, index) => ({
      file: 'regions.json',
      index,
      id: row.id,
      field: 'iso',
      code: row.iso,
    })),
    ...story.territories.flatMap((row, index) =>
      row.areas.map((code) => ({ file: 'territories.json', index, id: row.id, field: 'areas', code })),
    ),
  ]
  return wanted
    .filter(({ code }) => !codes.has(code))
    .map(({ file, index, id, field, code }) => ({
      file,
      row: `row ${index + 1} (id "${id}")`,
      wrong: `"${field}" names ${code}, which ${boundariesFile} does not hold`,
      mend: 'Correct the ISO 3166-2 code, or extract the area with `npm run data:extract`.',
    }))
}

/**
 * Reads the boundary extract of the story in `folder` and simplifies it.
 * @param problems takes each area that the story names and the extract lacks, or that there is no extract
 * @returns undefined where the extract or one of the story's regions is missing
 */
export function readBoundaries(folder: string, story: Story, problems: Problem[]): Boundaries | undefined {
  const full = readTopology(folder, problems)
  if (!full) return undefined
  problems.push(...checkCodes(story, full))
  const codes = new Set(areasOf(full).map((geometry) => String(geometry.id)))
  if (!story.regions.every(({ iso }) => codes.has(iso))) return undefined
  const regionCodes = new Set(story.regions.map((region) => region.iso))
  const ownCodes = new Set([...regionCodes, ...story.territories.flatMap((territory) => territory.areas)])
  const topology = simplified(full, ({ id }) => ownCodes.has(String(id)), story.bounds)
  const areas = areasOf(topology)
  const withCode = (codes: readonly string[]) => areas.filter(({ id }) => codes.includes(String(id)))
  const featureOf = (code: string) => {
    const [geometry] = withCode([code])
    if (!geometry) throw new Error(`${code} is lost in simplifying`)
    return topojson.feature(topology, geometry) as Feature<Polygon | MultiPolygon>
  }
  const countryOf = (geometry: AdminGeometry) => geometry.properties?.country
  const isOwn = (geometry: AdminGeometry) => countryOf(geometry) === story.country.iso
  const isRegion = ({ id }: AdminGeometry) => regionCodes.has(String(id))
  const mesh = (wanted: (a: AdminGeometry, b: AdminGeometry) => boolean) =>
    topojson.mesh(topology, topology.objects.admin, (a, b) =>
      wanted(a as unknown as AdminGeometry, b as unknown as AdminGeometry),
    )
  const window = turf.bboxPolygon(story.window)

  return {
    regions: new Map(story.regions.map(({ id, iso }) => [id, featureOf(iso)])),
    outline: merged(topology, areas.filter(isRegion)),
    territories: new Map(story.territories.map((row) => [row.id, merged(topology, withCode(row.areas))])),
    country: merged(topology, areas.filter(isOwn)),
    subdivisionBorders: mesh((a, b) => a !== b && isOwn(a) && isOwn(b) && !isRegion(a) && !isRegion(b)),
    countryBorders: within(
      story.window,
      mesh((a, b) => countryOf(a) !== countryOf(b)),
    ),
    sea: subtract(window, merged(topology, areas)),
  }
}

/**
 * The waters of the story, by id, as the extract holds them.
 * @param problems takes each water that the extract lacks
 */
export function readWaters(folder: string, story: Story, problems: Problem[]): FeatureCollection {
  const file = 'boundaries/waters.geojson'
  const path = join(folder, file)
  const { features } = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection)
    : turf.featureCollection([])
  const known = new Set(features.map((feature) => String(feature.id)))
  story.waters.forEach((row, index) => {
    if (known.has(row.id)) return
    problems.push({
      file: 'waters.json',
      row: `row ${index + 1} (id "${row.id}")`,
      wrong: `${file} holds no water with the id "${row.id}"`,
      mend: 'Correct the id, or extract the water with `npm run data:extract`.',
    })
  })
  const wanted = new Set<string>(story.waters.map((row) => row.id))
  const drawn = features.filter((feature) => wanted.has(String(feature.id)))
  const generalised = (line: Position[]) =>
    generalise(line, {
      toleranceAt: (position) => (isWithin(story.bounds, position) ? WATER_TOLERANCE : FAR_WATER_TOLERANCE),
      round: (position) => roundPosition(position, CONTEXT_DECIMALS),
    })
  return turf.featureCollection(
    drawn.map((feature) => ({ ...feature, geometry: withLines(feature.geometry, generalised) })),
  )
}
