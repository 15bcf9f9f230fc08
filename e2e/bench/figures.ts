/** The figures of the bench: what each is called, and in what it is measured. */
import type { Build } from './visit.ts'
import { median, quantile } from './statistics.ts'

/** `kB` is 1000 bytes, `MB` a million. */
export type Unit = 'kB' | 'MB' | 'ms' | 'score' | 'count'

interface Figure {
  title: string
  unit: Unit
  /** Whether the median tells it, or what half and 95 % of the samples stay below. */
  spread?: true
}

const figures = {
  html: { title: 'HTML', unit: 'kB' },
  beforePaint: { title: 'Before first paint: HTML and what blocks it', unit: 'kB' },
  scripts: { title: 'JavaScript until the panel is live', unit: 'kB' },
  layers: { title: 'All layers’ data', unit: 'kB' },
  total: { title: 'Total until the map is drawn', unit: 'kB' },
  untouched: { title: 'Total with `?engine=intent`, read to the end, map never touched', unit: 'kB' },
  firstPaint: { title: 'First contentful paint', unit: 'ms' },
  largestPaint: { title: 'Largest contentful paint', unit: 'ms' },
  tappable: { title: 'First tap on a region that leads to its passages', unit: 'ms' },
  tapAnswered: { title: 'The passages of that first tap on the page', unit: 'ms' },
  drawn: { title: 'Map drawn (first idle)', unit: 'ms' },
  blocking: { title: 'Total blocking time until the map is drawn', unit: 'ms' },
  shift: { title: 'Cumulative layout shift, swap included', unit: 'score' },
  tap: { title: 'Tap on a region to painted panel', unit: 'ms', spread: true },
  layer: { title: 'Layer switch to painted map', unit: 'ms', spread: true },
  date: { title: 'Date switch to painted map', unit: 'ms', spread: true },
  repaint: { title: 'Zoom button to painted map: the renderer’s floor', unit: 'ms', spread: true },
  hostBytes: { title: 'In a host’s page, the map far below: bytes from its site', unit: 'kB' },
  hostFar: { title: 'Main thread of the host’s page for the loader, the map far below', unit: 'ms' },
  hostLoader: { title: 'Main thread of the host’s page for the embed’s scripts, its frame made', unit: 'ms' },
  hostShift: { title: 'Cumulative layout shift of the host’s page', unit: 'score' },
  hostSearch: { title: 'The story found in an article of 5,000 paragraphs', unit: 'ms', spread: true },
  hostSearchSpan: { title: 'The longest task of that search', unit: 'ms', spread: true },
  heapBefore: { title: 'JavaScript heap, map drawn', unit: 'MB' },
  heapAfter: { title: 'JavaScript heap after the session', unit: 'MB' },
  nodesBefore: { title: 'DOM nodes, map drawn', unit: 'count' },
  nodesAfter: { title: 'DOM nodes after the session', unit: 'count' },
  listenersBefore: { title: 'Event listeners, map drawn', unit: 'count' },
  listenersAfter: { title: 'Event listeners after the session', unit: 'count' },
} satisfies Record<string, Figure>

export type FigureId = keyof typeof figures

/** In the order in which they are told. */
export const figureIds = Object.keys(figures) as FigureId[]

export interface Row {
  figure: FigureId
  title: string
  unit: Unit
  /** Missing where the network has no part in it. */
  network?: string
  summary: 'median' | 'p50' | 'p95'
  /** How many samples of each build are behind it. */
  samples: number
  ours: number
  /** `null` where naive does no such thing. */
  naive: number | null
  /** Ours to naive; `null` where naive is 0 or nothing. */
  ratio: number | null
}

const quantiles = { p50: 0.5, p95: 0.95 } as const

interface Taken {
  figure: FigureId
  network: string | undefined
  values: Record<Build, number[]>
}

/** Collects samples of the figures of both builds. */
export class Samples {
  readonly #taken: Taken[] = []

  add(build: Build, figure: FigureId, value: number, network?: string): void {
    let sample = this.#taken.find((one) => one.figure === figure && one.network === network)
    if (!sample) {
      sample = { figure, network, values: { ours: [], naive: [] } }
      this.#taken.push(sample)
    }
    sample.values[build].push(value)
  }

  /** The figures in their order, each for its networks in the order in which they were measured. */
  rows(): Row[] {
    return figureIds.flatMap((figure) =>
      this.#taken.filter((one) => one.figure === figure).flatMap((one) => this.#rowsOf(one)),
    )
  }

  #rowsOf({ figure, network, values }: Taken): Row[] {
    const { title, unit, spread }: Figure = figures[figure]
    const summaries = spread ? (['p50', 'p95'] as const) : (['median'] as const)
    return summaries.map((summary) => {
      const of = (samples: number[]) =>
        summary === 'median' ? median(samples) : quantile(samples, quantiles[summary])
      const [ours, naive] = [of(values.ours), values.naive.length > 0 ? of(values.naive) : null]
      return {
        figure,
        title,
        unit,
        ...(network === undefined ? {} : { network }),
        summary,
        samples: Math.min(values.ours.length, values.naive.length || values.ours.length),
        ours,
        naive,
        ratio: naive ? ours / naive : null,
      }
    })
  }
}
