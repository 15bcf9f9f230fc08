/** What the bench has measured, kept part by part: a part measured again takes the place of its figures of before. */
import { figureIds, type Row } from './figures.ts'
import { type Part, parts } from './options.ts'

interface Measured {
  /** The day, as `YYYY-MM-DD`. */
  date: string
  machine: { browser: string; node: string; cpu: string; cores: number; cpuSlowdown: number }
  runs: number
  rows: readonly Row[]
}

export type Results = Partial<Record<Part, Measured>>

export interface DatedRow extends Row {
  measured: string
}

/** The results with those of `now` in their place, the parts in their order. */
export const withNew = (before: Results, now: Results): Results =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const measured = now[part] ?? before[part]
      return measured ? [[part, measured]] : []
    }),
  )

/** The rows of all parts in the order of the figures, each with the day on which it was measured. */
export const rowsOf = (results: Results): DatedRow[] =>
  Object.values(results)
    .flatMap(({ date, rows }) => rows.map((row) => ({ ...row, measured: date })))
    .sort((a, b) => figureIds.indexOf(a.figure) - figureIds.indexOf(b.figure))
