import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figures } from '../../src/domain/story.ts'
import type {
  Citation,
  Layer,
  Passage,
  Region,
  Status,
  StoryDate,
  StoryTable,
  Theme,
} from '../../src/domain/tables.ts'

/** A story's tables as the tests read them, beside what the page makes of them. */
export interface StoryTables {
  story: StoryTable
  regions: Region[]
  statuses: Status[]
  dates: StoryDate[]
  layers: Layer[]
  passages: Passage[]
  themes: Theme[]
  citations: Citation[]
  figures: Figures
}

export function readTables(folder: string): StoryTables {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const rows = (name: string) => (read(`${name}.json`) as { rows: unknown }).rows
  return {
    story: read('story.json') as StoryTable,
    regions: rows('regions') as Region[],
    statuses: rows('statuses') as Status[],
    dates: rows('dates') as StoryDate[],
    layers: rows('layers') as Layer[],
    passages: rows('passages') as Passage[],
    themes: rows('themes') as Theme[],
    citations: rows('citations') as Citation[],
    figures: read('layers/figures.json') as Figures,
  }
}

/** The passages of a region, those that name it first. */
export const passagesOf = ({ passages }: StoryTables, region: string): Passage[] =>
  ['named', 'collective'].flatMap((relation) =>
    passages.filter((passage) =>
      passage.regions.some((one) => one.region === region && one.relation === relation),
    ),
  )
