/** What a build came to, for an editor to see what changed. */
import type { IsoDate, RegionId } from '../../src/domain/ids.ts'
import type { Figures, Story } from '../../src/domain/story.ts'
import { StatusKind } from '../../src/domain/tables.ts'

const kinds = StatusKind.options

/** One decimal and thousands apart: 12,345.6. */
const oneDecimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** The share held (per cent) and the area of each kind of status (km²), each to one decimal. */
function cells({ statuses }: Story, figures: Figures[RegionId], date: IsoDate): string[] {
  const on = figures.dates[date] ?? {}
  const sum = (kind: StatusKind, measure: 'areaKm2' | 'share') =>
    statuses
      .filter((status) => status.kind === kind)
      .reduce((total, { id }) => total + (on[id]?.[measure] ?? 0), 0)
  const share = `${oneDecimal.format(sum('held', 'share') * 100)}%`
  return [share, ...kinds.map((kind) => oneDecimal.format(sum(kind, 'areaKm2')))]
}

/** Rows as lines of text, the first two columns to the left and the rest to the right. */
function aligned(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const pad = (cell: string, column: number) =>
    column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}

/**
 * A table of the share held and the square kilometres of each kind of status, for every date and region.
 * Under a row that differs from the build before, a row says what it was.
 * @param before the figures of the build before, where there are any
 */
export function summaryTable(story: Story, figures: Figures, before: Figures | undefined): string {
  const head = ['date', 'region', 'share held', ...kinds.map((kind) => `${kind} km²`)]
  const rows = story.dates.flatMap(({ id: date }) =>
    story.regions.flatMap(({ id, name }) => {
      const [own, old] = [figures[id], before?.[id]]
      if (!own) return []
      const now = cells(story, own, date)
      const then = old?.dates[date] ? cells(story, old, date) : now
      const row = [date, name.en, ...now]
      return now.join() === then.join() ? [row] : [row, ['', '  before', ...then]]
    }),
  )
  return aligned([head, ...rows])
}
