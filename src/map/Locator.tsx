import type { Geometry, Position } from 'geojson'
import type { LngLatBounds, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import { mercatorY } from '../domain/mercator.ts'

/** Width of the inset, in CSS px. */
const WIDTH = 96
/** Room round the country within it, in CSS px. */
const PADDING = 6

type Project = (position: Position) => [x: number, y: number]

interface Inset {
  /** The country's outline as an SVG path. */
  path: string
  /** CSS px. */
  height: number
  project: Project
}

/** The country, and how the inset is drawn, in CSS px. */
function insetOf(country: Geometry): Inset {
  const polygons =
    country.type === 'MultiPolygon'
      ? country.coordinates
      : country.type === 'Polygon'
        ? [country.coordinates]
        : []
  const rings = polygons.map(([outer = []]) => outer)
  const xs = rings.flat().map(([lon = 0]) => lon)
  const ys = rings.flat().map(([, lat = 0]) => mercatorY(lat))
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  const scale = (WIDTH - 2 * PADDING) / (east - west)
  const project: Project = ([lon = 0, lat = 0]) => [
    PADDING + (lon - west) * scale,
    PADDING + (north - mercatorY(lat)) * scale,
  ]
  const path = rings
    .map(
      (ring) => `M${ring.map((position) => project(position).map((value) => value.toFixed(1))).join('L')}Z`,
    )
    .join('')
  return { path, height: Math.round((north - south) * scale) + 2 * PADDING, project }
}

/** What the map shows, as far as the inset reaches. */
function View({ bounds, inset: { project, height } }: { bounds: LngLatBounds; inset: Inset }) {
  const within = (value: number, size: number) => Math.min(Math.max(value, 1), size - 1)
  const corner = (position: Position) => {
    const [x, y] = project(position)
    return [within(x, WIDTH), within(y, height)] as const
  }
  const [left, top] = corner(bounds.getNorthWest().toArray())
  const [right, bottom] = corner(bounds.getSouthEast().toArray())
  return <rect x={left} y={top} width={right - left} height={bottom - top} />
}

interface LocatorProps {
  map: MapLibreMap
  country: Geometry
}

/** Where in its country the map is: an inset that follows the map. It tells nothing that the map's name does not. */
export function Locator({ map, country }: LocatorProps) {
  const inset = useMemo(() => insetOf(country), [country])
  const [bounds, setBounds] = useState(() => map.getBounds())
  useEffect(() => {
    const follow = () => setBounds(map.getBounds())
    map.on('moveend', follow)
    map.on('resize', follow)
    return () => {
      map.off('moveend', follow)
      map.off('resize', follow)
    }
  }, [map])
  return (
    <svg className="locator" width={WIDTH} height={inset.height} aria-hidden="true">
      <path d={inset.path} />
      <View bounds={bounds} inset={inset} />
    </svg>
  )
}
