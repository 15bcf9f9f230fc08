/** How quickly the page answers a reader once the map is drawn, on a slow main thread. */
import type { Browser, Locator, Page } from '@playwright/test'
import type { FigureId, Samples } from './figures.ts'
import { parts } from './page-parts.ts'
import { unlimited } from './profiles.ts'
import { type Answer, recordUse } from './record-use.ts'
import { type Build, openVisit, type Sites, type Visit } from './visit.ts'

/** How many samples of each figure are taken over all runs, at least. */
const wanted = { taps: 50, switches: 40 }

/** How long a finger rests on the glass, in milliseconds: Playwright's own tap lifts it at once, as nobody does. */
const PRESS_MS = 80

/** How long the map draws nothing before it counts as at rest, in milliseconds. */
const REST_MS = 300

/** Until the map rests, so that one answer is not measured amid another's frames. */
export const rest = async (page: Page): Promise<void> => {
  await page.waitForFunction((ms) => window.mapQuietFor() > ms, REST_MS, { polling: 50 })
}

/** The page with its map drawn and at rest; the map jumps where it would move, so that each answer is one frame. */
async function openDrawn(browser: Browser, sites: Sites, build: Build): Promise<Visit> {
  const visit = await openVisit(browser, { network: unlimited, reducedMotion: 'reduce' })
  await visit.page.addInitScript(recordUse, parts)
  await visit.page.goto(sites[build].url)
  await visit.page.waitForSelector(parts.mapDrawn)
  await visit.slowDown()
  await rest(visit.page)
  return visit
}

/** Taps an element in its middle. @throws where it is not on the page */
async function tap({ page, cdp }: Visit, element: Locator): Promise<void> {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (!box) throw new Error(`nothing to tap: ${element.toString()}`)
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await page.waitForTimeout(PRESS_MS)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function answerTo(visit: Visit, element: Locator, kind: keyof Answer): Promise<number> {
  const { page } = visit
  await rest(page)
  await tap(visit, element)
  await page.waitForFunction((key) => window.answer[key] !== undefined, kind, { polling: 50 })
  return (await page.evaluate((key) => window.answer[key], kind)) ?? Number.NaN
}

/** Taps on the regions of the list in turn, back to the overview after each. */
export async function measureTaps(
  browser: Browser,
  sites: Sites,
  build: Build,
  runs: number,
  samples: Samples,
): Promise<void> {
  const visit = await openDrawn(browser, sites, build)
  const { page, close } = visit
  const links = page.locator(parts.regionLink)
  const count = await links.count()
  for (let at = 0; at < Math.ceil(wanted.taps / runs); at += 1) {
    samples.add(build, 'tap', await answerTo(visit, links.nth(at % count), 'panelMs'))
    await answerTo(visit, page.locator(parts.back), 'panelMs')
  }
  await close()
}

/** Only on the last date does each layer's switch change the map, whatever the other layers. */
async function showLastDate(visit: Visit): Promise<void> {
  const dates = visit.page.locator(parts.date)
  await tap(visit, dates.first())
  await answerTo(visit, dates.last(), 'mapMs')
}

/** Switches of layers and dates, and the zoom buttons for comparison, each to its first changed frame. */
export async function measureSwitches(
  browser: Browser,
  sites: Sites,
  build: Build,
  runs: number,
  samples: Samples,
): Promise<void> {
  const visit = await openDrawn(browser, sites, build)
  const { page, close } = visit
  await page.evaluate(() => window.watchMap())
  const tapAll = async (figure: FigureId, selector: string, count: number) => {
    for (let at = 0; at < Math.ceil(wanted.switches / runs); at += 1) {
      const part = page.locator(selector).nth(at % count)
      samples.add(build, figure, await answerTo(visit, part, 'mapMs'))
    }
  }
  const zoomButtons = 2
  await tap(visit, page.locator(parts.mapButton).first())
  await tapAll('repaint', parts.mapButton, zoomButtons)
  await tapAll('date', parts.date, await page.locator(parts.date).count())
  await showLastDate(visit)
  await tapAll('layer', parts.layer, await page.locator(parts.layer).count())
  await close()
}
