import type { Locator } from '@playwright/test'
import { expect, type Reader, test } from './support/reader.ts'

const acts: Record<string, (reader: Reader) => Promise<void>> = {
  'moves the mouse': (reader) => reader.stirs(),
  scrolls: ({ page }) => page.evaluate(() => window.scrollBy(0, 100)),
  'presses a key': ({ page }) => page.keyboard.press('Shift'),
  'moves the focus': ({ page }) => page.locator('.skip').focus(),
}

/** The requests for how the story is known, from now on. */
function watchesSourcing({ page }: Reader): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (/sourcing-\w+-[^/]*\.js$/.test(request.url())) asked.push(request.url())
  })
  return asked
}

/** Opens a live page that has been idle: what waits for that alone has begun. */
async function opensAndRests({ page }: Reader): Promise<void> {
  await page.goto('./?engine=picture')
  await rests(page.locator('.page'))
}

/** Waits until a page is live and has been idle. */
async function rests(page: Locator): Promise<void> {
  await expect(page.locator('.static-regions')).toHaveCount(0)
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done))))
}

/** Chromium's headless shell, once a page waits for idleness and draws nothing, may sleep until it is to draw again. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const draw = () => requestAnimationFrame(draw)
    draw()
  })
})

test.describe('How the story is known', { tag: '@any-story' }, () => {
  for (const [does, act] of Object.entries(acts)) {
    test(`is fetched once, and only when a reader ${does}`, async ({ reader, tables }) => {
      const asked = watchesSourcing(reader)
      await opensAndRests(reader)
      expect(asked).toEqual([])
      await act(reader)
      await expect(reader.page.locator('.citations li').first()).toBeAttached()
      await reader.choosesInList(tables.regions[0]?.id ?? '')
      await reader.seesRegion(tables.regions[0]?.id ?? '')
      expect(asked).toHaveLength(1)
    })
  }

  test('comes without moving what a reader at the end of the page is about to press', async ({ reader }) => {
    const { page } = reader
    await opensAndRests(reader)
    const places = page.locator('.share a, .share button')
    await expect(places).toHaveCount(2)
    const tops = () => places.evaluateAll((ways) => ways.map((way) => (way as HTMLElement).offsetTop))
    const before = await tops()
    await reader.stirs()
    await expect(page.locator('.citations li').first()).toBeAttached()
    expect(await tops()).toEqual(before)
  })

  test('stays on its page where the story is in a frame', async ({ reader }) => {
    const asked = watchesSourcing(reader)
    await reader.page.goto('./sources/')
    await reader.page.evaluate(() => {
      document.body.innerHTML = '<iframe src="../?engine=picture" title="Map"></iframe>'
    })
    const framed = reader.page.frameLocator('iframe').locator('.page')
    await rests(framed)
    await framed.locator('.skip').focus()
    await rests(framed)
    await rests(framed)
    expect(asked).toEqual([])
    await expect(framed.locator('a[href^="sources/?"]').first()).toBeAttached()
  })
})

test.describe('The page of how the story is known', { tag: '@any-story' }, () => {
  test('keeps the view on the way there, to its other language, and back', async ({
    reader,
    tables,
    expectedMessages,
  }) => {
    const query = '?engine=picture&layers=none'
    await reader.page.route('**/*sourcing-*.js', (route) => route.abort())
    expectedMessages.push(/Failed to load resource/)
    await reader.page.goto('./?engine=picture')
    for (const { id } of tables.layers) await reader.layerSwitch(id).uncheck()
    await reader.page.locator('.credit a').first().click()
    await expect(reader.page.locator('.citations li:target')).toBeVisible()
    await expect(reader.page).toHaveURL((url) => url.pathname === '/sources/' && url.search === query)
    await reader.page.getByRole('link', { name: 'Українською' }).click()
    await expect(reader.page).toHaveURL((url) => url.pathname === '/uk/sources/' && url.search === query)
    await expect(reader.page.locator('html')).toHaveAttribute('lang', 'uk')
    await reader.page.getByRole('link', { name: 'English' }).click()
    await expect(reader.page).toHaveURL((url) => url.pathname === '/sources/' && url.search === query)
    await reader.page.getByRole('link', { name: 'Back to the map' }).click()
    await expect(reader.page).toHaveURL((url) => url.pathname === '/' && url.search === query)
    for (const { id } of tables.layers) await expect(reader.layerSwitch(id)).not.toBeChecked()
  })
})
