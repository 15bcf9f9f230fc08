/** The story's GeoJSON layers, made from its tables and its boundaries. */
import * as turf from '@turf/turf'
import type { Feature, FeatureCollection, MultiLineString } from 'geojson'
import * as topojson from 'topojson-client'
import { topology } from 'topojson-server'
import type { IsoDate } from '../../src/domain/ids.ts'
import type { LocalizedText } from '../../src/domain/locale.ts'
import type { Story } from '../../src/domain/story.ts'
import type { Boundaries } from './boundaries.ts'
import type { DateControl } from './contact-line.ts'
import { type Area, areaKm2, subtract, unite } from './geometry.ts'
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

/** The line between what is held and what is not, as both areas share it. */
function contactLine(held: Area, { outline }: Boundaries): MultiLineString {
  const free = subtract(outline, held)
  if (!held || !free) return { type: 'MultiLineString', coordinates: [] }
  const both = topology({ held: roundGeometry(held.geometry), free: roundGeometry(free.geometry) })
  const areas = {
    type: 'GeometryCollection' as const,
    geometries: [both.objects['held'], both.objects['free']],
  }
  return topojson.mesh(both, areas as Parameters<typeof topojson.mesh>[1], (a, b) => a !== b)
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
    .map(({ id, kind, rank, name, lon, lat, labelSide = 'right' }) =>
      turf.point([lon, lat], { id, kind, rank, labelSide, ...spread('name', name) }),
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
      return [turf.point([lon, lat], { id, region, ...spread('name', name), ...Object.fromEntries(sides) })]
    }),
    story.settlements.flatMap((row) => row.citations),
  )
