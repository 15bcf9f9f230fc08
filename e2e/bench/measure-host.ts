/** What an embed costs the page around it: our loader beside a script of few lines that frames the naive build. */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Samples } from './figures.ts'
import { CPU_SLOWDOWN, unlimited } from './profiles.ts'
import { cumulativeLayoutShift } from './statistics.ts'
import { publishedTables } from '../../tools/publish.ts'
import { type Build, openVisit, type Sites } from './visit.ts'

/** A host's article, its map far below: how high each part is, in CSS px. */
const PART = 4000
const LOADED_MS = 4000
/** Paragraphs in which a frame looks for the story, and how many frames do, each once. */
const search = { paragraphs: 5000, frames: 20 }

interface Shifts {
  shifts: { value: number; at: number }[]
}

const embeds: Record<Build, (map: string) => string> = {
  ours: (map) =>
    `<script async src="${map}embed.js"></script><occupied-regions-map article="main"></occupied-regions-map>`,
  naive: (map) => `<div></div><script async src="naive-embed.js?${map}"></script>`,
}

/** What a desk would write itself. */
const naiveEmbed = `const frame = document.createElement('iframe')
frame.src = document.currentScript.src.split('?')[1]
frame.style.cssText = 'width:100%;height:640px;border:0'
document.querySelector('div').append(frame)`

const hostPage = (embed: string): string => {
  const part = `<p style="height:${PART}px">An article.</p>`
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><main>${part}${embed}${part}</main>`
}

interface TraceEvent {
  name: string
  /** When it began and how long it took, by the clock, in microseconds. */
  ts: number
  dur?: number
  /** For how long its thread ran, in microseconds. */
  tdur?: number
  /** The thread. */
  tid: number
  args: { data?: { url?: string }; url?: string }
}

/**
 * Milliseconds for which the loader kept the main thread, on a phone's: the time that the thread itself ran, times the
 * slowdown. On a machine whose every core is busy with the page, the clock on the wall tells twice to ten times that.
 */
function loaderTime(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] }
  const ours = traceEvents.filter(({ args }) =>
    /\/(naive-)?embed(-join)?\.js(\?|$)/.test(args.data?.url ?? args.url ?? ''),
  )
  /* The browser parses scripts on threads of its own. */
  const main = ours.find(({ name }) => name === 'EvaluateScript')?.tid
  const spans = ours
    .filter(({ tid, dur }) => tid === main && dur !== undefined)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  let end = 0
  let total = 0
  for (const { ts, dur = 0, tdur = Number.NaN } of spans) {
    /* What runs within another is counted with it. */
    if (ts >= end) total += tdur
    end = Math.max(end, ts + dur)
  }
  return (total / 1000) * CPU_SLOWDOWN
}

/** Opens a host's page with the embed, and reads down to its end. */
export async function measureHost(
  browser: Browser,
  sites: Sites,
  build: Build,
  samples: Samples,
): Promise<void> {
  const html = hostPage(embeds[build](sites[build].url))
  const server = createServer(({ url = '' }, response) => {
    const isScript = url.startsWith('/naive-embed.js')
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? naiveEmbed : html)
  })
  await new Promise<void>((listening) => {
    server.listen(0, 'localhost', listening)
  })
  /* Else the bench, where it fails here, would not end. */
  server.unref()
  const visit = await openVisit(browser, { network: unlimited })
  const { page } = visit
  await page.addInitScript(() => {
    const record: Shifts = { shifts: [] }
    Reflect.set(window, 'hostRecord', record)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        record.shifts.push({ value: Reflect.get(entry, 'value') as number, at: entry.startTime })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  sites[build].takeSent()
  const traced = async (act: () => Promise<void>): Promise<number> => {
    await browser.startTracing(page, { categories: ['devtools.timeline'] })
    await act()
    await page.waitForTimeout(LOADED_MS)
    return loaderTime(await browser.stopTracing())
  }
  const { port } = server.address() as AddressInfo
  const farTime = await traced(async () => {
    await page.goto(`http://localhost:${port}/`)
  })
  const farBytes = sites[build].takeSent().reduce((total, { bytes }) => total + bytes, 0)
  const nearTime = await traced(() => readsDown(page))
  const { shifts } = await page.evaluate(() => Reflect.get(window, 'hostRecord') as Shifts)
  await visit.close()
  server.close()
  samples.add(build, 'hostBytes', farBytes / 1000)
  samples.add(build, 'hostFar', farTime)
  samples.add(build, 'hostLoader', farTime + nearTime)
  samples.add(build, 'hostShift', cumulativeLayoutShift(shifts))
}

const STEP = { px: 400, ms: 100 }

async function readsDown(page: Page): Promise<void> {
  for (let y = 0; y <= 2 * PART; y += STEP.px) {
    await page.evaluate((top) => window.scrollTo({ top }), y)
    await page.waitForTimeout(STEP.ms)
  }
}

/** Paragraphs that are about nothing of the story, for one of the project's own example article. */
const ORDINARY = 9
const ordinary =
  'The committee met for the third time that week and went through its list: a bridge that waits for repair, a school ' +
  'roof, the price of coal. Nobody raised a voice. When the lamps were lit, two members had left for the late train, ' +
  'and the others agreed to hear the engineer again before they signed anything.'

/** A long read: no two paragraphs are the same. */
function longArticle(folder: string): { text: string; regions: null }[] {
  const html = readFileSync(join(folder, 'hosts/article.html'), 'utf8')
  const own = [...html.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, text = '']) =>
    text.replace(/<[^>]*>/g, ''),
  )
  return Array.from({ length: search.paragraphs }, (_, at) => {
    const text = at % (ORDINARY + 1) === 0 ? (own[(at / (ORDINARY + 1)) % own.length] ?? '') : ordinary
    return { text: `${text} (${at})`, regions: null }
  })
}

/**
 * Milliseconds that a frame works to find the story in a very long article, and the longest of them without a rest:
 * once, as a reader's does, by code that has not run before. The coming of the message and what is shown of it then are
 * not counted.
 */
export async function measureSearch(
  browser: Browser,
  sites: Sites,
  folder: string,
  samples: Samples,
): Promise<void> {
  const program = readdirSync(join(folder, 'assets')).find((file) => /^read-article-.*\.js$/.test(file))
  if (program === undefined) throw new Error('the build has no program that reads an article')
  const { regions } = publishedTables('data', 'en').published
  const asked = { address: `/assets/${program}`, article: longArticle(folder), story: { regions } }
  for (let at = 0; at < search.frames; at += 1) {
    const visit = await openVisit(browser, { network: unlimited })
    /* A page without a map, whose frames would count. */
    await visit.page.goto(`${sites.ours.url}sources/`)
    await visit.slowDown()
    const times = await visit.page.evaluate(async ({ address, article, story }) => {
      type Read = (article: object, story: object, isWanted: () => boolean) => Promise<{ links: unknown[] }>
      const { readArticle } = (await import(address)) as { readArticle: Read }
      const spans: number[] = []
      const rest = scheduler.yield.bind(scheduler)
      let begin = performance.now()
      scheduler.yield = async () => {
        spans.push(performance.now() - begin)
        await rest()
        begin = performance.now()
      }
      const { links } = await readArticle({ paragraphs: article }, story, () => true)
      spans.push(performance.now() - begin)
      if (links.length === 0) throw new Error('nothing was found in the long article')
      return spans
    }, asked)
    await visit.close()
    samples.add(
      'ours',
      'hostSearch',
      times.reduce((total, time) => total + time, 0),
    )
    samples.add('ours', 'hostSearchSpan', Math.max(...times))
  }
}
