import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { z } from 'zod'
import type { Problem } from './problem.ts'
import { rowId, rowName } from './row-names.ts'

/** What reading a story's tables has brought to light, besides their rows. */
export interface Findings {
  problems: Problem[]
  /** Files that could not be read, or in which the id of a row could not; no row is blamed for naming theirs. */
  unreadable: Set<string>
  /** Ids of rows that could not be read; no row is blamed for naming one. */
  brokenIds: Set<string>
  /** The number of each row in its file, from 0; rows that could not be read are counted too. */
  numbers: Map<object, number>
}

export const noFindings = (): Findings => ({
  problems: [],
  unreadable: new Set(),
  brokenIds: new Set(),
  numbers: new Map(),
})

const missingFieldMends: Readonly<Record<string, string>> = {
  citations: 'Add "citations": [...] with the id of one or more rows of citations.json.',
  asOf: 'Add "asOf": "YYYY-MM-DD", the day whose state the row describes.',
  id: 'Add an "id" of lower-case letters, digits and hyphens that no other row has.',
}

const fieldName = (path: readonly PropertyKey[]): string => path.map(String).join('.')

function explainIssue(
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
): Pick<Problem, 'wrong' | 'mend'> {
  const field = fieldName(path)
  const last = String(path.at(-1) ?? '')
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ')
    return {
      wrong: `unknown field ${keys}${field ? ` in "${field}"` : ''}`,
      mend: 'Remove it or correct its name; the file’s schema lists the fields.',
    }
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return {
      wrong: `"${field}" is missing`,
      mend: missingFieldMends[last] ?? `Add "${last}" (${issue.expected}).`,
    }
  }
  if (last === 'citations' && issue.code === 'too_small') {
    return { wrong: `"${field}" is empty`, mend: missingFieldMends['citations'] ?? '' }
  }
  return { wrong: `"${field}" is not valid: ${issue.message}`, mend: `Correct "${field}".` }
}

const spaced = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset)
  return `line ${before.split('\n').length}, column ${before.length - before.lastIndexOf('\n')}`
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
  return errors.length > 0 ? undefined : value
}

const reportIssues = (file: string, error: z.ZodError, row: string | undefined, problems: Problem[]) => {
  for (const issue of error.issues) {
    problems.push({ file, ...(row ? { row } : {}), ...explainIssue(issue, issue.path) })
  }
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
  if (result) reportIssues(file, result.error, undefined, problems)
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
    reportIssues(file, result.error, rowName(index, row), findings.problems)
    const id = rowId(row)
    const isNamed = id !== undefined && !result.error.issues.some(({ path }) => path[0] === 'id')
    if (isNamed) findings.brokenIds.add(id)
    else findings.unreadable.add(file)
    return []
  })
}
