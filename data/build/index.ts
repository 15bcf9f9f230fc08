/**
 * Builds a story's layers from its tables.
 *
 *   npm run data                                the story in data/
 *   npm run data -- --story FOLDER              another story
 *   npm run data -- --article FILE              also checks the passages' locators against the article's text
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StoryProblems } from '../../src/domain/problem.ts'
import type { Figures, Story } from '../../src/domain/story.ts'
import { readArguments, UsageError } from './arguments.ts'
import { type BuiltStory, buildStory } from './build-story.ts'
import { writeFingerprint } from './fingerprint.ts'
import {
  contactLineLayer,
  contextLayer,
  controlLayer,
  placesLayer,
  regionsLayer,
  riversLayer,
  settlementsLayer,
} from './layers.ts'
import { pictureOf, type StoryLayers } from './picture.ts'
import { readTables } from './read-story.ts'
import { writeSchemas } from './schemas.ts'
import { summaryTable } from './summary.ts'
import { type CitedCollection, writeGeoJson, writeJson } from './write.ts'

const figuresFile = 'layers/figures.json'

function writeLayers(folder: string, story: Story, built: BuiltStory): void {
  const { boundaries, areasOn, figures } = built
  const write = (name: string, layer: CitedCollection) =>
    writeGeoJson(join(folder, 'layers', `${name}.geojson`), layer)
  const layers: StoryLayers = {
    regions: regionsLayer(story, boundaries),
    context: contextLayer(story, boundaries),
    rivers: riversLayer(story, built.waters),
    control: new Map([...areasOn].map(([date, areas]) => [date, controlLayer(story, date, areas)])),
    contactLines: new Map(
      [...areasOn].map(([date, areas]) => [date, contactLineLayer(story, date, areas, boundaries)]),
    ),
  }
  write('regions', layers.regions)
  write('context', layers.context)
  write('rivers', layers.rivers)
  write('places', placesLayer(story))
  write('settlements', settlementsLayer(story, built.controls))
  for (const [date, layer] of layers.control) write(`control-${date}`, layer)
  for (const [date, layer] of layers.contactLines) write(`contact-line-${date}`, layer)
  writeJson(join(folder, figuresFile), figures)
  writeJson(join(folder, 'layers', 'picture.json'), pictureOf(story, layers))
}

/** The figures of the build before; undefined where there are none that can be read. */
function readFigures(folder: string): Figures | undefined {
  const path = join(folder, figuresFile)
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Figures
  } catch {
    return undefined
  }
}

const counted = ({ length }: readonly unknown[], noun: string): string =>
  `${length} ${noun}${length === 1 ? '' : 's'}`

function main(): void {
  const { story: folder, article } = readArguments(process.argv.slice(2))
  const text = article === undefined ? undefined : readFileSync(article, 'utf8')
  const built = buildStory(folder, readTables(folder), text)
  const { story } = built
  const before = readFigures(folder)
  writeLayers(folder, story, built)
  writeFingerprint(folder)
  writeSchemas('data/schema')
  if (article !== undefined) {
    console.log(`${article}: each of the ${story.passages.length} passages is found once, in order.`)
  }
  console.log(`${folder}/layers: ${counted(story.regions, 'region')} on ${counted(story.dates, 'date')}.\n`)
  console.log(summaryTable(story, built.figures, before))
}

try {
  main()
} catch (error) {
  if (!(error instanceof StoryProblems || error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
