/** Between two dates only what is known to have changed may change. */
import * as turf from '@turf/turf'
import type { Feature, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { IsoDate, RegionId, SettlementId } from '../../src/domain/ids.ts'
import type { Settlement } from '../../src/domain/tables.ts'
import { settleChanges } from './changes.ts'
import type { DateControl } from './contact-line.ts'
import { type Area, areaKm2, contains, subtract, unite } from './geometry.ts'
import type { SettlementSide } from './settlement-sides.ts'

const box = (west: number, south: number, east: number, north: number): Feature<Polygon> =>
  turf.bboxPolygon([west, south, east, north])

const settlementAt = (id: string, [lon = 0, lat = 0]: Position): Settlement => ({
  id: id as SettlementId,
  name: { en: id, uk: id },
  region: 'region' as RegionId,
  lon,
  lat,
  citations: [],
  asOf: '2022-09-20' as IsoDate,
})

/** A mainland four degrees wide, and an island off its east coast. */
const mainland = box(0, 0, 4, 2)
const island = box(4.5, 0.5, 5, 1)
const outline = unite([mainland, island])

const west: SettlementSide = { settlement: settlementAt('westend', [0.2, 1]), side: 'facing', index: 0 }
const east: SettlementSide = { settlement: settlementAt('eastend', [3.8, 1]), side: 'held', index: 0 }
const village = (lon: number, side: 'held' | 'facing'): SettlementSide => ({
  settlement: settlementAt('village', [lon, 1]),
  side,
  index: 1,
})

/** A date on which the mainland east of `lon` was held, and what else is given. */
const heldEastOf = (
  lon: number,
  more: readonly SettlementSide[] = [],
  andAlso: Area = null,
): DateControl => ({
  date: '2022-09-20' as IsoDate,
  held: unite([box(lon, 0, 4, 2), andAlso]),
  sides: [west, east, ...more],
})

/** The control on the later of two dates. */
function settled(earlier: DateControl, later: DateControl): Area {
  const [, last] = settleChanges([earlier, later], outline)
  return last?.held ?? null
}

/** Square kilometres by which two areas differ. */
const difference = (a: Area, b: Area): number => areaKm2(subtract(a, b)) + areaKm2(subtract(b, a))

describe('a strip between the lines of two dates', () => {
  it('stays held where the later line gives it up but names no settlement in it', () => {
    const [earlier, later] = [heldEastOf(2), heldEastOf(2.3)]
    expect(difference(settled(earlier, later), earlier.held)).toBeLessThan(0.01)
  })

  it('stays free where the later line takes it in but names no settlement in it', () => {
    const [earlier, later] = [heldEastOf(2), heldEastOf(1.7)]
    expect(difference(settled(earlier, later), earlier.held)).toBeLessThan(0.01)
  })

  it('is reclaimed where a settlement in it was named on the later date', () => {
    const [earlier, later] = [heldEastOf(2), heldEastOf(2.6, [village(2.3, 'facing')])]
    expect(difference(settled(earlier, later), later.held)).toBeLessThan(0.01)
  })

  it('is reclaimed where a settlement in it was named only on the earlier date', () => {
    const [earlier, later] = [heldEastOf(2, [village(2.3, 'held')]), heldEastOf(2.6)]
    expect(difference(settled(earlier, later), later.held)).toBeLessThan(0.01)
  })

  it('is taken where a settlement in it was named', () => {
    const [earlier, later] = [heldEastOf(2), heldEastOf(1.4, [village(1.7, 'held')])]
    expect(difference(settled(earlier, later), later.held)).toBeLessThan(0.01)
  })
})

it('decides each piece by itself where the two lines cross', () => {
  const slanted = (southLon: number, northLon: number): Area =>
    turf.polygon([
      [
        [southLon, 0],
        [4, 0],
        [4, 2],
        [northLon, 2],
        [southLon, 0],
      ],
    ])
  const reclaimed = settlementAt('southend', [1.7, 0.2])
  const earlier: DateControl = { ...heldEastOf(2), held: slanted(1.5, 2.5) }
  const later: DateControl = {
    ...heldEastOf(2),
    held: slanted(2.5, 1.5),
    sides: [west, east, { settlement: reclaimed, side: 'facing', index: 1 }],
  }
  const held = settled(earlier, later)
  expect(contains(held, [reclaimed.lon, reclaimed.lat])).toBe(false)
  expect(contains(held, [2, 1.7])).toBe(false)
  expect(contains(held, [3, 1])).toBe(true)
})

describe('an island that no line crosses', () => {
  it('is taken with the shore, though nothing on it is named', () => {
    const held = settled(heldEastOf(3), heldEastOf(2, [village(2.5, 'held')], island))
    expect(contains(held, [4.75, 0.75])).toBe(true)
  })

  it('is given up with the shore', () => {
    const held = settled(heldEastOf(2, [], island), heldEastOf(3, [village(2.5, 'facing')]))
    expect(contains(held, [4.75, 0.75])).toBe(false)
  })
})

describe('a row of dates', () => {
  it('keeps the first as it was drawn', () => {
    const first = heldEastOf(2)
    expect(settleChanges([first, heldEastOf(2.3)], outline)[0]).toBe(first)
    expect(settleChanges([], outline)).toEqual([])
  })

  it('settles each date against the one before as that was settled, so that lines do not creep', () => {
    const [first, ...rest] = settleChanges([heldEastOf(2), heldEastOf(2.2), heldEastOf(2.4)], outline)
    for (const control of rest) expect(difference(control.held, first?.held ?? null)).toBeLessThan(0.01)
  })

  it('allows a date on which nothing was held, and one on which nothing is any longer', () => {
    const nothing: DateControl = { ...heldEastOf(2), held: null }
    expect(difference(settled(nothing, heldEastOf(2)), box(2, 0, 4, 2))).toBeLessThan(0.01)
    expect(settled(heldEastOf(2), nothing)).toBeNull()
  })
})
