import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkStory } from '../../src/domain/check-references.ts'
import type { IsoDate } from '../../src/domain/ids.ts'
import { parseObject, parseTable } from '../../src/domain/parse-tables.ts'
import { type Problem, StoryProblems } from '../../src/domain/problem.ts'
import type { Story } from '../../src/domain/story.ts'
import { ContactPair, StoryTable, type TableName, tables } from '../../src/domain/tables.ts'

const readText = (folder: string, file: string, problems: Problem[]): string | undefined => {
  const path = join(folder, file)
  if (existsSync(path)) return readFileSync(path, 'utf8')
  problems.push({ file, wrong: 'the file is missing', mend: `Add it to ${folder}.` })
  return undefined
}

/**
 * Reads and checks the tables of the story in `folder`.
 * @throws StoryProblems with every problem found, not only the first.
 */
export function readStory(folder: string): Story {
  const problems: Problem[] = []
  const brokenIds = new Set<string>()
  const read = <Name extends TableName>(name: Name) => {
    const file = `${name}.json`
    const text = readText(folder, file, problems)
    return text === undefined ? [] : parseTable(file, text, tables[name], problems, brokenIds)
  }
  const storyText = readText(folder, 'story.json', problems)
  const table =
    storyText === undefined ? undefined : parseObject('story.json', storyText, StoryTable, problems)
  const rows = {
    citations: read('citations'),
    dates: read('dates'),
    statuses: read('statuses'),
    themes: read('themes'),
    layers: read('layers'),
    regions: read('regions'),
    territories: read('territories'),
    passages: read('passages'),
    places: read('places'),
    settlements: read('settlements'),
    waters: read('waters'),
    method: read('method'),
  } as Pick<Story, TableName>
  const control: Record<IsoDate, ContactPair[]> = {}
  for (const { id } of rows.dates) {
    const file = `control/${id}.json`
    const text = readText(folder, file, problems)
    if (text !== undefined) control[id] = parseTable(file, text, ContactPair, problems, brokenIds)
  }
  if (!table) throw new StoryProblems(problems)
  const { $schema: _, citations: summaryCitations, ...own } = table
  const story: Story = { ...own, summaryCitations, ...rows, control }
  problems.push(...checkStory(story, brokenIds))
  if (problems.length > 0) throw new StoryProblems(problems)
  return story
}
