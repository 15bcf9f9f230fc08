import { checkStory } from '../../src/domain/check-story.ts'
import type { IsoDate } from '../../src/domain/ids.ts'
import { type Findings, isWhole, noFindings, parseObject, parseTable } from '../../src/domain/parse-tables.ts'
import { type Problem, StoryProblems } from '../../src/domain/problem.ts'
import type { Story, StoryFields, StoryTables } from '../../src/domain/story.ts'
import { ContactPair, StoryTable, type TableName, tables } from '../../src/domain/tables.ts'
import { filesIn, readText } from './story-files.ts'

const textOf = (folder: string, file: string, { problems, unreadable }: Findings): string | undefined => {
  const text = readText(folder, file)
  if (text !== undefined) return text
  unreadable.add(file)
  problems.push({ file, wrong: 'the file is missing', mend: `Add it to ${folder}.` })
  return undefined
}

function readFields(folder: string, findings: Findings): StoryFields | undefined {
  const text = textOf(folder, 'story.json', findings)
  const table = text === undefined ? undefined : parseObject('story.json', text, StoryTable, findings)
  if (!table) return undefined
  const { $schema: _, citations: summaryCitations, ...own } = table
  return { ...own, summaryCitations }
}

/** Files of pairs that belong to no date: they would never be read. */
const checkControlFiles = (folder: string, { dates }: Pick<Story, 'dates'>): Problem[] =>
  filesIn(folder, 'control')
    .filter((name) => name.endsWith('.json') && !dates.some(({ id }) => name === `${id}.json`))
    .map((name) => ({
      file: `control/${name}`,
      wrong: 'dates.json has no such date',
      mend: 'Add the date to dates.json, or remove the file.',
    }))

/** A story as far as its tables could be read. */
export interface Reading {
  /** Undefined where story.json could not be read. */
  own: StoryFields | undefined
  rows: StoryTables
  /** With every problem in and between the tables. */
  findings: Findings
}

/** Reads and checks the tables of the story in `folder`, as far as they go. */
export function readTables(folder: string): Reading {
  const findings = noFindings()
  const read = <Name extends TableName>(name: Name) => {
    const file = `${name}.json`
    const text = textOf(folder, file, findings)
    return text === undefined ? [] : parseTable(file, text, tables[name], findings)
  }
  const own = readFields(folder, findings)
  const plain = {
    citations: read('citations'),
    dates: read('dates'),
    statuses: read('statuses'),
    themes: read('themes'),
    layers: read('layers'),
    regions: read('regions'),
    territories: read('territories'),
    passages: read('passages'),
    mentions: read('mentions'),
    places: read('places'),
    settlements: read('settlements'),
    waters: read('waters'),
    method: read('method'),
    steps: read('steps'),
  } as Pick<Story, TableName>
  const control: Record<IsoDate, ContactPair[]> = {}
  for (const { id } of plain.dates) {
    const file = `control/${id}.json`
    const text = textOf(folder, file, findings)
    if (text !== undefined) control[id] = parseTable(file, text, ContactPair, findings)
  }
  const rows: StoryTables = { ...plain, control }
  if (isWhole('dates.json', findings)) findings.problems.push(...checkControlFiles(folder, rows))
  findings.problems.push(...checkStory(rows, own, findings))
  return { own, rows, findings }
}

/**
 * Reads and checks the tables of the story in `folder`.
 * @throws StoryProblems with every problem in and between them, not only the first.
 */
export function readStory(folder: string): Story {
  const { own, rows, findings } = readTables(folder)
  if (!own || findings.problems.length > 0) throw new StoryProblems(findings.problems)
  return { ...own, ...rows }
}
