/** The reader's device and network, as the bench plays them. */
import type { BrowserContextOptions } from '@playwright/test'

/** A usual phone; sizes in CSS px. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
}

/** How many times slower than this machine the page's main thread runs. */
export const CPU_SLOWDOWN = 4

export interface Network {
  name: string
  /** Added to each request before its answer begins, in milliseconds. */
  latencyMs: number
  /** Bits a second, both ways; `undefined` where nothing is held back. */
  throughputBps?: number
}

export const unlimited: Network = { name: 'unlimited', latencyMs: 0 }

export const networks: readonly Network[] = [
  unlimited,
  { name: '150 ms, 1.6 Mbps', latencyMs: 150, throughputBps: 1.6e6 },
  { name: '562 ms, 1.44 Mbps', latencyMs: 562, throughputBps: 1.44e6 },
]

const NO_LIMIT = -1

/** The parameters of CDP's `Network.emulateNetworkConditions`; throughput in bytes a second. */
export const conditions = ({ latencyMs, throughputBps }: Network) => {
  const throughput = throughputBps === undefined ? NO_LIMIT : throughputBps / 8
  return { offline: false, latency: latencyMs, downloadThroughput: throughput, uploadThroughput: throughput }
}
