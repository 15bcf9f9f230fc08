/** A host's page that embeds the map from another site, and what it can see of the map. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base, expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** What the frame was told, by the kind of message. */
export interface Told {
  kind: string
  [field: string]: unknown
}

export class Host {
  readonly page: Page
  /** The site that the map comes from. */
  readonly map: string
  /** The site of the page that embeds it. */
  readonly site: string
  readonly element: Locator
  readonly iframe: Locator
  readonly frame: FrameLocator
  readonly wayBack: Locator

  /** The page as it is served. */
  html = ''

  constructor(page: Page, map: string, site: string) {
    this.page = page
    this.map = map
    this.site = site
    this.element = page.locator('occupied-regions-map').first()
    this.iframe = this.element.locator('iframe')
    this.frame = this.iframe.contentFrame()
    this.wayBack = this.element.getByRole('button', { name: 'Back to the map' })
  }

  /** Lets a small page that speaks the contract stand where the map would be. */
  async stubsTheMap(): Promise<void> {
    const body = readFileSync('e2e/fixtures/hosts/frame.html', 'utf8')
    await this.page.route(
      (url) => url.origin === new URL(this.map).origin && /^\/(uk\/)?$/.test(url.pathname),
      (route) => route.fulfill({ body, contentType: 'text/html' }),
    )
  }

  /** Opens a page of the host's with this body. */
  async opens(body: string, head = ''): Promise<void> {
    this.html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>${head}<style>body{font:18px/1.5 serif}</style><body>${body}<script async src="${this.map}embed.js"></script></body></html>`
    await this.page.goto(this.site)
  }

  async told(frame = this.frame): Promise<Told[]> {
    return JSON.parse((await frame.locator('output').textContent()) || '[]') as Told[]
  }

  /** Waits until the last message of its kind that the frame was told is this one. */
  async tells(message: Told): Promise<void> {
    await expect
      .poll(async () => (await this.told()).findLast(({ kind }) => kind === message.kind))
      .toMatchObject(message)
  }

  /** The text that the host's page marks, with the browser's highlights. */
  marked(): Promise<string[]> {
    return this.page.evaluate(() => [...(CSS.highlights.get('occupied-regions-map') ?? [])].map(String))
  }
}

export const test = base.extend<{ host: Host; watch: void }>({
  host: async ({ page, baseURL }, provide) => {
    const shown: { host?: Host } = {}
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end(shown.host?.html)
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = server.address() as AddressInfo
    const host = new Host(page, new URL('/', baseURL ?? '').href, `http://127.0.0.1:${port}/`)
    shown.host = host
    await provide(host)
    server.closeAllConnections()
    server.close()
  },
  watch: [
    async ({ page, context, host }, provide) => {
      const strangers: string[] = []
      const errors: string[] = []
      page.on('request', (request) => {
        const isOurs = [host.map, host.site].some((site) => request.url().startsWith(site))
        if (request.url().startsWith('http') && !isOurs) strangers.push(request.url())
      })
      page.on('pageerror', (error) => errors.push(error.message))
      await provide()
      expect(strangers, 'requests to other origins').toEqual([])
      expect(errors, 'errors').toEqual([])
      expect(await context.cookies(), 'cookies').toEqual([])
      const stored = await page.evaluate(() => localStorage.length + sessionStorage.length)
      expect(stored, 'stored values').toBe(0)
    },
    { auto: true },
  ],
})

export { expect }
