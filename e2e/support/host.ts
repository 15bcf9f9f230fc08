/** A news page that embeds the map: served from another origin than the map's own. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from '@playwright/test'
import { expect, test as base } from './reader.ts'

const types: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' }
const typeOf = (path: string): string =>
  `${types[path.split('.').at(-1) ?? ''] ?? 'text/plain'};charset=utf-8`

/** How exactly a host's frame is as high as what it shows, in CSS px. */
const EXACT_PX = 2

export class Host {
  readonly page: Page
  /** The host's own origin. */
  readonly origin: string
  readonly frameElement: Locator
  readonly frame: FrameLocator
  readonly #frameOrigin: string
  readonly #pages: Map<string, string>

  constructor(page: Page, origin: string, frameOrigin: string, pages: Map<string, string>) {
    this.page = page
    this.origin = origin
    this.frameElement = page.locator('iframe').first()
    this.frame = this.frameElement.contentFrame()
    this.#frameOrigin = frameOrigin
    this.#pages = pages
  }

  /** The map's address. Unless the query names an engine, the picture stays: drawing a map takes long here. */
  mapAddress(query = ''): string {
    return `${this.#frameOrigin}/?${query}${query.includes('engine=') ? '' : '&engine=picture'}`
  }

  /** Opens an example host of the project, as wide as the viewport. */
  async opens(name: string): Promise<void> {
    await this.page.goto(`${this.origin}/hosts/${name}.html`)
    await this.#becomesLive()
  }

  /** Opens a page that only this test has; what its window hears is kept in `window.heard`. */
  async shows(body: string): Promise<void> {
    this.#pages.set(
      '/test.html',
      `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body style="margin:0">
      <script>heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>${body}`,
    )
    await this.page.goto(`${this.origin}/test.html`)
  }

  /** Opens a page with the map in a frame, and waits until the map has said that it listens. */
  async showsMap(query = '', attributes = 'width="640" height="640"'): Promise<void> {
    await this.shows(`<iframe src="${this.mapAddress(query)}" ${attributes}></iframe>`)
    await this.#becomesLive()
    await expect.poll(() => this.hears('ready')).toHaveLength(1)
  }

  async #becomesLive(): Promise<void> {
    await expect(this.frame.locator('.static-regions')).toHaveCount(0)
  }

  /** Another page of this origin, to be shown in a frame. */
  serves(path: string, html: string): string {
    this.#pages.set(path, html)
    return `${this.origin}${path}`
  }

  async tells(message: object): Promise<void> {
    await this.page.evaluate(
      (one) => window.frames[0]?.postMessage({ channel: 'occupied-regions-map', version: 1, ...one }, '*'),
      message,
    )
  }

  /** The messages of our own contract that the host has heard, without the mark. */
  hears(kind: string): Promise<unknown[]> {
    return this.page.evaluate(
      (wanted) =>
        (Reflect.get(window, 'heard') as { channel?: unknown; kind?: unknown }[])
          .filter(({ channel, kind }) => channel === 'occupied-regions-map' && kind === wanted)
          .map((message) => ({ ...message, channel: undefined, version: undefined })),
      kind,
    )
  }

  region(id: string): Locator {
    return this.frame.locator(`[id="${id}-heading"]`)
  }

  /** The height that the map needs, in CSS px. */
  heightNeeded(): Promise<number> {
    return this.frame.locator('#app').evaluate((content) => content.getBoundingClientRect().height)
  }

  frameHeight(): Promise<number> {
    return this.frameElement.evaluate((frame) => frame.clientHeight)
  }

  /**
   * The layout shift (Layout Instability score) since the frame's first paint. Chromium lays a frame out also while
   * its fonts keep it from being painted, whenever its host's page is hit-tested, and takes their coming for a shift.
   */
  shiftSeen(): Promise<number> {
    return this.frame.locator('#app').evaluate(async () => {
      const firstPaint = await new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            /* When it was painted, as shifts tell their time; it is on the screen only later. */
            resolve((Reflect.get(entry, 'paintTime') as number | undefined) ?? entry.startTime)
          }
        }).observe({ type: 'paint', buffered: true })
      })
      return new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (entry.startTime > firstPaint) sum += Reflect.get(entry, 'value') as number
          }
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 500)
      })
    })
  }

  /** Waits until the frame is exactly as high as what it shows, and stays so. Returns the height. */
  async fits(): Promise<number> {
    const off = async () => Math.abs((await this.frameHeight()) - (await this.heightNeeded()))
    await expect.poll(off).toBeLessThanOrEqual(EXACT_PX)
    await this.page.waitForTimeout(200)
    expect(await off()).toBeLessThanOrEqual(EXACT_PX)
    return this.frameHeight()
  }
}

interface HostFixtures {
  hostServer: { origin: string; pages: Map<string, string> }
  host: Host
}

export const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, 'localhost', () => resolve((server.address() as AddressInfo).port))
  })

/** The project's example hosts, as they are but for the address of the map, and as wide as the window. */
const example = (path: string, frameOrigin: string): string =>
  readFileSync(join('dist', path), 'utf8')
    .replaceAll('../?', `${frameOrigin}/?engine=picture&`)
    .replace('max-width: 42rem', 'padding-inline: 0 !important')

export const test = base.extend<HostFixtures>({
  hostServer: async ({ baseURL }, provide) => {
    const pages = new Map<string, string>()
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host')
      try {
        const body = pages.get(pathname) ?? example(pathname, baseURL ?? '')
        response.setHeader('content-type', typeOf(pathname)).end(body)
      } catch {
        response.writeHead(pathname === '/favicon.svg' ? 204 : 404).end()
      }
    })
    const origin = `http://localhost:${await listening(server)}`
    await provide({ origin, pages })
    server.closeAllConnections()
    server.close()
  },
  ownOrigins: async ({ baseURL, hostServer }, provide) => provide([baseURL ?? '', hostServer.origin]),
  host: async ({ page, baseURL, hostServer: { origin, pages } }, provide) =>
    provide(new Host(page, origin, baseURL ?? '', pages)),
})

export { expect }
