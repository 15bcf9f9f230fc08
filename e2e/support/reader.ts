/** A reader of the page: what one can do and see, in a reader's words. */
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { holdBack } from './hold-back.ts'
import { pixelOf, type Position } from './projection.ts'
import { colourAt, differingPart } from './pixels.ts'
import { readTables, type StoryTables } from './story.ts'

/** The part of the map's pixels from which a change counts: names may find another place than before. */
const VISIBLE = 0.002

export class Reader {
  readonly page: Page
  readonly tables: StoryTables
  /** The place of the map, where first the picture stands. */
  readonly stage: Locator
  readonly map: Locator
  readonly panel: Locator
  /** The static map, which stands where the map is not. */
  readonly picture: Locator
  /** What the page says of the map. */
  readonly notice: Locator
  /** What it says where the map has failed. */
  readonly failure = 'The interactive map could not be shown; its picture stays.'
  readonly loadButton: Locator

  constructor(page: Page, tables: StoryTables) {
    this.page = page
    this.tables = tables
    this.stage = page.locator('.stage__map')
    this.map = page.locator('.map')
    this.panel = page.locator('.panel')
    this.picture = page.locator('.picture')
    this.notice = this.stage.getByRole('status')
    this.loadButton = page.getByRole('button', { name: 'Load the interactive map' })
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`./${query}`)
    await this.seesMap()
  }

  /** Opens the page live, without the map: what it shows is in the picture and the panel. */
  async opensPicture({ folder = './', query = '' } = {}): Promise<void> {
    await this.page.goto(`${folder}?engine=picture${query}`)
    await expect(this.page.locator('.static-regions')).toHaveCount(0)
  }

  async seesMap(): Promise<void> {
    await expect(this.map).toHaveAttribute('data-drawing', 'drawn', { timeout: 30_000 })
    await expect(this.map).toHaveCSS('opacity', '1')
  }

  /** Does on the page what every reader does, and what changes nothing that they chose. */
  async stirs(): Promise<void> {
    await this.page.mouse.move(2, 2)
    await this.page.mouse.move(1, 1)
  }

  /** Keeps requests waiting until the returned function is called. */
  async holdsBack(pattern: string): Promise<() => void> {
    return holdBack(this.page, pattern)
  }

  /** Fails the first request for each address. Returns how many have failed. */
  async failsAtFirst(pattern: string): Promise<() => number> {
    const failed = new Set<string>()
    await this.page.route(pattern, (route) => {
      const { pathname } = new URL(route.request().url())
      if (failed.has(pathname)) return route.continue()
      failed.add(pathname)
      return route.abort()
    })
    return () => failed.size
  }

  /** Call before the page is opened. Returns whether the page has said since that the map failed. */
  async watchesForNotice(): Promise<() => Promise<boolean>> {
    await this.page.addInitScript((failure) => {
      new MutationObserver(() => {
        if (document.body?.innerText.includes(failure)) Reflect.set(window, 'hasSeenNotice', true)
      }).observe(document, { childList: true, subtree: true, characterData: true })
    }, this.failure)
    return () => this.page.evaluate(() => Reflect.get(window, 'hasSeenNotice') === true)
  }

  async triesAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Try again' }).click()
    await expect(this.notice).not.toHaveText(this.failure)
  }

  /** The map has failed: the page says so, and all that the picture and the panel offer works. */
  async seesPictureGoOn(): Promise<void> {
    await expect(this.notice).toHaveText(this.failure, { timeout: 15_000 })
    await expect(this.map).toHaveCount(0)
    await expect(this.picture).toBeVisible()
    for (const { id, labelAt } of this.tables.regions) {
      await this.clicksOnMap(labelAt)
      await this.seesRegion(id)
    }
    const before = await this.stage.screenshot()
    await this.showsDate('2022-02-23')
    await expect
      .poll(async () => differingPart(this.page, before, await this.stage.screenshot()))
      .toBeGreaterThan(VISIBLE)
    const earlier = await this.stage.screenshot()
    await this.layerSwitch('occupation').uncheck()
    await expect
      .poll(async () => differingPart(this.page, earlier, await this.stage.screenshot()))
      .toBeGreaterThan(VISIBLE)
    await this.layerSwitch('occupation').check()
    await this.page.keyboard.press('Escape')
    await this.seesOverview()
    await this.choosesInList('kharkiv')
    await this.seesRegion('kharkiv')
    await expect(this.passage('kharkiv-losses')).toBeVisible()
  }

  /** Where a place is on the page while the map shows the overview, in CSS px. */
  async whereIs(place: Position): Promise<{ x: number; y: number }> {
    await this.stage.scrollIntoViewIfNeeded()
    const box = await this.stage.boundingBox()
    if (!box) throw new Error('the map is not on the page')
    const { x, y } = pixelOf(place, this.tables.story.bounds, box)
    return { x: box.x + x, y: box.y + y }
  }

  async clicksOnMap(place: Position): Promise<void> {
    const { x, y } = await this.whereIs(place)
    await this.page.mouse.click(x, y)
  }

  async pointsAtMap(place: Position): Promise<void> {
    const { x, y } = await this.whereIs(place)
    await this.page.mouse.move(x, y)
  }

  /** Puts the pointer and the focus where nothing lights up. */
  async leavesTheMap(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).click()
  }

  /** Without the scale bar, whose text is in the typeface that came in time, and so in another on another visit. */
  mapPicture(): Promise<Buffer> {
    return this.map.screenshot({ style: '.maplibregl-ctrl-scale { visibility: hidden }' })
  }

  async colourOnMap(place: Position): Promise<string> {
    const picture = await this.mapPicture()
    const box = await this.map.boundingBox()
    if (!box) throw new Error('the map is not on the page')
    return colourAt(this.page, picture, pixelOf(place, this.tables.story.bounds, box))
  }

  /** Waits until the map differs from `before` in at least this part of its pixels. */
  async seesMapChange(before: Buffer, part = VISIBLE): Promise<void> {
    await expect
      .poll(async () => differingPart(this.page, before, await this.mapPicture()), { timeout: 10_000 })
      .toBeGreaterThan(part)
  }

  /** Waits until the map looks as `before` again. */
  async seesMapAgain(before: Buffer): Promise<void> {
    await expect
      .poll(async () => differingPart(this.page, before, await this.mapPicture()), { timeout: 10_000 })
      .toBeLessThan(VISIBLE)
  }

  region(id: string) {
    const region = this.tables.regions.find((row) => row.id === id)
    if (!region) throw new Error(`no region ${id}`)
    return region
  }

  async seesRegion(id: string): Promise<void> {
    await expect(this.panel.getByRole('heading', { level: 2, name: this.region(id).name.en })).toBeVisible()
  }

  async seesOverview(): Promise<void> {
    await expect(this.panel.getByRole('heading', { name: this.tables.story.terms.regions.en })).toBeVisible()
  }

  async choosesInList(id: string): Promise<void> {
    await this.panel.locator(`#region-${id}`).click()
  }

  passage(id: string): Locator {
    return this.panel.locator(`[data-passage="${id}"]`)
  }

  passageIds(): Promise<(string | null)[]> {
    return this.panel
      .locator('[data-passage]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-passage')))
  }

  /** A region's shares and areas by status. */
  get figures(): Locator {
    return this.panel.locator('.status-figures li')
  }

  layerSwitch(id: string): Locator {
    return this.page.locator(`[data-layer="${id}"]`).getByRole('checkbox')
  }

  async showsDate(id: string): Promise<void> {
    await this.page.locator(`input[name="date"][value="${id}"]`).check()
  }
}

export interface StoryOption {
  /** The folder of the story that the project serves. */
  storyFolder: string
}

interface Fixtures {
  tables: StoryTables
  reader: Reader
  /** Console messages that a test expects, as patterns. */
  expectedMessages: RegExp[]
  /** Origins that a page may ask for something. */
  ownOrigins: string[]
  watch: void
}

/** Messages of the browser's graphics driver about screenshots, none of the page's. */
const driverMessage = /GL Driver Message/

export const test = base.extend<Fixtures, StoryOption>({
  storyFolder: ['data', { option: true, scope: 'worker' }],
  tables: async ({ storyFolder }, provide) => provide(readTables(storyFolder)),
  reader: async ({ page, tables }, provide) => provide(new Reader(page, tables)),
  expectedMessages: async ({ page: _page }, provide) => provide([]),
  ownOrigins: async ({ baseURL }, provide) => provide([baseURL ?? '']),
  watch: [
    async ({ page, ownOrigins, expectedMessages }, provide) => {
      const complaints: string[] = []
      const strangers: string[] = []
      page.on('console', (message) => {
        const told = message.text()
        if (!['error', 'warning'].includes(message.type()) || driverMessage.test(told)) return
        if (!expectedMessages.some((expected) => expected.test(told))) complaints.push(told)
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && !ownOrigins.includes(origin)) strangers.push(request.url())
      })
      await provide()
      expect(complaints, 'console errors and warnings').toEqual([])
      expect(strangers, 'requests to other origins').toEqual([])
    },
    { auto: true },
  ],
})

/** For readers who see the map fly and fade, which most tests do without. */
export const withMotion = { reducedMotion: 'no-preference' } as const

export { expect }
