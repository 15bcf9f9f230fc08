import { type ParseError, parse, printParseErrorCode, visit } from 'jsonc-parser'
import { z } from 'zod'
import { explainIssue } from './explain-issue.ts'
import type { Problem } from './problem.ts'
import { rowId, rowName } from './row-names.ts'

export interface UnreadRow {
  file: string
  /** As an editor is told it. */
  name: string
  row: unknown
}

/** What reading a story's tables has brought to light, besides their rows. */
export interface Findings {
  problems: Problem[]
  /** Files that could not be read, or in which the id of a row could not; no row is blamed for naming theirs. */
  unreadable: Set<string>
  /** The rows that could not be read, as they stand in their files. */
  unread: UnreadRow[]
  /** Ids of rows that could not be read; no row is blamed for naming one. */
  brokenIds: Set<string>
  /** The number of each row in its file, from 0; rows that could not be read are counted too. */
  numbers: Map<object, number>
}

export const noFindings = (): Findings => ({
  problems: [],
  unreadable: new Set(),
  unread: [],
  brokenIds: new Set(),
  numbers: new Map(),
})

/** Could `file` be read, and each of its rows? */
export const isWhole = (file: string, { unreadable, unread }: Findings): boolean =>
  !unreadable.has(file) && !unread.some((one) => one.file === file)

const spaced = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset)
  return `line ${before.split('\n').length}, column ${before.length - before.lastIndexOf('\n')}`
}

/** Fields that stand twice in one object: JSON takes the last, and what the others say is lost without a word. */
function fieldsTwice(file: string, text: string): Problem[] {
  const problems: Problem[] = []
  const open: Map<string, number>[] = []
  visit(text, {
    onObjectBegin: () => {
      open.push(new Map())
    },
    onObjectEnd: () => {
      open.pop()
    },
    onObjectProperty: (field, offset) => {
      const first = open.at(-1)?.get(field)
      open.at(-1)?.set(field, offset)
      if (first === undefined) return
      problems.push({
        file,
        wrong: `"${field}" stands twice between the same braces, at ${placeOf(text, first)} and at ${placeOf(text, offset)}`,
        mend: 'Keep one of the two.',
      })
    },
  })
  return problems
}

/** Parses one JSON text; each syntax error becomes a problem with its line and column. */
function parseJson(file: string, text: string, problems: Problem[]): unknown {
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, { disallowComments: true })
  problems.push(
    ...errors.map(({ error, offset }) => ({
      file,
      wrong: `not valid JSON at ${placeOf(text, offset)}: ${spaced(printParseErrorCode(error))}`,
      mend: 'Mend the punctuation there: a comma, a quotation mark or a bracket too many or too few.',
    })),
  )
  if (errors.length > 0) return undefined
  problems.push(...fieldsTwice(file, text))
  return value
}

/** Parses a file that is one object. Returns undefined where it is unreadable, and adds why to the findings. */
export function parseObject<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  { problems, unreadable }: Findings,
): z.infer<Schema> | undefined {
  const json = parseJson(file, text, problems)
  const result = json === undefined ? undefined : schema.safeParse(json, { reportInput: true })
  if (result?.success) return result.data
  if (result)
    problems.push(...result.error.issues.map((issue) => ({ file, ...explainIssue(issue, undefined, json) })))
  unreadable.add(file)
  return undefined
}

/**
 * Parses a table file, row by row, so that one bad row hides no other. Bad rows are left out of the
 * result and added to the findings.
 */
export function parseTable<Schema extends z.ZodType<object>>(
  file: string,
  text: string,
  schema: Schema,
  findings: Findings,
): z.infer<Schema>[] {
  const shape = z.strictObject({ $schema: z.string().optional(), rows: z.array(z.unknown()) })
  const table = parseObject(file, text, shape, findings)
  return (table?.rows ?? []).flatMap((row, index) => {
    const result = schema.safeParse(row, { reportInput: true })
    if (result.success) {
      findings.numbers.set(result.data, index)
      return [result.data]
    }
    const name = rowName(index, row)
    findings.problems.push(
      ...result.error.issues.map((issue) => ({ file, ...explainIssue(issue, name, row) })),
    )
    findings.unread.push({ file, name, row })
    const id = rowId(row)
    const isNamed = id !== undefined && !result.error.issues.some(({ path }) => path[0] === 'id')
    if (isNamed) findings.brokenIds.add(id)
    else findings.unreadable.add(file)
    return []
  })
}
