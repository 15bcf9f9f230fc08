/** Whether positions can be right: settlements in the regions that they name, everything in the window. */
import * as turf from '@turf/turf'
import type { Position } from 'geojson'
import type { SettlementId } from '../../src/domain/ids.ts'
import type { Problem } from '../../src/domain/problem.ts'
import type { Story } from '../../src/domain/story.ts'
import type { Settlement } from '../../src/domain/tables.ts'
import type { Boundaries } from './boundaries.ts'
import { contains } from './geometry.ts'

/** Boundaries are generalised: a settlement may lie this far outside its region, in kilometres. */
const OUTSIDE_KM = 5

const isInWindow = ({ window: [west, south, east, north] }: Story, [lon = NaN, lat = NaN]: Position) =>
  lon >= west && lon <= east && lat >= south && lat <= north

const outsideWindow = ({ window }: Story, [lon, lat]: Position): Pick<Problem, 'wrong' | 'mend'> => ({
  wrong: `lies outside the story’s window: longitude ${lon}, latitude ${lat}`,
  mend: `Correct the position, or widen "window" in story.json (west, south, east, north: ${window.join(', ')}).`,
})

/** Every place and every label of a region or territory (WGS84 degrees) that lies outside the story's window. */
export function checkWindow(story: Story): Problem[] {
  const positions = [
    ...story.regions.map(({ id, labelAt }, index) => ({ file: 'regions.json', id, index, at: labelAt })),
    ...story.territories.map(({ id, labelAt }, index) => ({
      file: 'territories.json',
      id,
      index,
      at: labelAt,
    })),
    ...story.places.map(({ id, lon, lat }, index) => ({ file: 'places.json', id, index, at: [lon, lat] })),
  ]
  return positions
    .filter(({ at }) => !isInWindow(story, at))
    .map(({ file, id, index, at }) => ({
      file,
      row: `row ${index + 1} (id "${id}")`,
      ...outsideWindow(story, at),
    }))
}

/**
 * The settlements that lie in the regions that they name, or at most 5 km outside, and in the story's
 * window, by id.
 * @param regions the regions whose areas are known
 * @param problems takes every other settlement
 */
export function wellPlaced(
  story: Story,
  regions: Boundaries['regions'],
  problems: Problem[],
): Map<SettlementId, Settlement> {
  const nameOf = new Map(story.regions.map(({ id, name }) => [id, name.en]))
  const fault = ({ lon, lat, region }: Settlement): Pick<Problem, 'wrong' | 'mend'> | undefined => {
    const area = regions.get(region)
    const km = area && !contains(area, [lon, lat]) ? turf.pointToPolygonDistance([lon, lat], area) : 0
    if (km > OUTSIDE_KM) {
      return {
        wrong: `lies ${km.toFixed(0)} km outside ${nameOf.get(region)}`,
        mend: 'Correct "lon", "lat" or "region".',
      }
    }
    return isInWindow(story, [lon, lat]) ? undefined : outsideWindow(story, [lon, lat])
  }
  const placed = story.settlements.filter((settlement, index) => {
    const found = fault(settlement)
    if (!found) return true
    problems.push({ file: 'settlements.json', row: `row ${index + 1} (id "${settlement.id}")`, ...found })
    return false
  })
  return new Map(placed.map((settlement) => [settlement.id, settlement]))
}
