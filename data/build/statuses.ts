import * as turf from '@turf/turf'
import type { IsoDate, RegionId, StatusId } from '../../src/domain/ids.ts'
import type { Figures, Story } from '../../src/domain/story.ts'
import type { Status } from '../../src/domain/tables.ts'
import type { DateControl } from './contact-line.ts'
import { type Area, areaKm2, intersect, polygonsOf, subtract, unite, withoutCrumbs } from './geometry.ts'

/** Polygons smaller than this, in square kilometres, are crumbs where a line runs along a region's edge. */
const CRUMB_KM2 = 1

/** What is left of `area` where it was (or was not) held. */
const where = (area: Area, held: Area, isHeld: boolean): Area =>
  isHeld ? intersect(area, held) : subtract(area, held)

/** The part of `area` to which a status's rule applies on `date`. */
function partWith(status: Status, area: Area, date: IsoDate, heldOn: ReadonlyMap<IsoDate, Area>): Area {
  const { held, since } = status.rule
  const now = where(area, heldOn.get(date) ?? null, held)
  if (!since) return now
  return since.date > date ? null : where(now, heldOn.get(since.date) ?? null, since.held)
}

export interface StatusArea {
  region: RegionId
  status: StatusId
  area: NonNullable<Area>
}

/** Crumbs go to the region's largest area, so that the partition keeps every square metre. */
function withCrumbsSwept(areas: readonly StatusArea[]): StatusArea[] {
  const largest = areas.toSorted((a, b) => areaKm2(b.area) - areaKm2(a.area))[0]
  const crumbs = areas
    .filter((one) => one !== largest)
    .flatMap(({ area }) => polygonsOf(area).filter((polygon) => areaKm2(polygon) < CRUMB_KM2))
  return areas.flatMap((one) => {
    const area = one === largest ? unite([one.area, ...crumbs]) : withoutCrumbs(one.area, CRUMB_KM2)
    return area ? [{ ...one, area }] : []
  })
}

/** For each region the partition of its area by status on `date`; the first status whose rule fits wins. */
export function statusAreas(
  story: Story,
  regions: ReadonlyMap<RegionId, Area>,
  controls: readonly DateControl[],
  date: IsoDate,
): StatusArea[] {
  const heldOn = new Map(controls.map((control) => [control.date, control.held]))
  return story.regions.flatMap(({ id }) => {
    let rest: Area = regions.get(id) ?? null
    const areas = story.statuses.flatMap((status) => {
      const area = partWith(status, rest, date, heldOn)
      if (!area) return []
      rest = subtract(rest, area)
      return [{ region: id, status: status.id, area }]
    })
    return withCrumbsSwept(areas)
  })
}

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals))

/** Areas (km², to 0.1) and shares (of 1, to 0.0001) of every status, for each region and date; its bounds to 0.01 degrees. */
export function measure(
  regions: ReadonlyMap<RegionId, Area>,
  areasOn: ReadonlyMap<IsoDate, readonly StatusArea[]>,
): Figures {
  const figures: Record<RegionId, Figures[RegionId]> = {}
  for (const [id, region] of regions) {
    const total = areaKm2(region)
    const dates = [...areasOn].map(([date, areas]) => [
      date,
      Object.fromEntries(
        areas
          .filter((one) => one.region === id)
          .map(({ status, area }) => {
            const own = areaKm2(area)
            return [status, { areaKm2: round(own, 1), share: round(own / total, 4) }]
          }),
      ),
    ])
    const bounds = turf
      .bbox(region ?? turf.featureCollection([]))
      .slice(0, 4)
      .map((degrees) => round(degrees, 2))
    figures[id] = {
      bounds: bounds as unknown as Figures[RegionId]['bounds'],
      areaKm2: round(total, 1),
      dates: Object.fromEntries(dates) as Figures[RegionId]['dates'],
    }
  }
  return figures
}
