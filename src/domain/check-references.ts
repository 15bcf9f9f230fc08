/** Checks across tables: every id that a row names exists, once, and every date is told everywhere. */
import { type Findings, rowName } from './parse-tables.ts'
import type { Problem } from './problem.ts'
import { figuresIn, regionsIn, unknownFiguresIn } from './step-figures.ts'
import type { Story } from './story.ts'
import type { ContactPair, TableName } from './tables.ts'

/** The rows of a story. */
export type StoryTables = Pick<Story, TableName | 'control'>
/** What a story says of itself. */
export type StoryFields = Omit<Story, keyof StoryTables>

const quoted = (ids: Iterable<string>): string => [...ids].map((id) => `"${id}"`).join(', ')

const tableFile = (name: string): string => `${name}.json`

type Numbers = Findings['numbers']

/** A row's number in its file, from 0. */
const numberOf = (row: object, numbers: Numbers): number => numbers.get(row) ?? 0

const nameOf = (row: object, numbers: Numbers): string => rowName(numberOf(row, numbers), row)

function checkDuplicates(table: string, rows: readonly { id: string }[], numbers: Numbers): Problem[] {
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
  /** The table whose row is meant. */
  table: 'citations' | 'dates' | 'layers' | 'passages' | 'regions' | 'settlements' | 'statuses' | 'themes'
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
    list(tableFile('steps'), story.steps, (row) => [
      ...citationsOf(row),
      { id: row.date, field: 'date', table: 'dates' },
      ...row.compare.map((id) => ({ id, field: 'compare', table: 'dates' as const })),
      ...row.layers.map((id) => ({ id, field: 'layers', table: 'layers' as const })),
      ...row.regions.map((id) => ({ id, field: 'regions', table: 'regions' as const })),
      ...row.passages.map((id) => ({ id, field: 'passages', table: 'passages' as const })),
      ...regionsIn(Object.values(row.text)).map((id) => ({ id, field: 'text', table: 'regions' as const })),
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

const ownReferences = (own: StoryFields): Reference[] => [
  ...citationsOf({ citations: own.summaryCitations }),
  ...citationsOf({ citations: own.boundaryCitations }, 'boundaryCitations'),
  ...citationsOf({ citations: own.credits }, 'credits'),
  { id: own.article.citation, field: 'article.citation', table: 'citations' },
  { id: own.defaultDate, field: 'defaultDate', table: 'dates' },
]

function checkReferences(story: StoryTables, own: StoryFields | undefined, findings: Findings): Problem[] {
  const { brokenIds, unreadable, numbers } = findings
  const idsOf = (table: Reference['table']) => new Set<string>(story[table].map((row) => row.id))
  const missing = ({ id, table }: Reference) =>
    !unreadable.has(tableFile(table)) && !brokenIds.has(id) && !idsOf(table).has(id)
  const problemsOf = (where: Pick<Problem, 'file' | 'row'>, refs: readonly Reference[]): Problem[] =>
    refs.filter(missing).map((ref) => ({ ...where, ...explainMissing(ref, idsOf(ref.table)) }))

  const ofTables = referencesByTable(story).flatMap(([file, rows, refs]) =>
    rows.flatMap((row, index) => problemsOf({ file, row: nameOf(row, numbers) }, refs[index] ?? [])),
  )
  return own ? [...ofTables, ...problemsOf({ file: tableFile('story') }, ownReferences(own))] : ofTables
}

function checkEveryDateIsTold({ regions, dates }: StoryTables, numbers: Numbers): Problem[] {
  const untold = regions.flatMap((region) =>
    dates
      .filter(({ id }) => !region.statusOn.some((row) => row.date === id))
      .map(({ id }) => ({
        file: tableFile('regions'),
        row: nameOf(region, numbers),
        wrong: `"statusOn" has no row for ${id}`,
        mend: 'Add the region’s status in words on that date.',
      })),
  )
  const isOrdered = dates.every(({ id }, index) => index === 0 || id > (dates[index - 1]?.id ?? ''))
  if (isOrdered) return untold
  return [
    ...untold,
    { file: tableFile('dates'), wrong: 'the dates are not in order', mend: 'List them oldest first.' },
  ]
}

/** A phrase as the search reads it: words, whatever their case and what stands between them. */
const wordsOf = (phrase: string): string => (phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** Phrases that two rows claim, and exceptions that hold none of their row's phrases. */
function checkMentions(mentions: StoryTables['mentions'], numbers: Numbers): Problem[] {
  const first = new Map<string, object>()
  return mentions.flatMap((mention) => {
    const where = { file: tableFile('mentions'), row: nameOf(mention, numbers) }
    const phrases = Object.values(mention.phrases).flat()
    const taken = [...new Set(phrases.map(wordsOf))].flatMap((phrase) => {
      const same = first.get(phrase)
      first.set(phrase, same ?? mention)
      const claim = `the phrase "${phrase}" is already in row ${numberOf(same ?? mention, numbers) + 1}`
      return same ? [{ ...where, wrong: claim, mend: 'Keep it in the row whose regions it means.' }] : []
    })
    const idle = Object.values(mention.except)
      .flat()
      .filter((phrase) => !phrases.some((one) => ` ${wordsOf(phrase)} `.includes(` ${wordsOf(one)} `)))
      .map((phrase) => ({
        ...where,
        wrong: `the exception "${phrase}" holds none of the row's phrases`,
        mend: 'Correct it, or remove it: without it the phrase means nothing either.',
      }))
    return [...taken, ...idle]
  })
}

/** Figures in the text of a step that the build does not know, or that one language has and another has not. */
function checkSteps(steps: StoryTables['steps'], numbers: Numbers): Problem[] {
  return steps.flatMap((step) => {
    const where = { file: tableFile('steps'), row: nameOf(step, numbers) }
    const unknown = Object.entries(step.text).flatMap(([locale, text]) =>
      unknownFiguresIn(text).map((figure) => ({
        ...where,
        wrong: `"text.${locale}" holds ${figure}, which stands for no figure`,
        mend: 'Write {held:region}, {free:region} or {regained:region}, with the id of a region.',
      })),
    )
    const [first = '', ...others] = Object.values(step.text).map((text) =>
      figuresIn(text)
        .map(({ kind, region }) => `{${kind}:${region}}`)
        .toSorted()
        .join(', '),
    )
    const isOdd = unknown.length === 0 && others.some((figures) => figures !== first)
    const odd = {
      ...where,
      wrong: `its languages tell different figures: ${[first, ...others].map((figures) => figures || 'none').join(' | ')}`,
      mend: 'Give the text the same figures in each language.',
    }
    return isOdd ? [...unknown, odd] : unknown
  })
}

/** What is wrong with the pairs of one date by themselves, wherever their settlements lie. */
function checkPairs(date: string, pairs: readonly ContactPair[], numbers: Numbers): Problem[] {
  const finished = new Set<string>()
  const seen = new Map<string, ContactPair>()
  return pairs.flatMap((pair, index) => {
    const previous = pairs[index - 1]
    const isNext = previous?.line === pair.line
    if (previous && !isNext) finished.add(previous.line)
    const key = [pair.line, ...[pair.held, pair.facing].toSorted()].join(' ')
    const same = seen.get(key)
    seen.set(key, same ?? pair)
    const faults = [
      !isNext &&
        finished.has(pair.line) && {
          wrong: `pairs out of order: line "${pair.line}" goes on after another line began`,
          mend: 'Keep the pairs of one line together, in the order in which the line passes them.',
        },
      pair.asOf !== date && {
        wrong: `"asOf" is ${pair.asOf}, but the file is that of ${date}`,
        mend: 'Correct "asOf", or move the pair to the file of its date.',
      },
      pair.held === pair.facing && {
        wrong: `"held" and "facing" are both "${pair.held}"`,
        mend: 'Name the settlement that it faced across the line.',
      },
      same && {
        wrong: `the pair repeats row ${numberOf(same, numbers) + 1}: the same two settlements on line "${pair.line}"`,
        mend: 'Remove one of the two rows, or correct its settlements.',
      },
    ]
    const where = { file: `control/${date}.json`, row: nameOf(pair, numbers) }
    return faults.flatMap((fault) => (fault ? [{ ...where, ...fault }] : []))
  })
}

/**
 * Every problem between the tables of a story. Rows and tables that could not be read are not missed.
 * @param own undefined where story.json could not be read
 */
export function checkStory(story: StoryTables, own: StoryFields | undefined, findings: Findings): Problem[] {
  const { numbers } = findings
  const tables = ['citations', 'dates', 'statuses', 'themes', 'layers', 'regions', 'territories'] as const
  const more = ['passages', 'mentions', 'places', 'settlements', 'waters', 'method', 'steps'] as const
  return [
    ...[...tables, ...more].flatMap((table) => checkDuplicates(table, story[table], numbers)),
    ...checkReferences(story, own, findings),
    ...checkEveryDateIsTold(story, numbers),
    ...checkMentions(story.mentions, numbers),
    ...checkSteps(story.steps, numbers),
    ...Object.entries(story.control).flatMap(([date, pairs]) => checkPairs(date, pairs, numbers)),
  ]
}
