/** The committed layers, held against the tables and against what is publicly known. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as turf from '@turf/turf'
import type {
  Feature,
  FeatureCollection,
  GeoJsonProperties,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson'
import { describe, expect, it } from 'vitest'
import type { IsoDate, RegionId, StatusId } from '../../src/domain/ids.ts'
import type { Figures } from '../../src/domain/story.ts'
import { statusAt } from './check-places.ts'
import { type Area, areaKm2, contains, intersect, subtract, unite } from './geometry.ts'
import { readStory } from './read-story.ts'
import type { StatusArea } from './statuses.ts'

const layersFolder = 'data/layers'
const story = readStory('data')
const dates = story.dates.map(({ id }) => id)
const regionIds = story.regions.map(({ id }) => id)

const readLayer = <Shape extends Geometry, Properties extends GeoJsonProperties>(name: string) =>
  JSON.parse(readFileSync(join(layersFolder, `${name}.geojson`), 'utf8')) as FeatureCollection<
    Shape,
    Properties
  >

type Ground = Polygon | MultiPolygon

interface ControlProperties {
  region: RegionId
  status: StatusId
  asOf: IsoDate
  areaKm2: number
}

const regions = readLayer<Ground, { id: RegionId; iso: string; areaKm2: number }>('regions').features
const context = readLayer<Ground, { kind: string; id?: string; status?: StatusId }>('context').features
const controlOn = new Map(
  dates.map((date) => [date, readLayer<Ground, ControlProperties>(`control-${date}`).features]),
)
const linesOn = new Map(
  dates.map((date) => [date, readLayer<MultiLineString, { date: IsoDate }>(`contact-line-${date}`).features]),
)
const figures = JSON.parse(readFileSync(join(layersFolder, 'figures.json'), 'utf8')) as Figures

const outline = unite(regions)
const heldStatuses = new Set(story.statuses.filter(({ kind }) => kind === 'held').map(({ id }) => id))

/** The control of a date, as the build's own checks take it. */
const statusAreas = (date: IsoDate): StatusArea[] =>
  (controlOn.get(date) ?? []).map((area) => ({ ...area.properties, area }))

const partsOf = (date: IsoDate, region: RegionId) =>
  (controlOn.get(date) ?? []).filter(({ properties }) => properties.region === region)

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].toSorted()

describe('ids', () => {
  it('are the same in regions.json, in the regions’ layer and in the figures', () => {
    expect(regions.map(({ properties }) => properties.id).toSorted()).toEqual(regionIds.toSorted())
    expect(Object.keys(figures).toSorted()).toEqual(regionIds.toSorted())
    expect(regions.map(({ id, properties }) => id === properties.id)).not.toContain(false)
  })

  it('belong to the same ISO 3166-2 code', () => {
    const codes = (rows: readonly { id: string; iso: string }[]) =>
      rows.map(({ id, iso }) => `${id} ${iso}`).toSorted()
    expect(codes(regions.map(({ properties }) => properties))).toEqual(codes(story.regions))
  })

  it.each(dates)('of regions and statuses are those of the tables on %s', (date) => {
    const features = controlOn.get(date) ?? []
    expect(sorted(features.map(({ properties }) => properties.region))).toEqual(sorted(regionIds))
    const statuses = new Set<string>(story.statuses.map(({ id }) => id))
    for (const { properties } of features) {
      expect(statuses, properties.region).toContain(properties.status)
      expect(properties.asOf).toBe(date)
    }
    const pairs = features.map(({ properties }) => `${properties.region} ${properties.status}`)
    expect(new Set(pairs).size, 'each status once in a region').toBe(pairs.length)
  })

  it('find each status of the tables on the map of some date', () => {
    const drawn = [...controlOn.values()].flat().map(({ properties }) => properties.status)
    expect(sorted(drawn)).toEqual(sorted(story.statuses.map(({ id }) => id)))
  })

  it('of dates have their files, and no file is left over', () => {
    const single = ['context', 'places', 'regions', 'rivers', 'settlements'].map((name) => `${name}.geojson`)
    const dated = dates.flatMap((date) => [`contact-line-${date}.geojson`, `control-${date}.geojson`])
    const drawn = readdirSync(layersFolder).filter((file) => file.endsWith('.geojson'))
    expect(drawn.toSorted()).toEqual([...single, ...dated].toSorted())
    expect(readdirSync('data/control').toSorted()).toEqual(dates.map((date) => `${date}.json`))
  })

  it('of settlements on the map are those of the pairs, each with its side on its dates', () => {
    const told = dates.flatMap((date) =>
      (story.control[date] ?? []).flatMap(({ held, facing }) => [
        `${held} ${date} held`,
        `${facing} ${date} facing`,
      ]),
    )
    const idAt = new Map(story.settlements.map(({ id, lon, lat }) => [`${lon},${lat}`, id]))
    const { features } = readLayer<Point, Record<string, string>>('settlements')
    const drawn = features.flatMap(({ geometry, properties }) =>
      dates.flatMap((date) => {
        const side = properties[`side_${date}`]
        return side === undefined ? [] : [`${idAt.get(geometry.coordinates.join())} ${date} ${side}`]
      }),
    )
    expect(drawn.toSorted()).toEqual(sorted(told))
  })
})

describe.each(dates)('the areas of a region on %s', (date) => {
  it.each(regions.map((region) => ({ id: region.properties.id, region })))(
    'leave no gap: $id',
    ({ id, region }) => {
      const whole = areaKm2(region)
      const union = unite(partsOf(date, id))
      expect(areaKm2(subtract(region, union)) / whole, 'gap').toBeLessThan(0.001)
      expect(areaKm2(subtract(union, region)) / whole, 'excess').toBeLessThan(0.001)
    },
  )

  it.each(regions.map((region) => ({ id: region.properties.id, region })))(
    'do not overlap: $id',
    ({ id, region }) => {
      const parts = partsOf(date, id)
      const overlaps = parts.flatMap((one, index) =>
        parts.slice(index + 1).map((other) => areaKm2(intersect(one, other))),
      )
      expect(overlaps.reduce((sum, km2) => sum + km2, 0) / areaKm2(region)).toBeLessThan(0.001)
    },
  )

  it.each(regionIds)('are measured alike in the layer and in the figures: %s', (id) => {
    const told = figures[id]?.dates[date] ?? {}
    const parts = partsOf(date, id)
    expect(parts.map(({ properties }) => properties.status).toSorted()).toEqual(Object.keys(told).toSorted())
    for (const part of parts) {
      const { status, areaKm2: inLayer } = part.properties
      expect(inLayer, status).toBe(told[status]?.areaKm2)
      expect(Math.abs(areaKm2(part) - inLayer), `${status}, measured anew`).toBeLessThan(0.5)
      expect(told[status]?.share, status).toBeCloseTo(inLayer / (figures[id]?.areaKm2 ?? 0), 3)
    }
  })

  it.each(regionIds)('add up to the whole: %s', (id) => {
    const shares = Object.values(figures[id]?.dates[date] ?? {}).map(({ share }) => share)
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThanOrEqual(0.001)
  })
})

it('gives each region the same area in its layer and in the figures', () => {
  for (const region of regions) {
    expect(region.properties.areaKm2).toBe(figures[region.properties.id]?.areaKm2)
    expect(Math.abs(areaKm2(region) - region.properties.areaKm2)).toBeLessThan(0.5)
  }
})

it('frames each region by its bounds', () => {
  for (const region of regions) {
    const bounds = figures[region.properties.id]?.bounds ?? []
    turf.bbox(region).forEach((degrees, index) => {
      expect(Math.abs(degrees - (bounds[index] ?? 0)), region.properties.id).toBeLessThanOrEqual(0.006)
    })
  }
})

/** Farther than this from every settlement of the pairs, in kilometres, a place had no part in drawing the line. */
const APART_KM = 3

/** The region that a place lies in; on the shore the nearest. */
const regionOf = (point: Position): RegionId | undefined =>
  (
    regions.find((region) => contains(region, point)) ??
    regions.toSorted(
      (a, b) => turf.pointToPolygonDistance(point, a) - turf.pointToPolygonDistance(point, b),
    )[0]
  )?.properties.id

const inPairs = new Set(
  Object.values(story.control).flatMap((pairs) => pairs.flatMap(({ held, facing }) => [held, facing])),
)
const settlementsOfPairs = story.settlements.filter(({ id }) => inPairs.has(id))

/** Places whose status is known and that the line of contact was not drawn by. */
const independent = story.places.filter(({ known, name, lon, lat }) => {
  if (!known) return false
  const region = regionOf([lon, lat])
  return !settlementsOfPairs.some(
    (one) =>
      (one.name.en === name.en && one.region === region) ||
      turf.distance([one.lon, one.lat], [lon, lat], { units: 'kilometers' }) <= APART_KM,
  )
})

describe('places whose status is publicly known, and that no line was drawn by', () => {
  it('are at least forty, in every region, and in every status', () => {
    expect(independent.length).toBeGreaterThanOrEqual(40)
    expect(sorted(independent.flatMap(({ lon, lat }) => regionOf([lon, lat]) ?? []))).toEqual(
      sorted(regionIds),
    )
    expect(sorted(independent.flatMap(({ known = [] }) => known.map(({ status }) => status)))).toEqual(
      sorted(story.statuses.map(({ id }) => id)),
    )
  })

  it.each(independent.map((place) => ({ name: place.name.en, place })))(
    'lie where they are known to: $name',
    ({ place: { name, lon, lat, known = [] } }) => {
      expect(known.map(({ date }) => date)).toEqual(dates)
      for (const { date, status } of known) {
        const computed = statusAt(statusAreas(date), [lon, lat])
        expect(computed, `${name.en} on ${date} is known as "${status}", the map says "${computed}"`).toBe(
          status,
        )
      }
    },
  )
})

describe('on the day of the article', () => {
  const day = '2022-09-20' as IsoDate
  const statusOf = (name: string) => {
    const place = story.places.find((one) => one.name.en === name)
    if (!place) throw new Error(`places.json has no ${name}`)
    return statusAt(statusAreas(day), [place.lon, place.lat])
  }

  it.each(['Mariupol', 'Melitopol', 'Enerhodar', 'Kherson', 'Sievierodonetsk'])('%s was occupied', (name) => {
    expect(statusOf(name)).toBe('occupied-since-2022')
  })

  it.each(['Donetsk', 'Luhansk', 'Horlivka'])('%s had been occupied since 2014', (name) => {
    expect(statusOf(name)).toBe('occupied-since-2014')
  })

  it.each(['Izium', 'Balakliia', 'Kupiansk'])('%s had been reclaimed', (name) => {
    expect(statusOf(name)).toBe('reclaimed-september-2022')
  })

  it.each(['Zaporizhzhia', 'Kramatorsk', 'Bakhmut', 'Kharkiv'])('%s was not occupied', (name) => {
    expect(statusOf(name)).toBe('not-occupied')
  })

  it.each(regionIds)('no region was held wholly: %s', (id) => {
    const held = Object.entries(figures[id]?.dates[day] ?? {}).filter(([status]) =>
      heldStatuses.has(status as StatusId),
    )
    const share = held.reduce((sum, [, figure]) => sum + figure.share, 0)
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(1)
    const free = partsOf(day, id).filter(({ properties }) => !heldStatuses.has(properties.status))
    expect(free.reduce((sum, part) => sum + areaKm2(part), 0)).toBeGreaterThan(10)
  })
})

it('shows on no date a status that came later', () => {
  const sinceOf = new Map(story.statuses.map(({ id, rule }) => [id, rule.since?.date]))
  for (const date of dates) {
    for (const { properties } of controlOn.get(date) ?? []) {
      expect((sinceOf.get(properties.status) ?? date) <= date, `${properties.status} on ${date}`).toBe(true)
    }
  }
  const eve = (controlOn.get('2022-02-23' as IsoDate) ?? []).map(({ properties }) => properties.status)
  expect(sorted(eve)).toEqual(['not-occupied', 'occupied-since-2014'])
})

it('keeps what was occupied since 2014 the same on every date', () => {
  for (const id of regionIds) {
    const areas = dates.map((date) => figures[id]?.dates[date]?.['occupied-since-2014' as StatusId]?.areaKm2)
    expect(new Set(areas).size, `${id}: ${areas.join(', ')}`).toBe(1)
  }
})

describe('Crimea', () => {
  const crimea = context.find(({ properties }) => properties.id === 'crimea')
  const country = context.find(({ properties }) => properties.kind === 'country')

  it('is a territory occupied since 2014', () => {
    expect(crimea?.properties).toMatchObject({ kind: 'territory', status: 'occupied-since-2014' })
    expect(contains(crimea ?? null, [34.1, 44.95]), 'Simferopol').toBe(true)
    expect(contains(crimea ?? null, [33.6, 44.58]), 'Sevastopol').toBe(true)
  })

  it('lies within Ukraine', () => {
    expect(areaKm2(crimea ?? null)).toBeGreaterThan(25_000)
    expect(areaKm2(subtract(crimea ?? null, country ?? null)) / areaKm2(crimea ?? null)).toBeLessThan(0.0001)
  })

  it('is no part of the story’s regions', () => {
    expect(areaKm2(intersect(crimea ?? null, outline)) / areaKm2(crimea ?? null)).toBeLessThan(0.0001)
  })
})

it('holds every region within Ukraine', () => {
  const country = context.find(({ properties }) => properties.kind === 'country') ?? null
  for (const region of regions) {
    expect(areaKm2(subtract(region, country)) / areaKm2(region), region.properties.id).toBeLessThan(0.0001)
  }
})

const polygonsIn = (geometry: Geometry): Position[][][] => {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

/** Twice the area within a ring in the plane of degrees; positive where it runs anticlockwise. */
const turn = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)

/** Every object's keys, wherever it lies in a file. */
const keysWithin = (value: unknown): string[][] => {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : [Object.keys(value)]
  return [...own, ...Object.values(value).flatMap(keysWithin)]
}

describe.each(readdirSync(layersFolder).filter((file) => file.endsWith('.geojson')))(
  'the file %s',
  (file) => {
    const text = readFileSync(join(layersFolder, file), 'utf8')
    const collection = JSON.parse(text) as FeatureCollection & { citations: string[] }

    it('winds its rings as RFC 7946 asks, and closes them', () => {
      for (const { geometry, properties } of collection.features) {
        for (const [outer = [], ...holes] of polygonsIn(geometry)) {
          expect(turn(outer), `outer ring of ${JSON.stringify(properties)}`).toBeGreaterThan(0)
          for (const hole of holes)
            expect(turn(hole), `hole of ${JSON.stringify(properties)}`).toBeLessThan(0)
          for (const ring of [outer, ...holes]) {
            expect(ring.length).toBeGreaterThanOrEqual(4)
            expect(ring[0]).toEqual(ring.at(-1))
          }
        }
      }
    })

    it('writes at most five decimals, and two numbers to a position', () => {
      expect(text.match(/\d\.\d{6,}/)?.[0]).toBeUndefined()
      turf.coordEach(collection, (position) => {
        expect(position).toHaveLength(2)
      })
    })

    it('repeats no position in a row', () => {
      const repeated = collection.features.flatMap(({ geometry }) =>
        polygonsIn(geometry)
          .flat()
          .flatMap((ring) =>
            ring.filter((position, index) => index > 0 && position.join() === ring[index - 1]?.join()),
          ),
      )
      expect(repeated).toEqual([])
    })

    it('has its keys in order, the features after the rest', () => {
      expect(Object.keys(collection)).toEqual(['citations', 'type', 'features'])
      for (const keys of keysWithin(collection.features)) expect(keys).toEqual(keys.toSorted())
    })

    it('names only citations that the story has', () => {
      expect(collection.citations.length).toBeGreaterThan(0)
      const known = new Set<string>(story.citations.map(({ id }) => id))
      expect(collection.citations.filter((id) => !known.has(id))).toEqual([])
    })
  },
)

it('writes the figures with their keys in order', () => {
  for (const keys of keysWithin(figures)) expect(keys).toEqual(keys.toSorted())
})

/** The edges of an area, as lines. */
const edgesOf = (area: Area): Feature<LineString>[] =>
  polygonsIn(area?.geometry ?? { type: 'MultiPolygon', coordinates: [] })
    .flat()
    .map((ring) => turf.lineString(ring))

/** Metres from a point to the nearest of some lines. */
const metresTo = (lines: readonly Feature<LineString>[], point: Position): number =>
  Math.min(...lines.map((line) => turf.pointToLineDistance(point, line, { units: 'meters' })))

const ON_EDGE_M = 20
const END_ON_EDGE_M = 50

describe.each(dates)('the line of contact on %s', (date) => {
  const lines = (linesOn.get(date) ?? []).flatMap(({ geometry }) => geometry.coordinates)
  const drawn = lines.map((line) => turf.lineString(line))
  const areas = controlOn.get(date) ?? []
  const heldEdges = edgesOf(unite(areas.filter(({ properties }) => heldStatuses.has(properties.status))))
  const otherEdges = edgesOf(unite(areas.filter(({ properties }) => !heldStatuses.has(properties.status))))
  const outerEdges = edgesOf(outline)
  /** Each line's vertices, and the middle of each of its stretches. */
  const points = lines.flatMap((line) =>
    line.flatMap((point, index) => {
      const next = line[index + 1]
      return next ? [point, turf.midpoint(point, next).geometry.coordinates] : [point]
    }),
  )

  it('is of that date, and is drawn', () => {
    expect((linesOn.get(date) ?? []).map(({ properties }) => properties.date)).toEqual([date])
    expect(points.length).toBeGreaterThan(20)
  })

  it('runs along the edge of what was held', () => {
    const off = points.filter((point) => metresTo(heldEdges, point) > ON_EDGE_M)
    expect(off).toEqual([])
  })

  it('runs along the edge of what was not', () => {
    const off = points.filter((point) => metresTo(otherEdges, point) > ON_EDGE_M)
    expect(off).toEqual([])
  })

  it('is the whole of that edge: within the regions nothing else parts the two', () => {
    const corners = heldEdges.flatMap(({ geometry }) => geometry.coordinates)
    const inner = corners.filter((point) => metresTo(outerEdges, point) > END_ON_EDGE_M)
    expect(inner.length).toBeGreaterThan(20)
    expect(inner.filter((point) => metresTo(drawn, point) > ON_EDGE_M)).toEqual([])
  })

  it('begins and ends at the edge of the regions', () => {
    const ends = lines.flatMap((line) => [line[0] ?? [], line.at(-1) ?? []])
    const loose = ends.filter((point) => metresTo(outerEdges, point) > END_ON_EDGE_M)
    expect(loose).toEqual([])
  })
})

describe('borders between regions', () => {
  const NEAR_M = 200
  const cornersOf = (area: Feature<Ground>) => polygonsIn(area.geometry).flat(2)
  const pairs = regions.flatMap((one) =>
    regions.filter((other) => other !== one).map((other) => ({ one, other })),
  )
  /** The corners of one region's edge that lie by another's. */
  const shared = pairs
    .map(({ one, other }) => {
      const edges = edgesOf(other)
      const near = cornersOf(one).filter((corner) => metresTo(edges, corner) < NEAR_M)
      return { names: `${one.properties.id} – ${other.properties.id}`, near, other }
    })
    .filter(({ near }) => near.length > 0)

  it('are those of the neighbours, each seen from both sides', () => {
    const ids = shared.map(({ names }) => names)
    const neighbours = [
      'donetsk – kharkiv',
      'donetsk – luhansk',
      'donetsk – zaporizhzhia',
      'kharkiv – luhansk',
      'kherson – zaporizhzhia',
    ]
    const bothWays = neighbours.flatMap((names) => [names, names.split(' – ').reverse().join(' – ')])
    expect(ids.toSorted()).toEqual(bothWays.toSorted())
  })

  it.each(shared)('are one line, corner for corner: $names', ({ near, other }) => {
    const corners = new Set(cornersOf(other).map((corner) => corner.join()))
    expect(near.length).toBeGreaterThan(5)
    expect(near.filter((corner) => !corners.has(corner.join()))).toEqual([])
  })
})
