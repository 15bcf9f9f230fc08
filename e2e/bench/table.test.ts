import { expect, it } from 'vitest'
import { Samples } from './figures.ts'
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

it('is a table in Markdown with even columns', () => {
  expect(markdownTable(measured()).split('\n')).toEqual([
    '| figure                                 | network |   ours |  naive | ratio |',
    '| -------------------------------------- | ------- | -----: | -----: | ----: |',
    '| First contentful paint                 | slow    | 200 ms | 400 ms |  0.50 |',
    '| Cumulative layout shift, swap included |         |  0.012 |  0.000 |     – |',
    '| Tap on a region to painted panel, p50  |         | 200 ms | 400 ms |  0.50 |',
    '| Tap on a region to painted panel, p95  |         | 290 ms | 850 ms |  0.34 |',
  ])
})
