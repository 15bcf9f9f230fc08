import * as turf from '@turf/turf'
import type { Position } from 'geojson'
import type { IsoDate } from '../../src/domain/ids.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { nameOf, type Numbers } from '../../src/domain/row-names.ts'
import type { Story } from '../../src/domain/story.ts'
import { contains } from './geometry.ts'
import type { StatusArea } from './statuses.ts'

/** Boundaries are generalised: a place on the shore may lie this far outside its region, in kilometres. */
const SHORE_KM = 3

const distanceKm = (point: Position, { area }: StatusArea): number =>
  turf.pointToPolygonDistance(point, area, { units: 'kilometers' })

/**
 * The status of the ground at `point` (WGS84 degrees), or of the nearest ground within 3 km; undefined
 * farther outside the regions.
 */
export function statusAt(areas: readonly StatusArea[], point: Position): StatusArea['status'] | undefined {
  const around = areas.find(({ area }) => contains(area, point))
  if (around) return around.status
  const [nearest] = areas
    .map((area) => ({ area, km: distanceKm(point, area) }))
    .filter(({ km }) => km <= SHORE_KM)
    .toSorted((a, b) => a.km - b.km)
  return nearest?.area.status
}

/**
 * Every place whose publicly known status on a date, one of the story's, the computed areas contradict.
 * @param areasOn the areas of the dates that could be drawn
 */
export function checkPlaces(
  { places, statuses }: Pick<Story, 'places' | 'statuses'>,
  areasOn: ReadonlyMap<IsoDate, readonly StatusArea[]>,
  numbers: Numbers,
): Problem[] {
  const ids = new Set(statuses.map(({ id }) => id))
  return places.flatMap((place) =>
    (place.known ?? []).flatMap(({ date, status, citations }) => {
      const areas = areasOn.get(date)
      const computed = areas && statusAt(areas, [place.lon, place.lat])
      if (!areas || computed === status || !ids.has(status)) return []
      return [
        {
          file: 'places.json',
          row: nameOf(place, numbers),
          wrong: `${place.name.en} is known as "${status}" on ${date} (${citations.join(', ')}), but the areas give "${computed ?? 'no region'}"`,
          mend: `Correct the place, or the pairs near it in control/${date}.json.`,
        },
      ]
    }),
  )
}
