/** What an editor is told when a table is wrong: the file, the row, the fault and the mend. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StoryProblems } from '../../src/domain/problem.ts'
import { buildStory } from './build-story.ts'
import { readTables } from './read-story.ts'

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
function messages(article?: string): string[] {
  try {
    buildStory(folder, readTables(folder), article)
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

it('takes a table that begins with a byte-order mark', () => {
  rewrite('regions.json', (text) => `\uFEFF${text}`)
  expect(messages()).toEqual([])
})

it('names a field that a row has twice, of which one would be lost', () => {
  rewrite('regions.json', (text) => text.replace(/"id": /, '"id": "lost",\n      "id": '))
  expect(messages()).toEqual([
    expect.stringMatching(
      /^regions\.json \| "id" stands twice between the same braces, at line \d+, column \d+ and at line \d+, column \d+ \| Keep one of the two\.$/,
    ),
  ])
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

  it('names an id that a list names more than once', () => {
    changeRow('layers.json', 0, (row) => ({ ...row, statuses: [row['statuses'], row['statuses']].flat() }))
    const [first] = messages()
    expect(first).toMatch(
      /^layers\.json \| row 1 .*"statuses" names "[\w-]+" more than once \| Name it once\.$/,
    )
  })

  it('names an id that a row within a row names more than once', () => {
    changeRow('regions.json', 0, (row) => {
      const [status, ...others] = row['statusOn'] as { citations: string[] }[]
      return {
        ...row,
        statusOn: [
          { ...status, citations: [...(status?.citations ?? []), ...(status?.citations ?? [])] },
          ...others,
        ],
      }
    })
    expect(messages().at(0)).toMatch(
      /^regions\.json \| row 1 .*, statusOn of [\d-]+ \| "citations" names "[\w-]+" more than once \| Name it once\.$/,
    )
  })

  it('names a passage whose region does not exist', () => {
    changeRow('passages.json', 1, (row) => ({ ...row, regions: [{ region: 'narva', relation: 'named' }] }))
    expect(messages()).toEqual([
      'passages.json | row 2 (id "polva-lines") | "regions.region" names "narva", which is no row of regions.json | Use one of "polva", "voru", or add the row to regions.json.',
    ])
  })

  it('names an id that is badly written', () => {
    changeRow('themes.json', 1, (row) => ({ ...row, id: 'The Repairs' }))
    expect(messages()).toEqual([
      'themes.json | row 2 (id "The Repairs") | "id" cannot be "The Repairs" | It must be lower-case letters, digits and single hyphens.',
    ])
  })

  it('names an id that is missing, and no row for naming it', () => {
    changeRow('regions.json', 0, (row) => without(row, 'id'))
    expect(messages()).toEqual([
      'regions.json | row 1 | "id" is missing | Add an "id" of lower-case letters, digits and hyphens that no other row has.',
    ])
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
    expect(messages()).toEqual([
      'statuses.json | row 1 (id "without-power") | "citations" is empty | Add "citations": [...] with the id of one or more rows of citations.json.',
    ])
  })

  it('names a status that a place is known to have and no table has', () => {
    changeRow('places.json', 2, (row) => ({
      ...row,
      known: [{ date: '2024-03-10', status: 'dim', citations: ['invented'] }],
    }))
    expect(messages()).toEqual([
      'places.json | row 3 (id "rapina"), known of 2024-03-10 | "status" names "dim", which is no row of statuses.json | Use one of "without-power", "with-power", or add the row to statuses.json.',
    ])
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

  it('names a date for which a region has words twice', () => {
    changeRow('regions.json', 0, (row) => ({ ...row, statusOn: [row['statusOn'], row['statusOn']].flat() }))
    expect(messages().at(0)).toMatch(
      /^regions\.json \| row 1 .* \| "statusOn" has 2 rows for [\d-]+ \| Keep one of them\.$/,
    )
  })

  it('lets two events of one day go by the same source', () => {
    changeRow('regions.json', 0, (row) => {
      const [event] = row['happened'] as Row[]
      return { ...row, happened: [event, { ...event, text: { en: 'And another.', uk: 'І ще одна.' } }] }
    })
    expect(messages()).toEqual([])
  })

  it('misses the words for a date', () => {
    changeRow('dates.json', 0, (row) => ({ ...row, id: '2024-03-10' }))
    changeRow('regions.json', 0, (row) => ({
      ...row,
      statusOn: [{ ...(row['statusOn'] as Row[])[0], date: '2024-03-11', asOf: '2024-03-11' }],
    }))
    expect(messages()).toEqual([
      'regions.json | row 1 (id "polva"), statusOn of 2024-03-11 | "date" names "2024-03-11", which is no row of dates.json | Use one of "2024-03-10", or add the row to dates.json.',
      'regions.json | row 1 (id "polva") | "statusOn" has no row for 2024-03-10 | Add the region’s status in words on that date.',
    ])
  })
})

describe('as-of dates', () => {
  const changeNested = (list: string, change: Row, index = 0) =>
    changeRow('regions.json', index, (row) => ({
      ...row,
      [list]: [{ ...(row[list] as Row[])[0], ...change }],
    }))

  it.each(['2122-03-10', '2012-03-10'])('names a status told as of another day than its own, %s', (asOf) => {
    changeNested('statusOn', { asOf })
    expect(messages()).toEqual([
      `regions.json | row 1 (id "polva"), statusOn of 2024-03-10 | "asOf" is ${asOf}, but the status is that of 2024-03-10 | Correct "asOf", or "date" if the status is that of another date.`,
    ])
  })

  it('names an event told as of a day before it', () => {
    changeNested('happened', { asOf: '2012-03-10' })
    expect(messages()).toEqual([
      'regions.json | row 1 (id "polva"), happened of 2024-03-10 | "asOf" is 2012-03-10, before the event of 2024-03-10 | Correct "asOf" or "date": what a row tells cannot be known before its day.',
    ])
  })

  it('lets an event be told as of a later day', () => {
    changeNested('happened', { asOf: '2024-04-01' })
    expect(messages()).toEqual([])
  })

  it('names an event told as of a day after its sources were read', () => {
    changeNested('announced', { asOf: '2122-03-10' }, 1)
    expect(messages()).toEqual([
      'regions.json | row 2 (id "voru"), announced of 2024-03-10 | "asOf" is 2122-03-10, but its sources were last read on 2026-11-22 | Correct "asOf", or "accessed" of its citation in citations.json: "invented".',
    ])
  })

  it.each([
    'dates',
    'statuses',
    'layers',
    'regions',
    'passages',
    'mentions',
    'places',
    'settlements',
    'method',
    'steps',
  ])('names a row of %s.json as of a day after its sources were read', (name) => {
    changeRow(`${name}.json`, 0, (row) => ({ ...row, asOf: '2122-03-10' }))
    expect(messages()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${name}\\.json \\| row 1 .*\\| "asOf" is 2122-03-10, but its sources were last read on 2026-11-22`,
        ),
      ),
    ])
  })

  it('names the story itself as of a day after its sources were read', () => {
    rewrite('story.json', (text) => text.replace(/"asOf": "[^"]*"/, '"asOf": "2122-03-10"'))
    expect(messages()).toEqual([
      'story.json | "asOf" is 2122-03-10, but its sources were last read on 2026-11-22 | Correct "asOf", or "accessed" of its citation in citations.json: "invented".',
    ])
  })

  it('goes by the source that was read last', () => {
    changeRows('citations.json', (rows) => [
      ...rows,
      { ...rows[0], id: 'read-later', accessed: '2027-01-01' },
    ])
    changeRow('places.json', 0, (row) => ({
      ...row,
      asOf: '2026-12-01',
      citations: ['invented', 'read-later'],
    }))
    changeRow('places.json', 1, (row) => ({ ...row, asOf: '2026-12-01' }))
    expect(messages().map((message) => message.split(' | ').slice(0, 2).join(' '))).toEqual([
      expect.stringMatching(/^places\.json row 2 /),
    ])
  })

  it('says nothing of a row whose source could not be read', () => {
    changeRow('citations.json', 0, (row) => ({ ...row, accessed: '2026-11-31' }))
    changeRow('places.json', 0, (row) => ({ ...row, asOf: '2122-03-10' }))
    expect(messages()).toEqual([
      'citations.json | row 1 (id "invented") | "accessed" cannot be "2026-11-31" | A date reads YYYY-MM-DD and must exist.',
    ])
  })
})

describe('values', () => {
  /** The one message about a row in which `field` is `value`. */
  const messageWith = (file: string, field: string, value: unknown, index = 0) => {
    changeRow(file, index, (row) => ({ ...row, [field]: value }))
    return messages().map((message) => message.replace(/^.*?\) \| /, ''))
  }
  const nested = (list: string, change: Row) => {
    changeRow('regions.json', 0, (row) => ({ ...row, [list]: [{ ...(row[list] as Row[])[0], ...change }] }))
    return messages()
  }

  it.each([
    ['places.json', 'asOf', '2022-09-31', 'A date reads YYYY-MM-DD and must exist.'],
    ['places.json', 'asOf', '20 September', 'A date reads YYYY-MM-DD and must exist.'],
    ['places.json', 'lon', '37.7', 'Write 37.7 without quotation marks.'],
    ['places.json', 'lon', 'east', 'Write a number without quotation marks, such as 37.7.'],
    ['places.json', 'lat', 99, 'It may be at most 85.'],
    ['places.json', 'lat', -99, 'It may be at least -85.'],
    ['places.json', 'rank', 1.5, 'Write a whole number without quotation marks.'],
    ['places.json', 'kind', 'hamlet', 'Use one of "city", "town", "village", "country", "sea", "water".'],
    ['places.json', 'name', 'Põlva', 'Write fields between braces: {...}.'],
    ['regions.json', 'labelAt', 27, 'Write a list between square brackets: [...].'],
    ['regions.json', 'labelAt', [27], 'It needs at least 2 entries.'],
    ['regions.json', 'iso', 'Põlva', 'It must be an ISO 3166-2 code, such as "UA-14".'],
    ['layers.json', 'theme', 5, 'Write a text between quotation marks.'],
    [
      'citations.json',
      'url',
      'www.example.org',
      'An address is whole and begins with https://, such as "https://example.org/page".',
    ],
    ['citations.json', 'published', 'March', 'It must be YYYY, YYYY-MM or YYYY-MM-DD.'],
    ['citations.json', 'published', '2022-13', 'It must be YYYY, YYYY-MM or YYYY-MM-DD.'],
    ['citations.json', 'published', '2022-02-30', 'There is no such day.'],
    ['citations.json', 'language', 'Estonian', 'It must be an ISO 639-1 code, such as "uk".'],
  ])('shows in %s that "%s" is %j, and the shape wanted', (file, field, value, mend) => {
    expect(messageWith(file, field, value)).toEqual([
      `"${field}" cannot be ${JSON.stringify(value)} | ${mend}`,
    ])
  })

  it('names an empty text', () => {
    expect(messageWith('themes.json', 'name', { en: ' ', uk: 'Пошкодження' })).toEqual([
      '"name.en" is empty | Write its text.',
    ])
  })

  it('cuts a long value short', () => {
    expect(messageWith('places.json', 'lon', 'east '.repeat(100))).toEqual([
      `"lon" cannot be "${'east '.repeat(100).slice(0, 59)}… | Write a number without quotation marks, such as 37.7.`,
    ])
  })

  it('names an entry of a list', () => {
    expect(messageWith('layers.json', 'citations', ['invented', 'Hear Say'])).toEqual([
      'entry 2 of "citations" cannot be "Hear Say" | It must be lower-case letters, digits and single hyphens.',
    ])
  })

  it('names both ways of writing a value that has two', () => {
    changeRow('layers.json', 0, (row) => ({
      ...row,
      lines: [{ date: 7, label: { en: '{date}', uk: '{date}' } }],
    }))
    expect(messages()).toEqual([
      'layers.json | row 1 (id "outage"), entry 1 of "lines" | "date" cannot be 7 | Use "shown". Or: Write a text between quotation marks.',
    ])
  })

  it('names a row within a row by its date', () => {
    expect(nested('statusOn', { asOf: '2024-02-30' })).toEqual([
      'regions.json | row 1 (id "polva"), statusOn of 2024-03-10 | "asOf" cannot be "2024-02-30" | A date reads YYYY-MM-DD and must exist.',
    ])
  })

  it('names a row within a row by its number where it has no date', () => {
    expect(nested('statusOn', { date: 10 })).toEqual([
      'regions.json | row 1 (id "polva"), entry 1 of "statusOn" | "date" cannot be 10 | Write a text between quotation marks.',
    ])
  })

  it('names a row within a row by its region', () => {
    changeRow('passages.json', 1, (row) => ({ ...row, regions: [{ region: 'polva', relation: 'meant' }] }))
    expect(messages()).toEqual([
      'passages.json | row 2 (id "polva-lines"), regions of polva | "relation" cannot be "meant" | Use one of "named", "collective".',
    ])
  })

  it('names bounds whose latitudes come first', () => {
    rewrite('story.json', (text) => {
      const story = JSON.parse(text) as { bounds: [number, number, number, number] }
      const [west, south, east, north] = story.bounds
      return JSON.stringify({ ...story, bounds: [north, west, south, east] })
    })
    expect(messages().join()).toMatch(/^story\.json \| "bounds" cannot be .* \| West comes before east/)
  })

  it('names a source that was read before it was published', () => {
    changeRow('citations.json', 0, (row) => ({ ...row, published: '2031-01' }))
    expect(messages()).toContainEqual(
      expect.stringMatching(
        /^citations\.json \| row 1 .* \| "accessed" is .*, before it was published: 2031-01/,
      ),
    )
  })

  it('shows a bad value of story.json', () => {
    rewrite('story.json', (text) => text.replace(/"defaultDate": "[^"]*"/, '"defaultDate": "10 March"'))
    expect(messages()).toEqual([
      'story.json | "defaultDate" cannot be "10 March" | A date reads YYYY-MM-DD and must exist.',
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
    changeRow('settlements.json', 3, (row) => ({ ...row, lon: 26.55 }))
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 2 (East Ford – West Ford) | far from the line: each of the two settlements would lie 22 km from it, more than 15 km | Pair settlements that are nearer to each other, or correct a position in settlements.json.',
    ])
  })

  it('names a settlement that is on both sides', () => {
    changeRow(controlFile, 1, (row) => ({ ...row, facing: 'north-barn' }))
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 2 (East Ford – North Barn) | North Barn is facing here, but held in row 1 | A settlement is on one side on one date: correct one of the two rows.',
    ])
  })

  it('names pairs out of order', () => {
    changeRows(
      controlFile,
      ([first, second, ...rest]) => [...rest.slice(0, 3), first, second, ...rest.slice(3)] as Row[],
    )
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 1 (Old Pine – Young Pine) | pairs out of order: line "storm" turns back here | Move the row after row 5 (East Ford – West Ford), or correct its settlements.',
      'control/2024-03-10.json | row 3 (Stone Bridge – Wood Bridge) | pairs out of order: line "storm" turns back here | Move the row after row 5 (East Ford – West Ford), or correct its settlements.',
      'control/2024-03-10.json | row 6 (South Barn – South Mill) | pairs out of order: line "storm" turns back here | Move the row after row 3 (Stone Bridge – Wood Bridge), or correct its settlements.',
    ])
  })

  it('names a line that goes on after another began', () => {
    changeRow(controlFile, 2, (row) => ({ ...row, line: 'another' }))
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 4 | pairs out of order: line "storm" goes on after another line began | Keep the pairs of one line together, in the order in which the line passes them.',
    ])
  })

  it('names a line that crosses itself', () => {
    changeRow('settlements.json', 4, (row) => ({ ...row, lon: 27.16, lat: 58.24 }))
    changeRow('settlements.json', 5, (row) => ({ ...row, lon: 26.98, lat: 58.1 }))
    changeRow('settlements.json', 6, (row) => ({ ...row, region: 'polva', lon: 27.32, lat: 58.17 }))
    changeRow('settlements.json', 7, (row) => ({ ...row, region: 'polva', lon: 27.2, lat: 58.17 }))
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 1 (North Barn – North Mill) | pairs out of order: line "storm" turns back here | Move the row after row 3 (Old Pine – Young Pine), or correct its settlements.',
      'control/2024-03-10.json | row 2 (East Ford – West Ford) | pairs out of order: line "storm" turns back here | Move the row after row 4 (High Farm – Low Farm), or correct its settlements.',
      'control/2024-03-10.json | row 3 (Old Pine – Young Pine) | pairs out of order: line "storm" turns back here | Move the row after row 1 (North Barn – North Mill), or correct its settlements.',
      'control/2024-03-10.json | row 4 (High Farm – Low Farm) | pairs out of order: line "storm" turns back here | Move the row after row 1 (North Barn – North Mill), or correct its settlements.',
      'control/2024-03-10.json | row 3 (Old Pine – Young Pine) | line "storm" crosses itself near 58.170° N, 27.143° E | Put the pairs there in the order in which the line passes them.',
    ])
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

describe('pairs that say nothing', () => {
  it('names a pair that stands there twice', () => {
    changeRows(controlFile, (rows) => rows.toSpliced(2, 0, { ...rows[1] }))
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 3 | the pair repeats row 2: the same two settlements on line "storm" | Remove one of the two rows, or correct its settlements.',
    ])
  })

  it('names a pair that stands there twice, once the other way round', () => {
    changeRows(controlFile, ([first, ...rest]) => [
      ...([first, { ...first, held: first?.['facing'], facing: first?.['held'] }] as Row[]),
      ...rest,
    ])
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 2 | the pair repeats row 1: the same two settlements on line "storm" | Remove one of the two rows, or correct its settlements.',
    ])
  })

  it('names a pair of one settlement with itself', () => {
    changeRow(controlFile, 4, (row) => ({ ...row, held: row['facing'] }))
    expect(messages()).toEqual([
      'control/2024-03-10.json | row 5 | "held" and "facing" are both "wood-bridge" | Name the settlement that it faced across the line.',
    ])
  })
})

describe('positions', () => {
  it('names a settlement outside the region that it names, and no pair for it', () => {
    changeRow('settlements.json', 2, (row) => ({ ...row, lon: 27.8 }))
    expect(messages()).toEqual([
      'settlements.json | row 3 (id "east-ford") | lies 10 km outside Põlva county | Correct "lon", "lat" or "region".',
    ])
  })

  it('names a settlement whose region is the wrong one', () => {
    changeRow('settlements.json', 0, (row) => ({ ...row, region: 'voru' }))
    expect(messages()).toEqual([
      'settlements.json | row 1 (id "north-barn") | lies 30 km outside Võru county | Correct "lon", "lat" or "region".',
    ])
  })

  it('lets a settlement lie a little outside its region, since boundaries are generalised', () => {
    changeRow('settlements.json', 4, (row) => ({ ...row, region: 'voru', lat: 57.93 }))
    expect(messages()).toEqual([])
  })

  it('names a place with its longitude and latitude the wrong way round', () => {
    changeRow('places.json', 0, (row) => ({ ...without(row, 'known'), lon: row['lat'], lat: row['lon'] }))
    expect(messages()).toEqual([
      'places.json | row 1 (id "polva-town") | lies outside the story’s window: longitude 58.06028, latitude 27.06944 | Correct the position, or widen "window" in story.json (west, south, east, north: 25, 57, 29.2, 59).',
    ])
  })

  it('names a region whose label is nowhere near', () => {
    changeRow('regions.json', 1, (row) => ({ ...row, labelAt: [57.8, 26.85] }))
    expect(messages()).toEqual([
      'regions.json | row 2 (id "voru") | lies outside the story’s window: longitude 57.8, latitude 26.85 | Correct the position, or widen "window" in story.json (west, south, east, north: 25, 57, 29.2, 59).',
    ])
  })
})

describe('locators', () => {
  const article = () => readFileSync(join(folder, 'article.txt'), 'utf8')

  it('finds each passage once in the article', () => {
    expect(messages(article())).toEqual([])
  })

  it('names a passage that the article lacks', () => {
    const shortened = article().replace(/^In Põlva.*\n\n/m, '')
    expect(messages(shortened)).toEqual([
      'passages.json | row 2 (id "polva-lines") | the locator "In Põlva county, spruces … before dawn." does not occur in the article | Correct its words against the article, or remove the passage if the article no longer has it.',
    ])
  })

  it('names a passage that the article has twice', () => {
    expect(messages(`${article()}\n\nForecasters expect more wind on Tuesday.`)).toEqual([
      'passages.json | row 4 (id "weather") | the locator "Forecasters expect more wind … on Tuesday." occurs 2 times in the article, not once | Add words to "start" or "end" until only one paragraph matches.',
    ])
  })

  it('names a passage whose start is not the beginning of its paragraph, or whose end is not its end', () => {
    changeRow('passages.json', 1, (row) => ({
      ...row,
      locator: { start: 'county, spruces fell', end: 'calls came' },
    }))
    expect(messages(article())).toEqual([
      'passages.json | row 2 (id "polva-lines") | the locator’s start "county, spruces fell" is not the beginning of its paragraph | Give the first three to six words of the paragraph.',
      'passages.json | row 2 (id "polva-lines") | the locator’s end "calls came" is not the end of its paragraph | Give the last three to six words of the paragraph.',
    ])
  })

  it('names the one passage after which the article’s order breaks', () => {
    changeRows('passages.json', ([first, second, third, ...rest]) => [
      ...([third, first, second] as Row[]),
      ...rest,
    ])
    expect(messages(article())).toEqual([
      'passages.json | row 2 (id "storm") | the article has this passage before that of row 1 (id "voru-crews") | List the passages in the article’s order.',
    ])
  })
})

describe('files', () => {
  it('names the file, not a row, where it is no table', () => {
    rewrite('themes.json', () => '[]')
    expect(messages()).toEqual(['themes.json | the file cannot be [] | Write fields between braces: {...}.'])
  })

  it('points at the place where JSON breaks off', () => {
    rewrite('themes.json', (text) => text.replace('"rows": [', '"rows": [,'))
    expect(messages()).toEqual([
      'themes.json | not valid JSON at line 3, column 12: value expected | Mend the punctuation there: a comma, a quotation mark or a bracket too many or too few.',
    ])
  })

  it.each([
    'story',
    'citations',
    'dates',
    'statuses',
    'themes',
    'layers',
    'regions',
    'territories',
    'passages',
    'places',
    'settlements',
    'waters',
    'method',
    'control/2024-03-10',
  ])('blames no other table for a broken %s.json', (name) => {
    rewrite(`${name}.json`, (text) => text.replace(/\{/, '{,'))
    expect(messages()).toEqual([
      `${name}.json | not valid JSON at line 1, column 2: value expected | Mend the punctuation there: a comma, a quotation mark or a bracket too many or too few.`,
    ])
    rmSync(join(folder, `${name}.json`))
    expect(messages()).toEqual([`${name}.json | the file is missing | Add it to ${folder}.`])
  })

  it('blames no other table for one that has no rows', () => {
    rewrite('citations.json', () => '{ "lines": [] }')
    expect(messages()).toEqual([
      'citations.json | "rows" is missing | Add "rows" (array).',
      'citations.json | unknown field "lines" | Remove it or correct its name; the file’s schema lists the fields.',
    ])
  })

  it('says to add a row where the table named is empty', () => {
    changeRows('themes.json', () => [])
    changeRows('layers.json', (rows) => rows.slice(0, 1))
    changeRows('passages.json', () => [])
    changeRows('steps.json', () => [])
    expect(messages()).toEqual([
      'layers.json | row 1 (id "outage") | "theme" names "outage", which is no row of themes.json | Add the row to themes.json.',
    ])
  })

  it('names what else is wrong while story.json is broken', () => {
    rewrite('story.json', (text) => text.replace('{', '{,'))
    changeRow('layers.json', 0, (row) => ({ ...row, theme: 'weather' }))
    expect(messages().map((message) => message.split(' | ').slice(0, 2).join(' '))).toEqual([
      'story.json not valid JSON at line 1, column 2: value expected',
      'layers.json row 1 (id "outage")',
    ])
  })

  it('names a row by its number also where a row above it is broken', () => {
    changeRow('passages.json', 0, (row) => without(row, 'asOf'))
    changeRow('passages.json', 3, (row) => ({ ...row, id: 'voru-crews', themes: ['wind'] }))
    expect(messages()).toEqual([
      'passages.json | row 1 (id "storm") | "asOf" is missing | Add "asOf": "YYYY-MM-DD", the day whose state the row describes.',
      'passages.json | row 4 (id "voru-crews") | the id "voru-crews" is already used by row 3 | Give one of the two rows another id, or remove it if it is the same thing twice.',
      'passages.json | row 4 (id "voru-crews") | "themes" names "wind", which is no row of themes.json | Use one of "outage", "repairs", or add the row to themes.json.',
    ])
  })

  it('misses a file', () => {
    rmSync(join(folder, controlFile))
    expect(messages()).toEqual([`control/2024-03-10.json | the file is missing | Add it to ${folder}.`])
  })

  it('names a file of pairs whose date is missing', () => {
    cpSync(join(folder, controlFile), join(folder, 'control/2024-03-11.json'))
    expect(messages()).toEqual([
      'control/2024-03-11.json | dates.json has no such date | Add the date to dates.json, or remove the file.',
    ])
  })

  it('misses the extract of waters where a table draws from it', () => {
    const cited = { citations: ['invented'], asOf: '2024-03-10' }
    const water = { id: 'emajogi', kind: 'river', name: { en: 'Emajõgi', uk: 'Емайиґі' }, ...cited }
    changeRows('waters.json', () => [water])
    expect(messages()).toEqual([
      'boundaries/waters.geojson | the file is missing, from which waters.json draws | Copy it from another story around these waters, or leave waters.json without rows.',
    ])
  })

  it('misses the files of pairs where their folder is missing', () => {
    rmSync(join(folder, 'control'), { recursive: true })
    expect(messages()).toEqual([`${controlFile} | the file is missing | Add it to ${folder}.`])
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

describe('every stage at once', () => {
  const later = 'control/2024-03-11.json'
  /** Adds a second date, which has the pairs of the first. */
  const addDate = () => {
    const onLater = (row: Row) => ({ ...row, asOf: '2024-03-11' })
    changeRows('dates.json', (rows) => [...rows, { ...rows[0], id: '2024-03-11' }])
    changeRows('regions.json', (rows) =>
      rows.map((row) => {
        const told = row['statusOn'] as Row[]
        return { ...row, statusOn: [...told, onLater({ ...told[0], date: '2024-03-11' })] }
      }),
    )
    cpSync(join(folder, controlFile), join(folder, later))
    changeRows(later, (rows) => rows.map(onLater))
  }
  const rapinaKnownOn = (...dates: string[]) =>
    changeRow('places.json', 2, (row) => ({
      ...row,
      known: dates.map((date) => ({ date, status: 'with-power', citations: ['invented'] })),
    }))
  const shortPairs = (file: string) => changeRows(file, (rows) => rows.slice(0, 1))

  it('finds nothing wrong with two good dates', () => {
    addDate()
    expect(messages()).toEqual([])
  })

  it('lists locators, codes, waters, positions, the lines of every date and places', () => {
    addDate()
    changeRow('passages.json', 1, (row) => ({ ...row, locator: { start: 'In Tartu', end: 'dawn.' } }))
    changeRows('territories.json', () => [
      {
        id: 'tartu',
        areas: ['EE-98'],
        name: { en: 'Tartu', uk: 'Тарту' },
        labelAt: [26.7, 58.4],
        status: 'with-power',
        note: { en: 'Not in the story.', uk: 'Не в історії.' },
        citations: ['invented'],
        asOf: '2024-03-10',
      },
    ])
    writeFileSync(join(folder, 'boundaries/waters.geojson'), '{"type":"FeatureCollection","features":[]}')
    changeRows('waters.json', () => [
      {
        id: 'vohandu',
        kind: 'river',
        name: { en: 'Võhandu', uk: 'Вихандуу' },
        citations: ['invented'],
        asOf: '2024-03-10',
      },
    ])
    changeRow('places.json', 1, (row) => ({ ...without(row, 'known'), lat: 12 }))
    rapinaKnownOn('2024-03-10', '2024-03-11')
    shortPairs(later)
    expect(messages(readFileSync(join(folder, 'article.txt'), 'utf8'))).toEqual([
      'passages.json | row 2 (id "polva-lines") | the locator "In Tartu … dawn." does not occur in the article | Correct its words against the article, or remove the passage if the article no longer has it.',
      'territories.json | row 1 (id "tartu") | "areas" names EE-98, which boundaries/admin.topo.json does not hold | Correct the ISO 3166-2 code, or extract the area with `npm run data:extract`.',
      'waters.json | row 1 (id "vohandu") | boundaries/waters.geojson holds no water with the id "vohandu" | Correct the id, or extract the water with `npm run data:extract`.',
      'places.json | row 2 (id "voru-town") | lies outside the story’s window: longitude 27.01944, latitude 12 | Correct the position, or widen "window" in story.json (west, south, east, north: 25, 57, 29.2, 59).',
      'control/2024-03-11.json | row 1 (North Barn – North Mill) | line "storm" does not cut its regions: it must enter them once, leave them once and have settlements on both sides | Add pairs up to the edge of the regions at both ends, and remove pairs that lie outside them.',
      'places.json | row 3 (id "rapina") | Räpina is known as "with-power" on 2024-03-10 (invented), but the areas give "without-power" | Correct the place, or the pairs near it in control/2024-03-10.json.',
    ])
  })

  it('lists the lines of both dates, and no place that rests on them', () => {
    addDate()
    rapinaKnownOn('2024-03-10', '2024-03-11')
    shortPairs(controlFile)
    shortPairs(later)
    expect(messages().map((message) => message.split(': ')[0])).toEqual([
      'control/2024-03-10.json | row 1 (North Barn – North Mill) | line "storm" does not cut its regions',
      'control/2024-03-11.json | row 1 (North Barn – North Mill) | line "storm" does not cut its regions',
    ])
  })

  it('checks the pairs also where a region’s boundary is not known', () => {
    changeRow('regions.json', 0, (row) => ({ ...row, iso: 'EE-99' }))
    changeRow('settlements.json', 3, (row) => ({ ...row, lon: 26.55 }))
    expect(messages().map((message) => message.split(': ')[0])).toEqual([
      'regions.json | row 1 (id "polva") | "iso" names EE-99, which boundaries/admin.topo.json does not hold | Correct the ISO 3166-2 code, or extract the area with `npm run data:extract`.',
      'control/2024-03-10.json | row 2 (East Ford – West Ford) | far from the line',
    ])
  })

  it('judges the sides of a date also where a pair is far from its line', () => {
    changeRow('settlements.json', 3, (row) => ({ ...row, lon: 26.55 }))
    changeRow(controlFile, 4, (row) => ({ ...row, held: row['facing'], facing: row['held'] }))
    expect(messages().map((message) => message.split(': ')[0])).toEqual([
      'control/2024-03-10.json | row 2 (East Ford – West Ford) | far from the line',
      'control/2024-03-10.json | row 5 | Stone Bridge is on the wrong side of its line',
      'control/2024-03-10.json | row 5 | Wood Bridge is on the wrong side of its line',
    ])
  })

  it('lists an ISO code and a bad value of one row, and those of its neighbour', () => {
    changeRow('regions.json', 0, (row) => ({ ...row, iso: 'EE-99', asOf: '2024-02-30' }))
    changeRow('regions.json', 1, (row) => ({ ...row, iso: 'EE-98' }))
    expect(messages().map((message) => message.split(', which ')[0])).toEqual([
      'regions.json | row 1 (id "polva") | "asOf" cannot be "2024-02-30" | A date reads YYYY-MM-DD and must exist.',
      'regions.json | row 2 (id "voru") | "iso" names EE-98',
      'regions.json | row 1 (id "polva") | "iso" names EE-99',
    ])
  })

  it('lists what is wrong in the tables together with places, positions and the sides of pairs', () => {
    changeRow('regions.json', 0, (row) => ({ ...row, citations: ['hearsay'] }))
    changeRow('passages.json', 0, (row) => without(row, 'asOf'))
    changeRow('passages.json', 1, (row) => ({ ...row, locator: { start: 'In Tartu', end: 'dawn.' } }))
    changeRow('places.json', 1, (row) => ({ ...without(row, 'known'), lat: 12 }))
    rapinaKnownOn('2024-03-10')
    const article = readFileSync(join(folder, 'article.txt'), 'utf8')
    expect(messages(article).map((message) => message.split(': ')[0]?.split(' | ').slice(0, 3))).toEqual([
      ['passages.json', 'row 1 (id "storm")', '"asOf" is missing'],
      [
        'regions.json',
        'row 1 (id "polva")',
        '"citations" names "hearsay", which is no row of citations.json',
      ],
      [
        'passages.json',
        'row 2 (id "polva-lines")',
        'the locator "In Tartu … dawn." does not occur in the article',
      ],
      ['places.json', 'row 2 (id "voru-town")', 'lies outside the story’s window'],
      [
        'places.json',
        'row 3 (id "rapina")',
        'Räpina is known as "with-power" on 2024-03-10 (invented), but the areas give "without-power"',
      ],
    ])
  })

  it('lists a pair as of another day together with the side on which it is wrong', () => {
    changeRow(controlFile, 2, (row) => ({
      ...row,
      asOf: '2024-03-09',
      held: row['facing'],
      facing: row['held'],
    }))
    expect(messages().map((message) => message.split(': ')[0]?.split(' | ')[2])).toEqual([
      '"asOf" is 2024-03-09, but the file is that of 2024-03-10',
      expect.stringMatching(/is on the wrong side of its line$/),
      expect.stringMatching(/is on the wrong side of its line$/),
    ])
  })

  it('numbers the pairs as their file does, and cuts nothing, where one of them could not be read', () => {
    changeRow(controlFile, 0, (row) => without(row, 'asOf'))
    changeRow('settlements.json', 3, (row) => ({ ...row, lon: 26.55 }))
    expect(messages().map((message) => message.split(': ')[0])).toEqual([
      'control/2024-03-10.json | row 1 | "asOf" is missing | Add "asOf"',
      'control/2024-03-10.json | row 2 (East Ford – West Ford) | far from the line',
    ])
  })

  it('judges no place by rules of which one could not be read, or by a status that is none', () => {
    rapinaKnownOn('2024-03-10')
    changeRow('statuses.json', 0, (row) => without(row, 'label'))
    expect(messages()).toEqual([
      'statuses.json | row 1 (id "without-power") | "label" is missing | Add "label" (object).',
    ])
  })

  it('draws no line through a settlement whose id another has', () => {
    changeRows('settlements.json', (rows) => [...rows, { ...rows[2], lon: 27.3 }])
    expect(messages()).toEqual([
      'settlements.json | row 13 (id "east-ford") | the id "east-ford" is already used by row 3 | Give one of the two rows another id, or remove it if it is the same thing twice.',
    ])
  })

  it('lists codes and locators also while story.json is broken', () => {
    rewrite('story.json', (text) => text.replace('{', '{,'))
    changeRow('regions.json', 0, (row) => ({ ...row, iso: 'EE-99' }))
    changeRow('passages.json', 1, (row) => ({ ...row, locator: { start: 'In Tartu', end: 'dawn.' } }))
    const article = readFileSync(join(folder, 'article.txt'), 'utf8')
    expect(messages(article).map((message) => message.split(' | ')[0])).toEqual([
      'story.json',
      'passages.json',
      'regions.json',
    ])
  })

  it('misses the boundaries', () => {
    rmSync(join(folder, 'boundaries'), { recursive: true })
    expect(messages()).toEqual([
      'boundaries/admin.topo.json | the file is missing | Extract it with `npm run data:extract`.',
    ])
  })
})

describe('mentions', () => {
  it('names a mention whose region does not exist', () => {
    changeRow('mentions.json', 1, (row) => ({ ...row, regions: ['narva'] }))
    expect(messages()).toEqual([
      'mentions.json | row 2 (id "voru") | "regions" names "narva", which is no row of regions.json | Use one of "polva", "voru", or add the row to regions.json.',
    ])
  })

  it('names a phrase that two rows claim, whatever its case', () => {
    changeRow('mentions.json', 1, (row) => ({ ...row, phrases: { en: ['PÕLVA'], uk: ['Виру'] } }))
    expect(messages()).toEqual([
      'mentions.json | row 2 (id "voru") | the phrase "põlva" is already in row 1 | Keep it in the row whose regions it means.',
    ])
  })

  it('names an exception that excepts nothing', () => {
    changeRow('mentions.json', 0, (row) => ({ ...row, except: { en: ['Põlvamaa Cup'], uk: [] } }))
    expect(messages()).toEqual([
      'mentions.json | row 1 (id "polva") | the exception "Põlvamaa Cup" holds none of the row\'s phrases | Correct it, or remove it: without it the phrase means nothing either.',
    ])
  })

  it('misses the phrases of a language', () => {
    changeRow('mentions.json', 0, (row) => ({ ...row, phrases: { en: ['Põlva'], uk: [] } }))
    expect(messages()).toEqual([
      'mentions.json | row 1 (id "polva") | "phrases.uk" is empty | It needs at least 1 entry.',
    ])
  })
})

describe('steps', () => {
  const retell = (en: string, uk: string) => (row: Row) => ({ ...row, text: { en, uk } })

  it('may be none', () => {
    changeRows('steps.json', () => [])
    expect(messages()).toEqual([])
  })

  it('names what a step names and no table has', () => {
    changeRow('steps.json', 1, (row) => ({ ...row, date: '2024-03-11', passages: ['thunder'] }))
    expect(messages()).toEqual([
      'steps.json | row 2 (id "crews") | "date" names "2024-03-11", which is no row of dates.json | Use one of "2024-03-10", or add the row to dates.json.',
      expect.stringContaining('"passages" names "thunder", which is no row of passages.json'),
    ])
  })

  it('names a figure of a region that does not exist', () => {
    changeRow('steps.json', 0, retell('{held:narva} in the dark', '{held:narva} без світла'))
    expect(messages()).toEqual([
      'steps.json | row 1 (id "dark") | "text" names "narva", which is no row of regions.json | Use one of "polva", "voru", or add the row to regions.json.',
    ])
  })

  it('names braces that stand for no figure', () => {
    changeRow('steps.json', 0, retell('{taken:polva} and {held:polva', 'без світла'))
    expect(messages()).toEqual([
      'steps.json | row 1 (id "dark") | "text.en" holds {taken:polva}, which stands for no figure | Write {held:region}, {free:region} or {regained:region}, with the id of a region.',
      'steps.json | row 1 (id "dark") | "text.en" holds {held:polva, which stands for no figure | Write {held:region}, {free:region} or {regained:region}, with the id of a region.',
    ])
  })

  it('names languages that tell different figures', () => {
    changeRow('steps.json', 0, retell('{held:polva} in the dark', 'темно'))
    expect(messages()).toEqual([
      'steps.json | row 1 (id "dark") | its languages tell different figures: {held:polva} | none | Give the text the same figures in each language.',
    ])
  })
})
