import type { Unit } from './figures.ts'
import type { DatedRow } from './results.ts'

const digits: Record<Unit, number> = { kB: 1, MB: 1, ms: 0, score: 3, count: 0 }
const shownUnit: Record<Unit, string> = { kB: ' kB', MB: ' MB', ms: ' ms', score: '', count: '' }

const formatValue = (value: number | null, unit: Unit): string =>
  value === null ? '–' : `${value.toFixed(digits[unit])}${shownUnit[unit]}`

const formatRatio = (ratio: number | null): string => (ratio === null ? '–' : ratio.toFixed(2))

const headings = ['figure', 'network', 'ours', 'naive', 'ratio', 'measured']
/** From this column on they hold numbers, which stand to the right. */
const FIRST_NUMBER = 2

function cellsOf(row: DatedRow): string[] {
  const { title, network = '', summary, unit, ours, naive, ratio, measured } = row
  const figure = summary === 'median' ? title : `${title}, ${summary}`
  return [figure, network, formatValue(ours, unit), formatValue(naive, unit), formatRatio(ratio), measured]
}

/** The rows as a table in Markdown, in even columns. */
export function markdownTable(rows: readonly DatedRow[]): string {
  const lines = [headings, ...rows.map(cellsOf)]
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const pad = (cell: string, column: number) =>
    column < FIRST_NUMBER ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  const rule = widths.map((width, column) =>
    column < FIRST_NUMBER ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  const [head = [], ...body] = lines
  return [head.map(pad), rule, ...body.map((line) => line.map(pad))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
