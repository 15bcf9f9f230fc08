import type { Page } from '@playwright/test'
import { expect, test } from './support/reader.ts'

/** In CSS px; the narrowest is also a desktop of 1280 px at 400 %. */
const sizes = [
  { width: 280, height: 653 },
  { width: 320, height: 568 },
  { width: 568, height: 320 },
  { width: 768, height: 1024 },
  { width: 1600, height: 900 },
]

/** The least height and width of what a finger aims at, in CSS px, but for links in a text. */
const TARGET = 44

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const viewport of sizes) {
  test.describe(`At ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport })

    test('nothing has to be scrolled sideways', async ({ page, reader }) => {
      for (const folder of ['', 'uk/']) {
        await reader.opensPicture({ folder: `./${folder}` })
        expect(await overflow(page), `overview ${folder}`).toBe(0)
        await page.locator('.walk summary').click()
        await expect(page.locator('.steps__ways')).toBeVisible()
        expect(await overflow(page), `a step ${folder}`).toBe(0)
        await page.locator('.walk summary').click()
        await page.locator('#region-zaporizhzhia').click()
        expect(await overflow(page), `a region ${folder}`).toBe(0)
        for (const other of ['sources/', 'embed/']) {
          await page.goto(`./${folder}${other}`)
          expect(await overflow(page), other).toBe(0)
        }
      }
    })
  })
}

/** The typefaces that the reader has come before the page’s own, and are wider. */
for (const { typefaces, haveCome } of [
  { typefaces: 'the page’s typefaces', haveCome: true },
  { typefaces: 'the reader’s typefaces', haveCome: false },
]) {
  test(`With text at twice its size, in ${typefaces}, nothing has to be scrolled sideways on the smallest phone`, async ({
    page,
    expectedMessages,
  }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    if (!haveCome) {
      expectedMessages.push(/Failed to load resource/)
      await page.route('**/*.woff2', (route) => route.abort())
    }
    for (const folder of ['', 'uk/']) {
      for (const path of ['?engine=picture', '?engine=picture&region=zaporizhzhia', 'sources/', 'embed/']) {
        await page.goto(`./${folder}${path}`)
        await page.addStyleTag({ content: 'html{font-size:200%}' })
        await page.evaluate(() => document.fonts.ready)
        expect(await overflow(page), folder + path).toBe(0)
      }
    }
  })
}

test('On a phone a finger finds what it aims at', async ({ page, reader }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await reader.open()
  const onBoth = 'button, .dates__choice, .legend__switch, .chip, .passage__link'
  const targets = {
    overview: `${onBoth}, .theme-filter__choice, .region-row > a, .figures summary`,
    region: onBoth,
  }
  for (const view of ['overview', 'region'] as const) {
    if (view === 'region') await page.locator('#region-kherson').click()
    for (const kind of targets[view].split(', ')) {
      expect(await page.locator(kind).filter({ visible: true }).count(), `${view}: ${kind}`).toBeGreaterThan(
        0,
      )
    }
    for (const target of await page.locator(targets[view]).filter({ visible: true }).all()) {
      const box = await target.boundingBox()
      /* One pixel high: it is seen only while it has the focus. */
      if (!box || box.height <= 1) continue
      const what = (await target.textContent()) || (await target.getAttribute('aria-label'))
      expect(Math.min(box.width, box.height), `${view}: ${what}`).toBeGreaterThanOrEqual(TARGET)
    }
  }
})

test('The passages are laid out as the reader comes near, or once the page’s program has come', async ({
  page,
  reader,
  expectedMessages,
}) => {
  expectedMessages.push(/Failed to load resource/)
  const isLaidOut = () =>
    page
      .locator('.reading-list')
      .evaluate((list) => list.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }))
  await page.route('**/*.js', (route) => route.abort())
  await page.goto('./')
  expect(await isLaidOut()).toBe(false)
  await page.locator('.reading-list').scrollIntoViewIfNeeded()
  await expect.poll(isLaidOut).toBe(true)
  await page.unroute('**/*.js')
  await reader.opensPicture()
  expect(await isLaidOut()).toBe(true)
})

for (const [network, connection, faces] of [
  ['is quick', { rtt: 50 }, 2],
  ['is of a speed that the browser does not tell', undefined, 2],
  ['is too slow for them', { rtt: 150 }, 0],
] as const) {
  test(`The first paint waits for typefaces, or is done without them, where the network ${network}`, async ({
    page,
  }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value })
    }, connection)
    const fetched: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fetched.push(request.url())
    })
    await page.goto('./?engine=picture')
    await expect(page.locator('head > link[rel="preload"][as="font"]')).toHaveCount(faces)
    await page.evaluate(() => document.fonts.ready)
    expect(fetched).toHaveLength(faces)
  })
}
