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
import { readStory } from './read-story.ts'
import { writeSchemas } from './schemas.ts'
import { type CitedCollection, writeGeoJson, writeJson } from './write.ts'

function writeLayers(folder: string, story: Story, built: BuiltStory): void {
  const { boundaries, areasOn, figures } = built
  const write = (name: string, layer: CitedCollection) =>
    writeGeoJson(join(folder, 'layers', `${name}.geojson`), layer)
  write('regions', regionsLayer(story, boundaries))
  write('context', contextLayer(story, boundaries))
  write('rivers', riversLayer(story, readWaters(folder, story)))
  write('places', placesLayer(story))
  write('settlements', settlementsLayer(story, built.controls))
  for (const [date, areas] of areasOn) {
    write(`control-${date}`, controlLayer(story, date, areas))
    write(`contact-line-${date}`, contactLineLayer(story, date, areas, boundaries))
  }
  writeJson(join(folder, 'layers', 'figures.json'), figures)
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
