/** What an editor is told when a table is wrong: the file, the row, the fault and the mend. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StoryProblems } from '../../src/domain/problem.ts'
import { buildStory } from './build-story.ts'
import { checkLocators } from './check-locators.ts'
import { readStory } from './read-story.ts'

const goodStory = 'e2e/fixtures/power-cut'
const controlFile = 'control/2024-03-10.json'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'story-'))
  cpSync(goodStory, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

type Row = Record<string, unknown>

const rewrite = (file: string, change: (text: string) => string): void => {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

const changeRows = (file: string, change: (rows: Row[]) => Row[]): void =>
  rewrite(file, (text) => {
    const table = JSON.parse(text) as { rows: Row[] }
    return JSON.stringify({ ...table, rows: change(table.rows) })
  })

const changeRow = (file: string, index: number, change: (row: Row) => Row): void =>
  changeRows(file, (rows) => rows.map((row, at) => (at === index ? change(row) : row)))

const without = (row: Row, key: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== key))

/** Every message of a build, one string each; empty where the story is good. */
function messages(): string[] {
  try {
    buildStory(folder, readStory(folder))
    return []
  } catch (error) {
    if (!(error instanceof StoryProblems)) throw error
    return error.problems.map(({ file, row, wrong, mend }) =>
      [file, row, wrong, mend].filter(Boolean).join(' | '),
    )
  }
}

it('finds nothing wrong with a good story', () => {
  expect(messages()).toEqual([])
})

describe('ids', () => {
  it('names a row whose id is taken', () => {
    changeRow('passages.json', 1, (row) => ({ ...row, id: 'storm' }))
    expect(messages()).toEqual([
      'passages.json | row 2 (id "storm") | the id "storm" is already used by row 1 | Give one of the two rows another id, or remove it if it is the same thing twice.',
    ])
  })

  it('names an id that is no row of its table', () => {
    changeRow('layers.json', 0, (row) => ({ ...row, theme: 'weather' }))
    expect(messages()).toEqual([
      'layers.json | row 1 (id "outage") | "theme" names "weather", which is no row of themes.json | Use one of "outage", "repairs", or add the row to themes.json.',
    ])
  })

  it('names a passage whose region does not exist', () => {
    changeRow('passages.json', 1, (row) => ({ ...row, regions: [{ region: 'narva', relation: 'named' }] }))
    expect(messages()).toEqual([
      'passages.json | row 2 (id "polva-lines") | "regions.region" names "narva", which is no row of regions.json | Use one of "polva", "voru", or add the row to regions.json.',
    ])
  })

  it('names an id that is badly written', () => {
    changeRow('themes.json', 1, (row) => ({ ...row, id: 'The Repairs' }))
    expect(messages()[0]).toContain(
      'themes.json | row 2 (id "The Repairs") | "id" is not valid: must be lower-case letters, digits and single hyphens',
    )
  })

  it('names an ISO code that the boundaries lack', () => {
    changeRow('regions.json', 0, (row) => ({ ...row, iso: 'EE-99' }))
    expect(messages()).toEqual([
      'regions.json | row 1 (id "polva") | "iso" names EE-99, which boundaries/admin.topo.json does not hold | Correct the ISO 3166-2 code, or extract the area with `npm run data:extract`.',
    ])
  })
})

describe('citations and dates', () => {
  it('misses a citation', () => {
    changeRow('statuses.json', 0, (row) => without(row, 'citations'))
    expect(messages()).toEqual([
      'statuses.json | row 1 (id "without-power") | "citations" is missing | Add "citations": [...] with the id of one or more rows of citations.json.',
    ])
  })

  it('misses a citation where the list is empty', () => {
    changeRow('statuses.json', 0, (row) => ({ ...row, citations: [] }))
    expect(messages()[0]).toContain('statuses.json | row 1 (id "without-power") | "citations" is empty')
  })

  it('names a citation that is nowhere listed', () => {
    changeRow(controlFile, 2, (row) => ({ ...row, citations: ['hearsay'] }))
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 3 | "citations" names "hearsay", which is no row of citations.json | Use one of "invented", "natural-earth", or add the row to citations.json.',
    ])
  })

  it('misses an as-of date', () => {
    changeRow('regions.json', 1, (row) => without(row, 'asOf'))
    expect(messages()).toEqual([
      'regions.json | row 2 (id "voru") | "asOf" is missing | Add "asOf": "YYYY-MM-DD", the day whose state the row describes.',
    ])
  })

  it('names a pair that stands in the file of another date', () => {
    changeRow(controlFile, 0, (row) => ({ ...row, asOf: '2024-03-09' }))
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 1 | "asOf" is 2024-03-09, but the file is that of 2024-03-10 | Correct "asOf", or move the pair to the file of its date.',
    ])
  })

  it('misses the words for a date', () => {
    changeRow('dates.json', 0, (row) => ({ ...row, id: '2024-03-10' }))
    changeRow('regions.json', 0, (row) => ({
      ...row,
      statusOn: [{ ...(row['statusOn'] as Row[])[0], date: '2024-03-11' }],
    }))
    expect(messages()).toEqual([
      'regions.json | row 1 (id "polva") | "statusOn.0.date" names "2024-03-11", which is no row of dates.json | Use one of "2024-03-10", or add the row to dates.json.',
      'regions.json | row 1 (id "polva") | "statusOn" has no row for 2024-03-10 | Add the region’s status in words on that date.',
    ])
  })
})

describe('the line of contact', () => {
  it('names a settlement on the wrong side', () => {
    changeRow(controlFile, 2, (row) => ({ ...row, held: row['facing'], facing: row['held'] }))
    expect(messages()).toEqual([
      expect.stringMatching(
        /^control\/2024-03-10\.json \| row 3 \| (Old|Young) Pine is on the wrong side of its line: listed as (held|facing), .* \| Swap the pair if it is the wrong way round/,
      ),
      expect.stringMatching(
        /^control\/2024-03-10\.json \| row 3 \| (Old|Young) Pine is on the wrong side of its line/,
      ),
    ])
  })

  it('names a settlement far from its line', () => {
    changeRow('settlements.json', 2, (row) => ({ ...row, lon: 27.8 }))
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 2 (East Ford – West Ford) | far from the line: each of the two settlements would lie 22 km from it, more than 15 km | Pair settlements that are nearer to each other, or correct a position in settlements.json.',
    ])
  })

  it('names a settlement that is on both sides', () => {
    changeRow(controlFile, 1, (row) => ({ ...row, facing: 'north-barn' }))
    expect(messages()).toContain(
      'control/2024-03-10.json | row 2 (East Ford – North Barn) | North Barn is facing here, but held in row 1 | A settlement is on one side on one date: correct one of the two rows.',
    )
  })

  it('names pairs out of order', () => {
    changeRows(
      controlFile,
      ([first, second, ...rest]) => [...rest.slice(0, 3), first, second, ...rest.slice(3)] as Row[],
    )
    expect(messages()).toContainEqual(
      expect.stringMatching(
        /^control\/2024-03-10\.json \| row \d \(.+ – .+\) \| pairs out of order: line "storm" turns back here \| Move the row (before|after) row \d/,
      ),
    )
  })

  it('names a line that goes on after another began', () => {
    changeRow(controlFile, 2, (row) => ({ ...row, line: 'another' }))
    expect(messages()).toContain(
      'control/2024-03-10.json | row 4 | pairs out of order: line "storm" goes on after another line began | Keep the pairs of one line together, in the order in which the line passes them.',
    )
  })

  it('names a line that crosses itself', () => {
    changeRow('settlements.json', 4, (row) => ({ ...row, lon: 27.16, lat: 58.24 }))
    changeRow('settlements.json', 5, (row) => ({ ...row, lon: 26.98, lat: 58.1 }))
    changeRow('settlements.json', 6, (row) => ({ ...row, lon: 27.32, lat: 58.17 }))
    changeRow('settlements.json', 7, (row) => ({ ...row, lon: 27.2, lat: 58.17 }))
    expect(messages()).toContainEqual(
      expect.stringMatching(
        /^control\/2024-03-10\.json \| row \d \(.+ – .+\) \| line "storm" crosses itself near 58\.\d{3}° N, 27\.\d{3}° E \| Put the pairs there in the order in which the line passes them\.$/,
      ),
    )
  })

  it('names a line that does not cut its regions', () => {
    changeRows(controlFile, (rows) => rows.slice(0, 1))
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 1 (North Barn – North Mill) | line "storm" does not cut its regions: it must enter them once, leave them once and have settlements on both sides | Add pairs up to the edge of the regions at both ends, and remove pairs that lie outside them.',
    ])
  })

  it('names a place whose known status the areas contradict', () => {
    changeRow('places.json', 2, (row) => ({
      ...row,
      known: [{ date: '2024-03-10', status: 'with-power', citations: ['invented'] }],
    }))
    expect(messages()).toEqual([
      'places.json | row 3 (id "rapina") | Räpina is known as "with-power" on 2024-03-10 (invented), but the areas give "without-power" | Correct the place, or the pairs near it in control/2024-03-10.json.',
    ])
  })
})

describe('locators', () => {
  const article = () => readFileSync(join(folder, 'article.txt'), 'utf8')
  const locatorMessages = (text: string) =>
    checkLocators(readStory(folder), text).map(({ file, row, wrong, mend }) =>
      [file, row, wrong, mend].join(' | '),
    )

  it('finds each passage once in the article', () => {
    expect(locatorMessages(article())).toEqual([])
  })

  it('names a passage that the article lacks', () => {
    const shortened = article().replace(/^In Põlva.*\n\n/m, '')
    expect(locatorMessages(shortened)).toEqual([
      'passages.json | row 2 (id "polva-lines") | the locator "In Põlva county, spruces … before dawn." does not occur in the article | Correct its words against the article, or remove the passage if the article no longer has it.',
    ])
  })

  it('names a passage that the article has twice', () => {
    expect(locatorMessages(`${article()}\n\nForecasters expect more wind on Tuesday.`)).toEqual([
      'passages.json | row 4 (id "weather") | the locator "Forecasters expect more wind … on Tuesday." occurs 2 times in the article, not once | Add words to "start" or "end" until only one paragraph matches.',
    ])
  })
})

describe('files', () => {
  it('points at the place where JSON breaks off', () => {
    rewrite('themes.json', (text) => text.replace('"rows": [', '"rows": [,'))
    expect(messages()).toContain(
      'themes.json | not valid JSON at line 3, column 12: value expected | Mend the punctuation there: a comma, a quotation mark or a bracket too many or too few.',
    )
  })

  it('misses a file', () => {
    rmSync(join(folder, controlFile))
    expect(messages()).toEqual([`control/2024-03-10.json | the file is missing | Add it to ${folder}.`])
  })

  it('names a field that no schema has', () => {
    changeRow('regions.json', 0, (row) => ({ ...row, colour: 'red' }))
    expect(messages()).toEqual([
      'regions.json | row 1 (id "polva") | unknown field "colour" | Remove it or correct its name; the file’s schema lists the fields.',
    ])
  })

  it('misses a field', () => {
    changeRow('regions.json', 0, (row) => without(row, 'capital'))
    expect(messages()).toEqual([
      'regions.json | row 1 (id "polva") | "capital" is missing | Add "capital" (object).',
    ])
  })

  it('misses one of the languages', () => {
    changeRow('themes.json', 0, (row) => ({ ...row, name: { en: 'The outage' } }))
    expect(messages()).toEqual([
      'themes.json | row 1 (id "outage") | "name.uk" is missing | Add "uk" (string).',
    ])
  })
})

it('lists every problem, not only the first, and blames no row for another’s fault', () => {
  changeRow('regions.json', 0, (row) => without(row, 'asOf'))
  changeRow('passages.json', 2, (row) => ({ ...row, themes: ['weather'] }))
  changeRow('statuses.json', 1, (row) => without(row, 'label'))
  expect(messages().map((message) => message.split(' | ').slice(0, 2).join(' '))).toEqual([
    'statuses.json row 2 (id "with-power")',
    'regions.json row 1 (id "polva")',
    'passages.json row 3 (id "voru-crews")',
  ])
})
