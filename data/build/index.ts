/**
 * Builds a story's layers from its tables.
 *
 *   npm run data                                the story in data/
 *   npm run data -- --story FOLDER              another story
 *   npm run data -- --article FILE              also checks the passages' locators against the article's text
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { StoryProblems } from '../../src/domain/problem.ts'
import type { Story } from '../../src/domain/story.ts'
import { readWaters } from './boundaries.ts'
import { type BuiltStory, buildStory } from './build-story.ts'
import { checkLocators } from './check-locators.ts'
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
import { readStory } from './read-story.ts'
import { writeSchemas } from './schemas.ts'
import { type CitedCollection, writeGeoJson, writeJson } from './write.ts'

function writeLayers(folder: string, story: Story, built: BuiltStory): void {
  const { boundaries, controls, areasOn, figures } = built
  const layers: StoryLayers = {
    regions: regionsLayer(story, boundaries),
    context: contextLayer(story, boundaries),
    rivers: riversLayer(story, readWaters(folder, story)),
    control: new Map(controls.map(({ date }) => [date, controlLayer(story, date, areasOn.get(date) ?? [])])),
    contactLines: new Map(
      controls.map(({ date }) => [date, contactLineLayer(story, date, areasOn.get(date) ?? [], boundaries)]),
    ),
  }
  const write = (name: string, layer: CitedCollection) =>
    writeGeoJson(join(folder, 'layers', `${name}.geojson`), layer)
  write('regions', layers.regions)
  write('context', layers.context)
  write('rivers', layers.rivers)
  write('places', placesLayer(story))
  write('settlements', settlementsLayer(story, controls))
  for (const [date, layer] of layers.control) write(`control-${date}`, layer)
  for (const [date, layer] of layers.contactLines) write(`contact-line-${date}`, layer)
  writeJson(join(folder, 'layers', 'figures.json'), figures)
  writeJson(join(folder, 'layers', 'picture.json'), pictureOf(story, layers))
}

function checkArticle(story: Story, file: string): void {
  const problems = checkLocators(story, readFileSync(file, 'utf8'))
  if (problems.length > 0) throw new StoryProblems(problems)
  console.log(`${file}: each of the ${story.passages.length} passages is found once.`)
}

function main(): void {
  const { values } = parseArgs({
    options: { story: { type: 'string', default: 'data' }, article: { type: 'string' } },
  })
  const story = readStory(values.story)
  if (values.article !== undefined) checkArticle(story, values.article)
  writeLayers(values.story, story, buildStory(values.story, story))
  writeSchemas('data/schema')
  console.log(`${values.story}/layers: ${story.regions.length} regions on ${story.dates.length} dates.`)
}

try {
  main()
} catch (error) {
  if (!(error instanceof StoryProblems)) throw error
  console.error(error.message)
  process.exitCode = 1
}
