/** Checks across tables: every id that a row names exists, once. */
import type { Findings } from './parse-tables.ts'
import type { Problem } from './problem.ts'
import { nameOf, nestedName, type Numbers, numberOf } from './row-names.ts'
import { regionsIn } from './step-figures.ts'
import type { StoryFields, StoryTables } from './story.ts'

const quoted = (ids: Iterable<string>): string => [...ids].map((id) => `"${id}"`).join(', ')

const tableFile = (name: string): string => `${name}.json`

export function checkDuplicates(table: string, rows: readonly { id: string }[], numbers: Numbers): Problem[] {
  const first = new Map<string, object>()
  return rows.flatMap((row) => {
    const same = first.get(row.id)
    first.set(row.id, same ?? row)
    if (!same) return []
    return [
      {
        file: tableFile(table),
        row: nameOf(row, numbers),
        wrong: `the id "${row.id}" is already used by row ${numberOf(same, numbers) + 1}`,
        mend: 'Give one of the two rows another id, or remove it if it is the same thing twice.',
      },
    ]
  })
}

interface Reference {
  id: string
  field: string
  /** The row within the row, where one makes the reference. */
  nested?: { name: string; row: object }
  /** The table whose row is meant. */
  table: 'citations' | 'dates' | 'layers' | 'passages' | 'regions' | 'settlements' | 'statuses' | 'themes'
}

const citationsOf = (row: { citations: readonly string[] }, field = 'citations'): Reference[] =>
  row.citations.map((id) => ({ id, field, table: 'citations' }))

const within = (list: string, index: number, row: object, refs: readonly Reference[]): Reference[] =>
  refs.map((ref) => ({ ...ref, nested: { name: nestedName(list, index, row), row } }))

const dated = (rows: readonly { date: string; citations: readonly string[] }[], list: string): Reference[] =>
  rows.flatMap((row, index) =>
    within(list, index, row, [{ id: row.date, field: 'date', table: 'dates' }, ...citationsOf(row)]),
  )

const cites = (rows: readonly { date: string; citations: readonly string[] }[], list: string): Reference[] =>
  rows.flatMap((row, index) => within(list, index, row, citationsOf(row)))

/** For each table, the references that one of its rows makes. */
function referencesByTable(
  story: StoryTables,
): [file: string, rows: readonly object[], refs: Reference[][]][] {
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
    list(tableFile('mentions'), story.mentions, (row) => [
      ...citationsOf(row),
      ...row.regions.map((id) => ({ id, field: 'regions', table: 'regions' as const })),
    ]),
    list(tableFile('places'), story.places, (row) => [
      ...citationsOf(row),
      ...dated(row.known ?? [], 'known'),
      ...(row.known ?? []).flatMap((told, index) =>
        within('known', index, told, [{ id: told.status, field: 'status', table: 'statuses' }]),
      ),
    ]),
    list(tableFile('settlements'), story.settlements, (row) => [
      ...citationsOf(row),
      { id: row.region, field: 'region', table: 'regions' },
    ]),
    list(tableFile('waters'), story.waters, (row) => citationsOf(row)),
    list(tableFile('method'), story.method, (row) => citationsOf(row)),
    list(tableFile('steps'), story.steps, (row) => [
      ...citationsOf(row),
      { id: row.date, field: 'date', table: 'dates' },
      ...row.compare.map((id) => ({ id, field: 'compare', table: 'dates' as const })),
      ...row.layers.map((id) => ({ id, field: 'layers', table: 'layers' as const })),
      ...row.regions.map((id) => ({ id, field: 'regions', table: 'regions' as const })),
      ...row.passages.map((id) => ({ id, field: 'passages', table: 'passages' as const })),
      ...Array.from(new Set(regionsIn(Object.values(row.text))), (id) => ({
        id,
        field: 'text',
        table: 'regions' as const,
      })),
    ]),
    ...Object.entries(story.control).map(([date, pairs]) =>
      list(`control/${date}.json`, pairs, (row) => [
        ...citationsOf(row),
        { id: row.held, field: 'held', table: 'settlements' },
        { id: row.facing, field: 'facing', table: 'settlements' },
      ]),
    ),
  ]
}

/** What `ref` names wrongly, given the ids that its table has. */
function explainMissing({ id, field, table }: Reference, known: ReadonlySet<string>) {
  const file = tableFile(table)
  const choice = known.size <= 12 ? `Use one of ${quoted(known)}` : 'Correct the id'
  return {
    wrong: `"${field}" names "${id}", which is no row of ${file}`,
    mend: known.size === 0 ? `Add the row to ${file}.` : `${choice}, or add the row to ${file}.`,
  }
}

const explainRepeated = ({ id, field }: Reference) => ({
  wrong: `"${field}" names "${id}" more than once`,
  mend: 'Name it once.',
})

const isSame = (one: Reference, other: Reference): boolean =>
  one.id === other.id && one.field === other.field && one.nested?.row === other.nested?.row

/** Those of `refs` that say what one before them said; each is there once, however often it is said. */
const repeated = (refs: readonly Reference[]): Reference[] =>
  refs.filter((ref, index) => refs.slice(0, index).filter((before) => isSame(before, ref)).length === 1)

const ownReferences = (own: StoryFields): Reference[] => [
  ...citationsOf({ citations: own.summaryCitations }),
  ...citationsOf({ citations: own.boundaryCitations }, 'boundaryCitations'),
  ...citationsOf({ citations: own.credits }, 'credits'),
  { id: own.article.citation, field: 'article.citation', table: 'citations' },
  { id: own.defaultDate, field: 'defaultDate', table: 'dates' },
]

export function checkReferences(
  story: StoryTables,
  own: StoryFields | undefined,
  findings: Findings,
): Problem[] {
  const { brokenIds, unreadable, numbers } = findings
  const idsOf = (table: Reference['table']) => new Set<string>(story[table].map((row) => row.id))
  const missing = ({ id, table }: Reference) =>
    !unreadable.has(tableFile(table)) && !brokenIds.has(id) && !idsOf(table).has(id)
  const problemsOf = (
    { file, row }: Pick<Problem, 'file' | 'row'>,
    refs: readonly Reference[],
  ): Problem[] => {
    const where = ({ nested }: Reference) => ({
      file,
      ...(row ? { row: [row, nested?.name].filter(Boolean).join(', ') } : {}),
    })
    return [
      ...refs.filter(missing).map((ref) => ({ ...where(ref), ...explainMissing(ref, idsOf(ref.table)) })),
      ...repeated(refs).map((ref) => ({ ...where(ref), ...explainRepeated(ref) })),
    ]
  }

  const ofTables = referencesByTable(story).flatMap(([file, rows, refs]) =>
    rows.flatMap((row, index) => problemsOf({ file, row: nameOf(row, numbers) }, refs[index] ?? [])),
  )
  return own ? [...ofTables, ...problemsOf({ file: tableFile('story') }, ownReferences(own))] : ofTables
}
