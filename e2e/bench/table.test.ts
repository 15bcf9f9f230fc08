import { expect, it } from 'vitest'
import { Samples } from './figures.ts'
import { rowsOf, withNew } from './results.ts'
import { markdownTable } from './table.ts'

const measured = () => {
  const samples = new Samples()
  for (const [ours, naive] of [
    [100, 400],
    [300, 200],
    [200, 900],
  ] as const) {
    samples.add('ours', 'firstPaint', ours, 'slow')
    samples.add('naive', 'firstPaint', naive, 'slow')
    samples.add('ours', 'tap', ours)
    samples.add('naive', 'tap', naive)
  }
  samples.add('ours', 'shift', 0.0123)
  samples.add('naive', 'shift', 0)
  return samples.rows()
}

it('has a row for each figure and network, with its medians and their ratio', () => {
  const [first] = measured()
  expect(first).toMatchObject({ network: 'slow', samples: 3, ours: 200, naive: 400, ratio: 0.5 })
})

it('tells what varies by p50 and p95', () => {
  const taps = measured().filter(({ figure }) => figure === 'tap')
  expect(taps.map(({ summary, naive }) => [summary, naive])).toEqual([
    ['p50', 400],
    ['p95', 850],
  ])
})

const machine = { browser: 'chromium 1', node: 'v20', cpu: 'a CPU', cores: 2, cpuSlowdown: 4 }
const dated = (date: string) => ({ taps: { date, machine, runs: 7, rows: measured() } })

it('is a table in Markdown with even columns', () => {
  expect(markdownTable(rowsOf(dated('2026-11-25'))).split('\n')).toEqual([
    '| figure                                 | network |   ours |  naive | ratio |   measured |',
    '| -------------------------------------- | ------- | -----: | -----: | ----: | ---------: |',
    '| First contentful paint                 | slow    | 200 ms | 400 ms |  0.50 | 2026-11-25 |',
    '| Cumulative layout shift, swap included |         |  0.012 |  0.000 |     – | 2026-11-25 |',
    '| Tap on a region to painted panel, p50  |         | 200 ms | 400 ms |  0.50 | 2026-11-25 |',
    '| Tap on a region to painted panel, p95  |         | 290 ms | 850 ms |  0.34 | 2026-11-25 |',
  ])
})

it('keeps the parts that were not measured again, and their days', () => {
  const { taps } = dated('2026-11-23')
  const load = { ...taps, rows: taps.rows.slice(0, 1) }
  const kept = withNew({ taps, load }, dated('2026-11-25'))
  expect(Object.entries(kept).map(([part, { date }]) => [part, date])).toEqual([
    ['load', '2026-11-23'],
    ['taps', '2026-11-25'],
  ])
  expect(rowsOf(kept).map(({ figure, measured: day }) => `${figure} ${day}`)).toEqual([
    'firstPaint 2026-11-23',
    'firstPaint 2026-11-25',
    'shift 2026-11-25',
    'tap 2026-11-25',
    'tap 2026-11-25',
  ])
})
