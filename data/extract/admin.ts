import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify'
import type * as TopoJSON from 'topojson-specification'
import type { Region } from './regions.ts'

/** The country is an ISO 3166-1 alpha-2 code. */
type AdminProperties = { country: string }
export type AdminGeometry = TopoJSON.MultiPolygon<AdminProperties> & { properties: AdminProperties }
type AdminCollection = Omit<TopoJSON.GeometryCollection<AdminProperties>, 'geometries'> & {
  geometries: AdminGeometry[]
}
export type AdminTopology = TopoJSON.Topology<{ admin: AdminCollection }>

/** Outside Ukraine, a vertex goes if its triangle is smaller than this, square degrees. */
const smallestTriangle = 0.0001
/** Outside Ukraine, an island or a hole goes if it is smaller than this, square degrees. */
const smallestRing = 0.002

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function toTopology(areas: readonly Region[]): AdminTopology {
  const features = areas.map(({ id, country, parts }): Feature<MultiPolygon, AdminProperties> => ({
    type: 'Feature',
    id,
    properties: { country },
    geometry: { type: 'MultiPolygon', coordinates: parts },
  }))
  const admin: FeatureCollection = { type: 'FeatureCollection', features }
  return topology({ admin }) as AdminTopology
}

function dissolveCountries(regions: readonly Region[]): Region[] {
  const whole = toTopology(regions)
  const { geometries } = whole.objects.admin
  const countries = new Set(regions.map(({ country }) => country))
  countries.delete('UA')
  return [...countries].map((country) => {
    const own = geometries.filter(({ properties }) => properties.country === country)
    const dissolved = merge(whole, own)
    return { id: country, country, parts: dissolved.coordinates }
  })
}

const undirected = (index: number) => (index < 0 ? ~index : index)

const arcIndexes = ({ arcs }: AdminGeometry): number[] => (arcs.flat(Infinity) as number[]).map(undirected)

function arcsOf(country: string, { objects }: AdminTopology): Set<number> {
  const own = objects.admin.geometries.filter(({ properties }) => properties.country === country)
  return new Set(own.flatMap(arcIndexes))
}

/** Simplifies every arc that is no border or coast of Ukraine; Ukraine's keep every vertex. */
function thin(whole: AdminTopology): AdminTopology {
  const ukraines = arcsOf('UA', whole)
  const weighted = presimplify(whole)
  const arcs = weighted.arcs.map((arc, index) =>
    ukraines.has(index) ? arc.map(([lon = NaN, lat = NaN]) => [lon, lat, Infinity]) : arc,
  )
  const thinned = simplify({ ...weighted, arcs }, smallestTriangle)
  const isLarge = filterWeight(thinned, smallestRing)
  // The types of topojson-simplify say that a filter is given positions; it is given arc indexes.
  const isUkraines = (ring: unknown) => (ring as number[]).some((index) => ukraines.has(undirected(index)))
  return filter(thinned, (ring, isHole) => isLarge(ring, isHole) || isUkraines(ring)) as AdminTopology
}

/**
 * Builds the topology of Ukraine's regions and of the countries round it, each dissolved to one area.
 * Coordinates stay as they are in the source; borders are arcs that neighbours share.
 */
export function buildAdmin(regions: readonly Region[]): AdminTopology {
  const ukraine = regions.filter(({ country }) => country === 'UA').sort(byId)
  const countries = dissolveCountries(regions).sort(byId)
  return thin(toTopology([...ukraine, ...countries]))
}
