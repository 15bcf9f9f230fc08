/** Checks across tables: every id that a row names exists, once, and every date is told everywhere. */
import type { Problem } from './problem.ts'
import { rowName } from './parse-tables.ts'
import type { Story } from './story.ts'

const quoted = (ids: Iterable<string>): string => [...ids].map((id) => `"${id}"`).join(', ')

const tableFile = (name: string): string => `${name}.json`

function checkDuplicates(table: string, rows: readonly { id: string }[], problems: Problem[]): void {
  const firstAt = new Map<string, number>()
  rows.forEach((row, index) => {
    const first = firstAt.get(row.id)
    if (first === undefined) {
      firstAt.set(row.id, index)
      return
    }
    problems.push({
      file: tableFile(table),
      row: rowName(index, row),
      wrong: `the id "${row.id}" is already used by row ${first + 1}`,
      mend: 'Give one of the two rows another id, or remove it if it is the same thing twice.',
    })
  })
}

interface Reference {
  id: string
  field: string
  /** The table whose row is meant. */
  table: 'citations' | 'dates' | 'layers' | 'regions' | 'settlements' | 'statuses' | 'themes'
}

const citationsOf = (row: { citations: readonly string[] }, field = 'citations'): Reference[] =>
  row.citations.map((id) => ({ id, field, table: 'citations' }))

const dated = (rows: readonly { date: string; citations: readonly string[] }[], field: string): Reference[] =>
  rows.flatMap((row, index) => [
    { id: row.date, field: `${field}.${index}.date`, table: 'dates' as const },
    ...citationsOf(row, `${field}.${index}.citations`),
  ])

const cites = (rows: readonly { citations: readonly string[] }[], field: string): Reference[] =>
  rows.flatMap((row, index) => citationsOf(row, `${field}.${index}.citations`))

/** For each table, the references that one of its rows makes. */
function referencesByTable(story: Story): [file: string, rows: readonly object[], refs: Reference[][]][] {
  const list = <Row extends object>(
    file: string,
    rows: readonly Row[],
    of: (row: Row) => Reference[],
  ): [string, readonly object[], Reference[][]] => [file, rows, rows.map(of)]

  return [
    list(tableFile('dates'), story.dates, (row) => citationsOf(row)),
    list(tableFile('statuses'), story.statuses, (row) => [
      ...citationsOf(row),
      ...(row.rule.since
        ? [{ id: row.rule.since.date, field: 'rule.since.date', table: 'dates' as const }]
        : []),
    ]),
    list(tableFile('layers'), story.layers, (row) => [
      ...citationsOf(row),
      { id: row.theme, field: 'theme', table: 'themes' },
      ...row.statuses.map((id) => ({ id, field: 'statuses', table: 'statuses' as const })),
      ...row.lines
        .filter((line) => line.date !== 'shown')
        .map((line) => ({ id: line.date, field: 'lines.date', table: 'dates' as const })),
      ...(row.marks?.regions ?? []).map((id) => ({ id, field: 'marks.regions', table: 'regions' as const })),
      ...(row.marks ? [{ id: row.marks.from, field: 'marks.from', table: 'dates' as const }] : []),
    ]),
    list(tableFile('regions'), story.regions, (row) => [
      ...citationsOf(row),
      ...dated(row.statusOn, 'statusOn'),
      ...cites(row.announced, 'announced'),
      ...cites(row.happened, 'happened'),
    ]),
    list(tableFile('territories'), story.territories, (row) => [
      ...citationsOf(row),
      { id: row.status, field: 'status', table: 'statuses' },
    ]),
    list(tableFile('passages'), story.passages, (row) => [
      ...citationsOf(row),
      ...row.regions.map(({ region }) => ({
        id: region,
        field: 'regions.region',
        table: 'regions' as const,
      })),
      ...row.themes.map((id) => ({ id, field: 'themes', table: 'themes' as const })),
    ]),
    list(tableFile('places'), story.places, (row) => [
      ...citationsOf(row),
      ...dated(row.known ?? [], 'known'),
      ...(row.known ?? []).map(({ status }) => ({
        id: status,
        field: 'known.status',
        table: 'statuses' as const,
      })),
    ]),
    list(tableFile('settlements'), story.settlements, (row) => [
      ...citationsOf(row),
      { id: row.region, field: 'region', table: 'regions' },
    ]),
    list(tableFile('waters'), story.waters, (row) => citationsOf(row)),
    list(tableFile('method'), story.method, (row) => citationsOf(row)),
    ...Object.entries(story.control).map(([date, pairs]) =>
      list(`control/${date}.json`, pairs, (row) => [
        ...citationsOf(row),
        { id: row.held, field: 'held', table: 'settlements' },
        { id: row.facing, field: 'facing', table: 'settlements' },
      ]),
    ),
  ]
}

function checkReferences(story: Story, brokenIds: ReadonlySet<string>, problems: Problem[]): void {
  const ids = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id))
  const known: Record<Reference['table'], Set<string>> = {
    citations: ids(story.citations),
    dates: ids(story.dates),
    layers: ids(story.layers),
    regions: ids(story.regions),
    settlements: ids(story.settlements),
    statuses: ids(story.statuses),
    themes: ids(story.themes),
  }
  const missing = ({ id, table }: Reference) => !known[table].has(id) && !brokenIds.has(id)
  const problemOf = ({ id, field, table }: Reference): Pick<Problem, 'wrong' | 'mend'> => ({
    wrong: `"${field}" names "${id}", which is no row of ${tableFile(table)}`,
    mend:
      known[table].size <= 12
        ? `Use one of ${quoted(known[table])}, or add the row to ${tableFile(table)}.`
        : `Correct the id, or add the row to ${tableFile(table)}.`,
  })

  for (const [file, rows, refs] of referencesByTable(story)) {
    refs.forEach((rowRefs, index) => {
      for (const ref of rowRefs.filter(missing)) {
        problems.push({ file, row: rowName(index, rows[index]), ...problemOf(ref) })
      }
    })
  }
  const own: Reference[] = [
    ...citationsOf({ citations: story.summaryCitations }),
    ...citationsOf({ citations: story.boundaryCitations }, 'boundaryCitations'),
    ...citationsOf({ citations: story.credits }, 'credits'),
    { id: story.article.citation, field: 'article.citation', table: 'citations' },
    { id: story.defaultDate, field: 'defaultDate', table: 'dates' },
  ]
  for (const ref of own.filter(missing)) problems.push({ file: tableFile('story'), ...problemOf(ref) })
}

function checkEveryDateIsTold(story: Story, problems: Problem[]): void {
  story.regions.forEach((region, index) => {
    for (const date of story.dates) {
      if (region.statusOn.some((row) => row.date === date.id)) continue
      problems.push({
        file: tableFile('regions'),
        row: rowName(index, region),
        wrong: `"statusOn" has no row for ${date.id}`,
        mend: 'Add the region’s status in words on that date.',
      })
    }
  })
  const ordered = story.dates.map((date) => date.id)
  if (ordered.some((date, index) => index > 0 && date <= (ordered[index - 1] ?? ''))) {
    problems.push({
      file: tableFile('dates'),
      wrong: 'the dates are not in order',
      mend: 'List them oldest first.',
    })
  }
}

function checkControl(story: Story, problems: Problem[]): void {
  for (const [date, pairs] of Object.entries(story.control)) {
    const file = `control/${date}.json`
    const finished = new Set<string>()
    pairs.forEach((pair, index) => {
      const previous = pairs[index - 1]
      if (previous && previous.line !== pair.line) finished.add(previous.line)
      if (finished.has(pair.line)) {
        problems.push({
          file,
          row: rowName(index, pair),
          wrong: `pairs out of order: line "${pair.line}" goes on after another line began`,
          mend: 'Keep the pairs of one line together, in the order in which the line passes them.',
        })
      }
      if (pair.asOf !== date) {
        problems.push({
          file,
          row: rowName(index, pair),
          wrong: `"asOf" is ${pair.asOf}, but the file is that of ${date}`,
          mend: 'Correct "asOf", or move the pair to the file of its date.',
        })
      }
    })
  }
}

/** Every problem between the tables of a story; rows that did not parse (`brokenIds`) are not missed. */
export function checkStory(story: Story, brokenIds: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = []
  const tables = ['citations', 'dates', 'statuses', 'themes', 'layers', 'regions', 'territories'] as const
  const more = ['passages', 'places', 'settlements', 'waters', 'method'] as const
  for (const table of [...tables, ...more]) checkDuplicates(table, story[table], problems)
  checkReferences(story, brokenIds, problems)
  checkEveryDateIsTold(story, problems)
  checkControl(story, problems)
  return problems
}
