/** What ten minutes of use leave behind: a reader's actions as fast as the page takes them. */
import type { Browser, CDPSession, Page } from '@playwright/test'
import type { Samples } from './figures.ts'
import { rest } from './measure-use.ts'
import { parts } from './page-parts.ts'
import { unlimited } from './profiles.ts'
import { recordUse } from './record-use.ts'
import { type Build, builds, openVisit, type Sites } from './visit.ts'

/** A reader who does something every two seconds does 300 things in ten minutes. */
export const session = {
  whole: { actions: 300, times: 3 },
  short: { actions: 40, times: 2 },
}

/** What is not measured is kept cheap: the map jumps where it would move, and draws fewer pixels. */
const fastDisplay = { network: unlimited, reducedMotion: 'reduce', deviceScaleFactor: 0.5 } as const

/** Clicks one of the elements, where need be once they stand there, and waits until the page has painted twice. */
async function click(page: Page, selector: string, turn: number): Promise<void> {
  /* Of a region the name and figures are painted first, the rest of the panel with a later frame. */
  await page.locator(selector).first().waitFor({ state: 'attached' })
  await page.evaluate(
    ([wanted, nth]) => {
      const found = [...document.querySelectorAll<HTMLElement>(wanted)]
      found[nth % found.length]?.click()
      return new Promise<void>((painted) => {
        requestAnimationFrame(() => requestAnimationFrame(() => painted()))
      })
    },
    [selector, turn] as const,
  )
}

const pan = async (page: Page, turn: number): Promise<void> => {
  await page.locator(parts.mapCanvas).focus()
  await page.keyboard.press(['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'][turn % 4] ?? 'ArrowLeft')
}

/** What the reader does, over and over; each round another region, date, layer, button and direction. */
const round: readonly ((page: Page, turn: number) => Promise<void>)[] = [
  (page, turn) => click(page, parts.regionLink, turn),
  (page, turn) => click(page, parts.date, turn),
  (page, turn) => click(page, parts.layer, turn),
  pan,
  (page) => click(page, parts.back, 0),
  (page, turn) => click(page, parts.mapButton, turn),
  (page, turn) => click(page, parts.date, turn + 1),
  (page, turn) => click(page, parts.layer, turn + 1),
  pan,
  (page, turn) => click(page, parts.mapButton, turn + 1),
]

async function act(page: Page, actions: number): Promise<void> {
  for (let at = 0; at < actions; at += 1) {
    await round[at % round.length]?.(page, Math.floor(at / round.length))
  }
}

interface Memory {
  /** Bytes in use on the page's heap after collecting garbage; the map's worker has a heap of its own. */
  heap: number
  nodes: number
  listeners: number
}

async function memoryOf(cdp: CDPSession): Promise<Memory> {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return { heap: metric('JSHeapUsedSize'), nodes: metric('Nodes'), listeners: metric('JSEventListeners') }
}

/** One session in each build, side by side: nothing in it is timed. */
export async function measureMemory(
  browser: Browser,
  sites: Sites,
  actions: number,
  samples: Samples,
): Promise<void> {
  const use = async (build: Build) => {
    const { page, cdp, close } = await openVisit(browser, fastDisplay)
    await cdp.send('Performance.enable')
    await page.addInitScript(recordUse, parts)
    await page.goto(sites[build].url)
    await page.waitForSelector(parts.mapDrawn)
    await rest(page)
    const before = await memoryOf(cdp)
    await act(page, actions)
    await rest(page)
    const after = await memoryOf(cdp)
    await close()
    samples.add(build, 'heapBefore', before.heap / 1e6)
    samples.add(build, 'heapAfter', after.heap / 1e6)
    samples.add(build, 'nodesBefore', before.nodes)
    samples.add(build, 'nodesAfter', after.nodes)
    samples.add(build, 'listenersBefore', before.listeners)
    samples.add(build, 'listenersAfter', after.listeners)
  }
  await Promise.all(builds.map(use))
}
