/** How the page loads: its bytes by stage, its paints, and when it answers. */
import type { Browser, Page } from '@playwright/test'
import type { FigureId, Samples } from './figures.ts'
import { parts } from './page-parts.ts'
import { type Network, unlimited } from './profiles.ts'
import { type LoadRecord, recordLoad, RECORDED } from './record-load.ts'
import type { Sent } from './serve.ts'
import { cumulativeLayoutShift, totalBlockingTime } from './statistics.ts'
import { type Build, builds, openVisit, type Sites, type Visit } from './visit.ts'

/** How long the picture and the map take to change places, and more, in milliseconds. */
const SWAP_MS = 1000

interface Fetched {
  path: string
  /** When its last byte was there: milliseconds since the navigation began. */
  end: number
  blocksPaint: boolean
  protocol: string
}

/** What the page itself fetched; what the map's worker fetches is seen by the server only. */
const fetchedBy = (page: Page): Promise<Fetched[]> =>
  page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => {
        const { name, responseEnd, nextHopProtocol, entryType } = entry as PerformanceResourceTiming
        const { renderBlockingStatus } = entry as { renderBlockingStatus?: string }
        return {
          path: new URL(name).pathname,
          end: responseEnd,
          blocksPaint: entryType === 'navigation' || renderBlockingStatus === 'blocking',
          protocol: nextHopProtocol,
        }
      },
    ),
  )

const sum = (sent: readonly Sent[]): number => sent.reduce((total, { bytes }) => total + bytes, 0)

/** @throws where a moment that every load has is missing */
function moment(
  record: LoadRecord,
  name: 'firstPaint' | 'largestPaint' | 'tappable' | 'passagesShown' | 'live' | 'drawn',
): number {
  const at = record[name]
  if (at === undefined) throw new Error(`the load has no ${name}`)
  return at
}

/** @throws where an answer came over another protocol than HTTP/2 */
function checkProtocol(fetched: readonly Fetched[]): void {
  const other = fetched.find(({ protocol }) => protocol !== 'h2')
  if (other) throw new Error(`${other.path} came over "${other.protocol}", not over HTTP/2`)
}

/**
 * Visits the page and waits until it says that it has noted all. Nothing is asked of it in the meantime: what
 * Playwright puts into a page to ask it something keeps a slow main thread from its first paint.
 */
async function recordVisit({ page, slowDown }: Visit, url: string, tapsFirst: boolean): Promise<void> {
  await page.addInitScript(recordLoad, { ...parts, tapsFirst, recorded: RECORDED })
  await slowDown()
  const recorded = page.waitForEvent('console', (message) => message.text() === RECORDED)
  await page.goto(url, { waitUntil: 'commit' })
  await recorded
}

/** One load, until the map has been drawn and has taken its place. */
export async function measureLoad(
  browser: Browser,
  sites: Sites,
  build: Build,
  network: Network,
  samples: Samples,
): Promise<void> {
  const visit = await openVisit(browser, { network })
  const { page } = visit
  sites[build].takeSent()
  await recordVisit(visit, sites[build].url, false)
  await page.waitForTimeout(SWAP_MS)
  const record = await page.evaluate(() => window.loadRecord)
  const origin = await page.evaluate(() => performance.timeOrigin)
  const fetched = await fetchedBy(page)
  await visit.close()

  checkProtocol(fetched)
  const [firstPaint, drawn, live] = [
    moment(record, 'firstPaint'),
    moment(record, 'drawn'),
    moment(record, 'live'),
  ]
  const sent = sites[build].takeSent().filter(({ at }) => at <= origin + drawn)
  const sentAs = (wanted: (one: Fetched) => boolean) =>
    sum(sent.filter(({ path }) => fetched.some((one) => one.path === path && wanted(one))))
  const add = (figure: FigureId, value: number) => samples.add(build, figure, value, network.name)
  const addBytes = (figure: FigureId, bytes: number) => samples.add(build, figure, bytes / 1000)
  add('firstPaint', firstPaint)
  add('largestPaint', moment(record, 'largestPaint'))
  add('drawn', drawn)
  add('blocking', totalBlockingTime(record.longTasks, firstPaint, drawn))
  add('shift', cumulativeLayoutShift(record.shifts))
  if (network !== unlimited) return
  addBytes('html', sum(sent.filter(({ path }) => path.endsWith('/'))))
  addBytes(
    'beforePaint',
    sentAs(({ blocksPaint }) => blocksPaint),
  )
  addBytes(
    'scripts',
    sentAs(({ path, end }) => path.endsWith('.js') && end <= live),
  )
  addBytes('layers', sum(sent.filter(({ path }) => path.endsWith('.geojson'))))
  addBytes('total', sum(sent))
}

/**
 * One load in which the first region's link is clicked in the very frame in which it first stands there.
 * @throws where the click shows no passages, or the app takes them away again once it is live
 */
export async function measureFirstTap(
  browser: Browser,
  sites: Sites,
  build: Build,
  network: Network,
  samples: Samples,
): Promise<void> {
  const visit = await openVisit(browser, { network })
  const { page } = visit
  await recordVisit(visit, sites[build].url, true)
  if (!(await page.evaluate(() => window.seesPassages()))) {
    throw new Error(`${build}, ${network.name}: the passages that a first tap showed are gone again`)
  }
  const record = await page.evaluate(() => window.loadRecord)
  samples.add(build, 'tappable', moment(record, 'tappable'), network.name)
  samples.add(build, 'tapAnswered', moment(record, 'passagesShown'), network.name)
  await visit.close()
}

/** How a reader reads who never touches the map: idle for a while, then slowly down to the page's end. */
const reading = { idleMs: 6000, stepPx: 200, stepMs: 120, lingerMs: 1500 }

/** The bytes of one such reader of each build; they are the same however fast they come. */
export async function measureUntouched(browser: Browser, sites: Sites, samples: Samples): Promise<void> {
  const read = async (build: Build) => {
    const { page, close } = await openVisit(browser, { network: unlimited })
    sites[build].takeSent()
    await page.goto(`${sites[build].url}?engine=intent`)
    await page.waitForTimeout(reading.idleMs)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    for (let y = 0; y <= height; y += reading.stepPx) {
      await page.evaluate((top) => window.scrollTo({ top }), y)
      await page.waitForTimeout(reading.stepMs)
    }
    await page.waitForTimeout(reading.lingerMs)
    await close()
    samples.add(build, 'untouched', sum(sites[build].takeSent()) / 1000)
  }
  await Promise.all(builds.map(read))
}
