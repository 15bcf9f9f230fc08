/** The story's figures and areas as files for others to use: `figures.csv` and `areas.geojson`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, FeatureCollection } from 'geojson'
import { readStory } from '../data/build/read-story.ts'
import type { CitationId, IsoDate, RegionId, StatusId } from '../src/domain/ids.ts'
import { type Locale, locales, type LocalizedText, textIn } from '../src/domain/locale.ts'
import type { Figures, Story } from '../src/domain/story.ts'
import type { Citation, Region, Status } from '../src/domain/tables.ts'
import { readFigures } from './publish.ts'

const dataLicence = {
  licence: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
}

/** A region's area in one status on one date. */
interface Row {
  region: Region
  date: IsoDate
  status: Status
  /** Part of the region's area, from 0 to 1. */
  share: number
  /** Square kilometres. */
  areaKm2: number
  citations: Citation[]
  asOf: IsoDate
}

/** In which what is no column of each language is written. */
const LANGUAGE: Locale = 'en'

/** Whose data the areas are made of, each with its licence where it has one. */
const creditsOf = ({ citations, credits }: Story): string[] =>
  citations
    .filter(({ id }) => credits.includes(id))
    .map(({ producer, licence }) => {
      const name = textIn(producer, LANGUAGE)
      return licence ? `${name} (${textIn(licence, LANGUAGE)})` : name
    })

/** What a region's status on a date rests on: what is said of it that day, and of the status itself. */
function sourcesOf(story: Story, region: Region, date: IsoDate, status: Status) {
  const said = region.statusOn.find((row) => row.date === date)
  if (!said) throw new Error(`nothing is said of ${region.id} on ${date}`)
  const ids = new Set<CitationId>([...said.citations, ...status.citations])
  return { citations: story.citations.filter(({ id }) => ids.has(id)), asOf: said.asOf }
}

const rowsOf = (story: Story, figures: Figures): Row[] =>
  story.regions.flatMap((region) =>
    story.dates.flatMap(({ id: date }) =>
      story.statuses.flatMap((status) => {
        const figure = figures[region.id]?.dates[date]?.[status.id]
        return figure ? [{ region, date, status, ...figure, ...sourcesOf(story, region, date, status) }] : []
      }),
    ),
  )

/**
 * A field of a CSV file (RFC 4180): quoted where it must be, and never one that a spreadsheet takes for a formula.
 */
export function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const inEachLanguage = (name: string, text: LocalizedText): [string, string][] =>
  locales.map((locale) => [`${name}_${locale}`, text[locale]])

const columnsOf = ({ region, date, status, share, areaKm2, citations, asOf }: Row) =>
  new Map<string, string | number>([
    ['region', region.id],
    ['iso', region.iso],
    ...inEachLanguage('name', region.name),
    ['date', date],
    ['status', status.id],
    ...inEachLanguage('status', status.label),
    ['share', share],
    ['area_km2', areaKm2],
    [
      'citations',
      citations
        .map(({ producer, title }) => `${textIn(producer, LANGUAGE)}: ${textIn(title, LANGUAGE)}`)
        .join(' | '),
    ],
    /* As many as the citations, so that each stands by its own: those without an address leave a gap. */
    ['citation_urls', citations.map(({ url }) => url ?? '').join(' | ')],
    ['as_of', asOf],
    ['licence', dataLicence.licence],
  ])

/** By it spreadsheets know that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A line a region, date and status, below a line of the columns' names. */
function figuresCsv(story: Story, figures: Figures): string {
  const rows = rowsOf(story, figures).map(columnsOf)
  const lines = [[...(rows[0]?.keys() ?? [])], ...rows.map((row) => [...row.values()])]
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('')
}

type Areas = FeatureCollection<Feature['geometry'], { region: RegionId; status: StatusId }>

/**
 * The areas of all dates in one collection, their coordinates as they are in the layers.
 * @param areasOn the areas of a date
 */
function areasGeoJson(story: Story, figures: Figures, areasOn: (date: IsoDate) => Areas): string {
  const features = rowsOf(story, figures).map(({ region, date, status, share, areaKm2, citations, asOf }) => {
    const area = areasOn(date).features.find(
      ({ properties }) => properties.region === region.id && properties.status === status.id,
    )
    if (!area) throw new Error(`the layer of ${date} has no area "${status.id}" in ${region.id}`)
    const properties = {
      region: region.id,
      iso: region.iso,
      name: region.name,
      date,
      status: status.id,
      statusLabel: status.label,
      share,
      areaKm2,
      asOf,
      citations: citations.map(({ producer, title, url }) => ({
        producer: textIn(producer, LANGUAGE),
        title: textIn(title, LANGUAGE),
        url,
      })),
    }
    return JSON.stringify({ type: 'Feature', properties, geometry: area.geometry })
  })
  const head = JSON.stringify({
    type: 'FeatureCollection',
    title: story.title,
    licence: dataLicence.licence,
    licenceUrl: dataLicence.url,
    attribution: [story.title.en, ...creditsOf(story)].join('; '),
  })
  return `${head.slice(0, -1)},"features":[\n${features.join(',\n')}\n]}\n`
}

/** The files, by their names at the site's root, of the story in `folder`: for the pages of all languages. */
export function downloadsOf(folder: string): Record<string, string> {
  const story = readStory(folder)
  const figures = readFigures(folder)
  const layers = new Map(
    story.dates.map(({ id }) => [
      id,
      JSON.parse(readFileSync(join(folder, 'layers', `control-${id}.geojson`), 'utf8')) as Areas,
    ]),
  )
  const areasOn = (date: IsoDate) => layers.get(date) ?? { type: 'FeatureCollection' as const, features: [] }
  return {
    'figures.csv': figuresCsv(story, figures),
    'areas.geojson': areasGeoJson(story, figures, areasOn),
  }
}

export function writeDownloads(folder: string, outDir: string): void {
  for (const [file, text] of Object.entries(downloadsOf(folder))) writeFileSync(join(outDir, file), text)
}
