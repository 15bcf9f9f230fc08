/** The story's GeoJSON layers, made from its tables and its boundaries. */
import * as turf from '@turf/turf'
import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson'
import type { IsoDate } from '../../src/domain/ids.ts'
import type { LocalizedText } from '../../src/domain/locale.ts'
import type { Story } from '../../src/domain/story.ts'
import type { Boundaries } from './boundaries.ts'
import type { DateControl } from './contact-line.ts'
import { type Area, areaKm2, polygonsOf, unite } from './geometry.ts'
import type { StatusArea } from './statuses.ts'
import { type CitedCollection, roundGeometry } from './write.ts'

const collection = (features: Feature[], citations: readonly string[]): CitedCollection => ({
  ...turf.featureCollection(features),
  citations: [...new Set(citations)].toSorted(),
})

/** A text's languages as properties: `name_en`, `name_uk`. */
const spread = (key: string, text: LocalizedText) =>
  Object.fromEntries(Object.entries(text).map(([locale, value]) => [`${key}_${locale}`, value]))

const roundKm2 = (value: number): number => Number(value.toFixed(1))

export const regionsLayer = (story: Story, { regions }: Boundaries): CitedCollection =>
  collection(
    story.regions.flatMap(({ id, iso, name }) => {
      const area = regions.get(id)
      if (!area) return []
      const properties = { id, iso, areaKm2: roundKm2(areaKm2(area)), ...spread('name', name) }
      return [{ ...area, id, properties }]
    }),
    [...story.boundaryCitations, ...story.regions.flatMap((region) => region.citations)],
  )

export const controlLayer = (story: Story, date: IsoDate, areas: readonly StatusArea[]): CitedCollection => {
  const features = areas.map(({ region, status, area }) => ({
    ...area,
    properties: { region, status, asOf: date, areaKm2: roundKm2(areaKm2(area)) },
  }))
  return collection(
    features,
    (story.control[date] ?? []).flatMap((pair) => pair.citations),
  )
}

/** What is held on a date, in all regions. */
function heldArea(story: Story, areas: readonly StatusArea[]): Area {
  const held = new Set(story.statuses.filter(({ kind }) => kind === 'held').map(({ id }) => id))
  return unite(areas.filter(({ status }) => held.has(status)).map(({ area }) => area))
}

/** A stretch of an area's edge this near to the regions' own edge runs along it, in kilometres. */
const ALONG_EDGE_KM = 0.02

/** The runs of a ring's stretches that satisfy `wanted`, each as a line; one across the ring's seam stays whole. */
function runsOf(ring: readonly Position[], wanted: (from: Position, to: Position) => boolean): Position[][] {
  const runs: Position[][] = []
  ring.slice(1).forEach((to, index) => {
    const from = ring[index]
    if (!from || !wanted(from, to)) return
    const run = runs.at(-1)
    if (run?.at(-1) === from) run.push(to)
    else runs.push([from, to])
  })
  const [first, last] = [runs[0], runs.at(-1)]
  const meet =
    first &&
    last &&
    first !== last &&
    turf.booleanEqual(turf.point(first[0] ?? []), turf.point(last.at(-1) ?? []))
  return meet ? [...runs.slice(1, -1), [...last, ...first.slice(1)]] : runs
}

/** The edge of what is held, but for where it runs along the regions' own edge. */
function contactLine(held: Area, { outline }: Boundaries): MultiLineString {
  const edges = polygonsOf(outline).flatMap((polygon) =>
    polygon.geometry.coordinates.map((ring) => turf.lineString(ring)),
  )
  const isInside = (from: Position, to: Position) => {
    const middle = turf.midpoint(from, to)
    return edges.every((edge) => turf.pointToLineDistance(middle, edge) > ALONG_EDGE_KM)
  }
  const rings = polygonsOf(held && turf.feature(roundGeometry(held.geometry))).flatMap(
    (polygon) => polygon.geometry.coordinates,
  )
  return { type: 'MultiLineString', coordinates: rings.flatMap((ring) => runsOf(ring, isInside)) }
}

export const contactLineLayer = (
  story: Story,
  date: IsoDate,
  areas: readonly StatusArea[],
  boundaries: Boundaries,
): CitedCollection =>
  collection(
    [turf.feature(contactLine(heldArea(story, areas), boundaries), { date })],
    (story.control[date] ?? []).flatMap((pair) => pair.citations),
  )

export const contextLayer = (story: Story, boundaries: Boundaries): CitedCollection => {
  const { sea, country, countryBorders, subdivisionBorders, territories } = boundaries
  const drawn: Feature[] = [
    ...(sea ? [turf.feature(sea.geometry, { kind: 'sea' })] : []),
    turf.feature(country.geometry, { kind: 'country' }),
    turf.feature(subdivisionBorders, { kind: 'subdivision-border' }),
    turf.feature(countryBorders, { kind: 'country-border' }),
  ]
  const own = story.territories.flatMap((row) => {
    const area = territories.get(row.id)
    if (!area) return []
    const { id, status, asOf } = row
    return [turf.feature(area.geometry, { kind: 'territory', id, status, asOf, ...spread('name', row.name) })]
  })
  return collection(
    [...drawn, ...own],
    [...story.boundaryCitations, ...story.territories.flatMap((row) => row.citations)],
  )
}

export const riversLayer = (story: Story, waters: FeatureCollection): CitedCollection =>
  collection(
    story.waters.flatMap(({ id, kind, name }) =>
      waters.features
        .filter((feature) => feature.id === id)
        .map((feature) => ({ ...feature, properties: { id, kind, ...spread('name', name) } })),
    ),
    story.waters.flatMap((row) => row.citations),
  )

export const placesLayer = (story: Story): CitedCollection => {
  const places = story.places
    .filter((place) => place.rank !== undefined)
    .map(({ kind, rank, name, lon, lat, labelSide = 'right' }) =>
      turf.point([lon, lat], { kind, rank, labelSide, ...spread('name', name) }),
    )
  const regions = story.regions.map(({ id, shortName, name, labelAt }) =>
    turf.point(labelAt, { id, kind: 'region', ...spread('name', name), ...spread('shortName', shortName) }),
  )
  const territories = story.territories.map(({ id, name, labelAt }) =>
    turf.point(labelAt, { id, kind: 'territory', ...spread('name', name) }),
  )
  return collection(
    [...regions, ...territories, ...places],
    [...story.places, ...story.regions, ...story.territories].flatMap((row) => row.citations),
  )
}

/** The settlements of the pairs, each with its side (`held` or `facing`) on the dates on which it is named. */
export const settlementsLayer = (story: Story, controls: readonly DateControl[]): CitedCollection =>
  collection(
    story.settlements.flatMap(({ id, name, region, lon, lat }) => {
      const sides = controls.flatMap(({ date, sides: all }) =>
        all.filter(({ settlement }) => settlement.id === id).map(({ side }) => [`side_${date}`, side]),
      )
      if (sides.length === 0) return []
      return [turf.point([lon, lat], { region, ...spread('name', name), ...Object.fromEntries(sides) })]
    }),
    story.settlements.flatMap((row) => row.citations),
  )
