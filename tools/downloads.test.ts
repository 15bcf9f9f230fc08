/** The files that others may use, read back as they would read them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { area } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStory } from '../data/build/read-story.ts'
import { csvField, writeDownloads } from './downloads.ts'
import { storyFolders } from './stories.ts'
import { readFigures } from './publish.ts'
import { root } from './run.ts'

const outDir = mkdtempSync(join(tmpdir(), 'downloads-'))
afterAll(() => rmSync(outDir, { recursive: true, force: true }))

/** The fields of a CSV file, line by line (RFC 4180). */
function parseCsv(text: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}

describe('a field of the CSV file', () => {
  it.each([
    ['plain', 'plain'],
    ['with, comma', '"with, comma"'],
    ['say "this"', '"say ""this"""'],
    ['two\nlines', '"two\nlines"'],
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+1', "'+1"],
    ['-a', "'-a"],
    ['@x, y', '"\'@x, y"'],
    ['\tx', "'\tx"],
    [-1.5, '-1.5'],
    [0.3134, '0.3134'],
  ])('%s is written %s', (value, written) => {
    expect(csvField(value)).toBe(written)
  })
})

interface AreaProperties {
  region: string
  date: string
  status: string
  share: number
  areaKm2: number
  asOf: string
  citations: { producer: string; title: string }[]
}
type Areas = FeatureCollection<Polygon | MultiPolygon, AreaProperties> & Record<string, unknown>

describe.each(storyFolders)('the downloads of %s', (folder) => {
  const story = readStory(join(root, folder))
  const figures = readFigures(join(root, folder))
  /** Every region, date and status that has an area. */
  const known = Object.entries(figures).flatMap(([region, { dates }]) =>
    Object.entries(dates).flatMap(([date, statuses]) =>
      Object.entries(statuses).map(([status, figure]) => ({ region, date, status, ...figure })),
    ),
  )
  const credited = story.citations.filter(({ id }) => story.credits.includes(id))
  beforeAll(() => writeDownloads(join(root, folder), outDir))
  const bytes = () => readFileSync(join(outDir, 'figures.csv'))
  const csv = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes())
  const areas = () => JSON.parse(readFileSync(join(outDir, 'areas.geojson'), 'utf8')) as Areas
  const areaOf = ({ region, date, status }: Pick<AreaProperties, 'region' | 'date' | 'status'>) =>
    areas().features.filter(
      ({ properties: own }) => own.region === region && own.date === date && own.status === status,
    )

  it('give every figure as a line, with its names, its sources and its licence', () => {
    const [names = [], ...lines] = parseCsv(csv())
    const rows = lines.map((line) => new Map(line.map((field, index) => [names[index], field])))
    expect(rows).toHaveLength(known.length)
    for (const line of lines) expect(line).toHaveLength(names.length)
    for (const { region, date, status, areaKm2, share } of known) {
      const own = rows.filter(
        (row) => row.get('region') === region && row.get('date') === date && row.get('status') === status,
      )
      expect(own, `${region} ${date} ${status}`).toHaveLength(1)
      const [row] = own
      expect(Number(row?.get('area_km2'))).toBe(areaKm2)
      expect(Number(row?.get('share'))).toBe(share)
      const table = story.regions.find(({ id }) => id === region)
      expect(row?.get('name_en')).toBe(table?.name.en)
      expect(row?.get('name_uk')).toBe(table?.name.uk)
      expect(row?.get('iso')).toBe(table?.iso)
      expect(row?.get('status_uk')).toBe(story.statuses.find(({ id }) => id === status)?.label.uk)
      const [citations, urls] = ['citations', 'citation_urls'].map((name) => row?.get(name)?.split(' | '))
      expect(citations?.every((citation) => citation !== '')).toBe(true)
      expect(urls).toHaveLength(citations?.length ?? 0)
      expect(row?.get('as_of')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(row?.get('licence')).toBe('CC BY 4.0')
    }
  })

  it('say that the table is UTF-8, once, in its first bytes: Excel takes it for something else without', () => {
    expect(bytes().subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect(csv()).toMatch(/^region,iso,name_en,/)
    expect(csv()).not.toContain('\uFEFF')
  })

  it('end each line of the table as RFC 4180 says', () => {
    expect(csv()).toMatch(/\r\n$/)
    expect(csv().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('give every area once, as large as its figure says: within half a per cent', () => {
    expect(areas().features).toHaveLength(known.length)
    for (const figure of known) {
      const found = areaOf(figure)
      expect(found).toHaveLength(1)
      const km2 = found.reduce((sum, feature) => sum + area(feature) / 1e6, 0)
      const { region, date, status, areaKm2 } = figure
      expect(Math.abs(km2 / areaKm2 - 1), `${region} ${date} ${status}`).toBeLessThan(0.005)
      expect(found[0]?.properties.areaKm2).toBe(areaKm2)
    }
  })

  it('name the sources and the day of every area', () => {
    for (const { properties } of areas().features) {
      expect(properties.citations.length).toBeGreaterThan(0)
      for (const citation of properties.citations) expect(citation.producer).not.toBe('')
      expect(properties.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(properties.asOf <= properties.date).toBe(true)
    }
  })

  it('state the title, the licence and whom to name', () => {
    const { title, licence, licenceUrl, attribution } = areas()
    expect(title).toEqual(story.title)
    expect(licence).toBe('CC BY 4.0')
    expect(licenceUrl).toBe('https://creativecommons.org/licenses/by/4.0/')
    for (const { producer } of credited) expect(attribution).toContain(producer)
  })

  it('have coordinates of at most five decimals, rings closed, the outer ones anticlockwise (RFC 7946)', () => {
    const text = readFileSync(join(outDir, 'areas.geojson'), 'utf8')
    expect(text.match(/\d\.\d{6,}/)).toBeNull()
    const signedArea = (ring: readonly Position[]) =>
      ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
        const [fromX = 0, fromY = 0] = ring[index] ?? []
        return sum + (fromX * y - x * fromY) / 2
      }, 0)
    for (const { geometry } of areas().features) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
      for (const [outer = [], ...holes] of polygons) {
        for (const ring of [outer, ...holes]) expect(ring.at(-1)).toEqual(ring[0])
        expect(signedArea(outer)).toBeGreaterThan(0)
        for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0)
      }
    }
  })
})

it.each(['README.md', 'data/README.md'])('%s tells those who use the data whom to name', (file) => {
  const { citations, credits } = readStory(join(root, 'data'))
  const paragraphs = readFileSync(join(root, file), 'utf8').split('\n\n')
  const told = paragraphs.filter((paragraph) => /figures.*\bCC BY 4\.0, naming this project/s.test(paragraph))
  const credited = citations.filter(({ id }) => credits.includes(id))
  expect(told).toHaveLength(1)
  expect(credited.length).toBeGreaterThan(0)
  for (const { producer } of credited) expect(told[0]).toContain(producer)
})
