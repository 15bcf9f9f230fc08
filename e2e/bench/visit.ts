/** Visits of a reader: each with a cold cache, on a phone, on a network. */
import type { Browser, CDPSession, Page } from '@playwright/test'
import { conditions, CPU_SLOWDOWN, type Network, phone } from './profiles.ts'
import type { Site } from './serve.ts'

export const builds = ['ours', 'naive'] as const
export type Build = (typeof builds)[number]
export type Sites = Record<Build, Site>

export interface Visit {
  page: Page
  cdp: CDPSession
  /** Makes the page's main thread as slow as the phone's. */
  slowDown: () => Promise<void>
  close: () => Promise<void>
}

interface VisitOptions {
  network: Network
  /** Whether the map may move in steps, or jumps at once. */
  reducedMotion?: 'reduce' | 'no-preference'
  /** Physical pixels to a CSS pixel, where they are to be others than the phone's. */
  deviceScaleFactor?: number
}

/** How long anything may take before the bench gives up, in milliseconds. */
const PATIENCE_MS = 90_000

/** Scripts are compiled with their functions' names kept, by a function that the page does not have. */
const keepNames = 'globalThis.__name = (named) => named'

/** Opens an empty page; the address is visited by the one who measures. */
export async function openVisit(browser: Browser, { network, ...display }: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({ ...phone, ...display })
  context.setDefaultTimeout(PATIENCE_MS)
  await context.addInitScript(keepNames)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', conditions(network))
  return {
    page,
    cdp,
    slowDown: async () => {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    },
    close: () => context.close(),
  }
}

/** Does the same for both builds in turn, the first one changing, so that the machine's moods hit both. */
export async function alternate(runs: number, measure: (build: Build, run: number) => Promise<void>) {
  for (let run = 0; run < runs; run += 1) {
    for (const build of run % 2 === 0 ? builds : builds.toReversed()) await measure(build, run)
  }
}
