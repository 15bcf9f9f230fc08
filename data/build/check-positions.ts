/** Whether positions can be right: settlements in the regions that they name, everything in the window. */
import * as turf from '@turf/turf'
import type { Position } from 'geojson'
import type { SettlementId } from '../../src/domain/ids.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { nameOf, type Numbers } from '../../src/domain/row-names.ts'
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
export function checkWindow(story: Story, numbers: Numbers): Problem[] {
  const positions = [
    ...story.regions.map((row) => ({ file: 'regions.json', row, at: row.labelAt })),
    ...story.territories.map((row) => ({ file: 'territories.json', row, at: row.labelAt })),
    ...story.places.map((row) => ({ file: 'places.json', row, at: [row.lon, row.lat] })),
  ]
  return positions
    .filter(({ at }) => !isInWindow(story, at))
    .map(({ file, row, at }) => ({ file, row: nameOf(row, numbers), ...outsideWindow(story, at) }))
}

/**
 * The settlements that lie in the regions that they name, or at most 5 km outside, and in the story's
 * window, by id; none whose id another has.
 * @param regions the regions whose areas are known
 * @param problems takes every other settlement
 */
export function wellPlaced(
  story: Story,
  regions: Boundaries['regions'],
  numbers: Numbers,
  problems: Problem[],
): Map<SettlementId, Settlement> {
  const regionNames = new Map(story.regions.map(({ id, name }) => [id, name.en]))
  const fault = ({ lon, lat, region }: Settlement): Pick<Problem, 'wrong' | 'mend'> | undefined => {
    const area = regions.get(region)
    const km = area && !contains(area, [lon, lat]) ? turf.pointToPolygonDistance([lon, lat], area) : 0
    if (km > OUTSIDE_KM) {
      return {
        wrong: `lies ${km.toFixed(0)} km outside ${regionNames.get(region)}`,
        mend: 'Correct "lon", "lat" or "region".',
      }
    }
    return isInWindow(story, [lon, lat]) ? undefined : outsideWindow(story, [lon, lat])
  }
  const placed = story.settlements.filter((settlement) => {
    const found = fault(settlement)
    if (!found) return true
    problems.push({ file: 'settlements.json', row: nameOf(settlement, numbers), ...found })
    return false
  })
  const isOnly = ({ id }: Settlement) => placed.filter((other) => other.id === id).length === 1
  return new Map(placed.filter(isOnly).map((settlement) => [settlement.id, settlement]))
}
