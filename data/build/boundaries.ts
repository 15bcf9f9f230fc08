/**
 * Areas and borders from the committed boundary extract. Everything is simplified on the topology, so a
 * border that two areas share stays one line.
 */
import * as turf from '@turf/turf'
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import * as topojson from 'topojson-client'
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify'
import type { RegionId, TerritoryId } from '../../src/domain/ids.ts'
import type { Story } from '../../src/domain/story.ts'
import { type AdminGeometry, type AdminTopology, areasOf, codesOf } from './extract.ts'
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

/** The boundaries of the story, simplified; of its regions those that the extract holds. */
export function boundariesOf(full: AdminTopology, story: Story): Boundaries {
  const regionCodes = new Set(story.regions.map((region) => region.iso))
  const ownCodes = new Set([...regionCodes, ...story.territories.flatMap((territory) => territory.areas)])
  const topology = simplified(full, ({ id }) => ownCodes.has(String(id)), story.bounds)
  const areas = areasOf(topology)
  const withCode = (codes: readonly string[]) => areas.filter(({ id }) => codes.includes(String(id)))
  const known = codesOf(full)
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
    regions: new Map(
      story.regions.filter(({ iso }) => known.has(iso)).map(({ id, iso }) => [id, featureOf(iso)]),
    ),
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

/** The waters of the story, as the extract holds them, generalised. */
export function watersOf(extract: FeatureCollection, story: Story): FeatureCollection {
  const wanted = new Set<string>(story.waters.map((row) => row.id))
  const drawn = extract.features.filter((feature) => wanted.has(String(feature.id)))
  const generalised = (line: Position[]) =>
    generalise(line, {
      toleranceAt: (position) => (isWithin(story.bounds, position) ? WATER_TOLERANCE : FAR_WATER_TOLERANCE),
      round: (position) => roundPosition(position, CONTEXT_DECIMALS),
    })
  return turf.featureCollection(
    drawn.map((feature) => ({ ...feature, geometry: withLines(feature.geometry, generalised) })),
  )
}
