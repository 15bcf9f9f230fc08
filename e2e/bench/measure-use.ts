/** How quickly the page answers a reader once the map is drawn, on a slow main thread. */
import type { Browser, Page } from '@playwright/test'
import type { FigureId, Samples } from './figures.ts'
import { parts } from './page-parts.ts'
import { unlimited } from './profiles.ts'
import { type Answer, recordUse } from './record-use.ts'
import { type Build, openVisit, type Sites, type Visit } from './visit.ts'

/** How many samples of each figure are taken over all runs, at least. */
const wanted = { taps: 50, switches: 20 }

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

async function answerTo(page: Page, tap: () => Promise<void>, kind: keyof Answer): Promise<number> {
  await rest(page)
  await tap()
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
  const { page, close } = await openDrawn(browser, sites, build)
  const links = page.locator(parts.regionLink)
  const count = await links.count()
  for (let at = 0; at < Math.ceil(wanted.taps / runs); at += 1) {
    samples.add(build, 'tap', await answerTo(page, () => links.nth(at % count).tap(), 'panelMs'))
    await answerTo(page, () => page.locator(parts.back).tap(), 'panelMs')
  }
  await close()
}

/** Only on the last date does each layer's switch change the map, whatever the other layers. */
async function showLastDate(page: Page): Promise<void> {
  const dates = page.locator(parts.date)
  await dates.first().tap()
  await rest(page)
  await dates.last().tap()
}

/** Switches of layers and dates, and the zoom buttons for comparison, each to its first changed frame. */
export async function measureSwitches(
  browser: Browser,
  sites: Sites,
  build: Build,
  runs: number,
  samples: Samples,
): Promise<void> {
  const { page, close } = await openDrawn(browser, sites, build)
  await page.evaluate(() => window.watchMap())
  const tapAll = async (figure: FigureId, selector: string, count: number) => {
    for (let at = 0; at < Math.ceil(wanted.switches / runs); at += 1) {
      const part = page.locator(selector).nth(at % count)
      samples.add(build, figure, await answerTo(page, () => part.tap(), 'mapMs'))
    }
  }
  const zoomButtons = 2
  await page.locator(parts.mapButton).first().tap()
  await tapAll('repaint', parts.mapButton, zoomButtons)
  await tapAll('date', parts.date, await page.locator(parts.date).count())
  await answerTo(page, () => showLastDate(page), 'mapMs')
  await tapAll('layer', parts.layer, await page.locator(parts.layer).count())
  await close()
}
