/** What an editor is told of a value that its schema refuses: the value, and the shape that is wanted. */
import type { z } from 'zod'
import type { Problem } from './problem.ts'
import { nestedName } from './row-names.ts'

type Issue = z.core.$ZodIssue

const missingFieldMends: Readonly<Record<string, string>> = {
  citations: 'Add "citations": [...] with the id of one or more rows of citations.json.',
  asOf: 'Add "asOf": "YYYY-MM-DD", the day whose state the row describes.',
  id: 'Add an "id" of lower-case letters, digits and hyphens that no other row has.',
}

const typeMends: Readonly<Record<string, string>> = {
  string: 'Write a text between quotation marks.',
  number: 'Write a number without quotation marks, such as 37.7.',
  int: 'Write a whole number without quotation marks.',
  boolean: 'Write true or false without quotation marks.',
  array: 'Write a list between square brackets: [...].',
  tuple: 'Write a list between square brackets: [...].',
  object: 'Write fields between braces: {...}.',
}

const formatMends: Readonly<Record<string, string>> = {
  date: 'A date reads YYYY-MM-DD and must exist.',
  url: 'An address is whole and begins with https://, such as "https://example.org/page".',
}

const LONGEST_SHOWN = 60

/** A value as it stands in the file, cut short where it is long. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}

const isNumberAsText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))

const limitMend = (bound: 'least' | 'most', limit: number | bigint, origin: string): string =>
  origin === 'number' || origin === 'int'
    ? `It may be at ${bound} ${limit}.`
    : `It needs at ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}.`

function mendOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if ((issue.expected === 'number' || issue.expected === 'int') && isNumberAsText(issue.input)) {
        return `Write ${Number(issue.input)} without quotation marks.`
      }
      return typeMends[issue.expected] ?? `It must be a value of the type ${issue.expected}.`
    case 'invalid_format':
      return formatMends[issue.format] ?? `It ${issue.message}.`
    case 'invalid_value':
      return `Use ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(shown).join(', ')}.`
    case 'too_small':
      return issue.origin === 'string' ? 'Write its text.' : limitMend('least', issue.minimum, issue.origin)
    case 'too_big':
      return limitMend('most', issue.maximum, issue.origin)
    case 'invalid_union':
      return issue.errors.flatMap(([first]) => (first ? [mendOf(first)] : [])).join(' Or: ')
    default:
      return `${issue.message}.`
  }
}

const isEmpty = (issue: Issue): boolean =>
  issue.code === 'too_small' &&
  (issue.origin === 'string' || (Array.isArray(issue.input) && issue.input.length === 0))

/** @param whole what the path begins in: a row, or the file */
function faultOf(
  issue: Issue,
  path: readonly PropertyKey[],
  whole: 'the row' | 'the file',
): Pick<Problem, 'wrong' | 'mend'> {
  const last = path.at(-1)
  const field = path.filter((key) => typeof key !== 'number').join('.')
  const name = typeof last === 'number' ? `entry ${last + 1} of "${field}"` : field ? `"${field}"` : whole
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ')
    return {
      wrong: `unknown field ${keys}${field ? ` in ${name}` : ''}`,
      mend: 'Remove it or correct its name; the file’s schema lists the fields.',
    }
  }
  if (issue.input === undefined) {
    const type = issue.code === 'invalid_type' ? ` (${issue.expected})` : ''
    return {
      wrong: `${name} is missing`,
      mend: missingFieldMends[String(last)] ?? `Add "${String(last)}"${type}.`,
    }
  }
  if (isEmpty(issue)) {
    const mend = last === 'citations' ? missingFieldMends['citations'] : undefined
    return { wrong: `${name} is empty`, mend: mend ?? mendOf(issue) }
  }
  return { wrong: `${name} cannot be ${shown(issue.input)}`, mend: mendOf(issue) }
}

/**
 * The problem that `issue` is, without its file.
 * @param row the row's name in its file; undefined where the file is one object
 * @param value what was parsed
 */
export function explainIssue(issue: Issue, row: string | undefined, value: unknown): Omit<Problem, 'file'> {
  const [list = '', index] = issue.path
  const rows: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, list) : undefined
  const nested: unknown = Array.isArray(rows) && typeof index === 'number' ? rows[index] : undefined
  const isInNested = typeof nested === 'object' && nested !== null && typeof index === 'number'
  const names = [row, isInNested ? nestedName(String(list), index, nested) : undefined].filter(Boolean)
  return {
    ...(names.length > 0 ? { row: names.join(', ') } : {}),
    ...faultOf(
      issue,
      isInNested ? issue.path.slice(2) : issue.path,
      row === undefined ? 'the file' : 'the row',
    ),
  }
}
