/** The example hosts, with the map itself in its frames. */
import type { Locator } from '@playwright/test'
import { expect, test } from './support/host-page.ts'
import { waitForTypefaces } from './support/typefaces.ts'

/** The picture, or the map that has taken its place. */
const shownIn = (iframe: Locator): Locator =>
  iframe.contentFrame().locator('.picture, .map[data-drawing="drawn"]').filter({ visible: true }).first()

test('Ten maps on a page are never blank, however often a reader scrolls past them', async ({
  host,
  page,
}) => {
  test.setTimeout(120_000)
  await page.goto(`${host.map}hosts/ten.html`)
  const maps = page.locator('occupied-regions-map')
  await expect(maps).toHaveCount(10)
  for (let round = 0; round < 3; round += 1) {
    for (const map of await maps.all()) {
      await map.scrollIntoViewIfNeeded()
      await expect(shownIn(map.locator('iframe'))).toBeVisible()
    }
  }
})

test('A map in a closed tab and one in an accordion are right when shown', async ({ host, page }) => {
  await page.goto(`${host.map}hosts/hidden.html`)
  await expect(page.locator('iframe')).toHaveCount(0)
  /* The lower first: what opens above it would move it under the click. */
  await page.getByText('An accordion').click()
  await page.getByRole('button', { name: 'Show the tab' }).click()
  for (const iframe of [page.locator('#tab iframe'), page.locator('details iframe')]) {
    await iframe.scrollIntoViewIfNeeded()
    const shown = shownIn(iframe)
    await expect(shown).toBeVisible()
    const [inner, outer] = [await shown.boundingBox(), await iframe.boundingBox()]
    expect(inner?.width).toBeGreaterThan(250)
    expect(outer?.height).toBeGreaterThan(300)
  }
})

for (const width of [280, 390, 640, 1000, 1400]) {
  test(`At ${width} px nearly the height is reserved that the map needs`, async ({ host, page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(() => {
      addEventListener('message', ({ data }: MessageEvent<{ kind?: string; height?: number }>) => {
        if (data.kind === 'height') Reflect.set(window, 'needed', data.height)
      })
    })
    await host.opens(
      '<style>body{margin:0}</style><p style="height:3000px">Text</p><occupied-regions-map></occupied-regions-map>',
    )
    await expect.poll(async () => (await host.element.boundingBox())?.height).toBeGreaterThan(300)
    const reserved = (await host.element.boundingBox())?.height ?? 0
    /* Out of sight a frame is not laid out. */
    await page.evaluate(() => scrollTo(0, 2800))
    const needed = () => page.evaluate(() => Reflect.get(window, 'needed') as number | undefined)
    await expect.poll(needed).toBeGreaterThan(300)
    await expect(host.frame.locator('.share button')).toBeAttached()
    await waitForTypefaces(host.frame.locator('body'))
    const off = async () => Math.abs(reserved / ((await needed()) ?? 0) - 1)
    await expect.poll(off, `${reserved} px are reserved`).toBeLessThan(0.08)
  })
}

test('In a page written from right to left the map fills its column, and is as it is', async ({
  host,
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 800 })
  await host.opens(
    '<script>document.documentElement.dir="rtl"</script><style>body{margin:0 40px}</style><occupied-regions-map engine="picture"></occupied-regions-map>',
  )
  await expect(host.frame.locator('.picture')).toBeVisible()
  const [element, frame] = [await host.element.boundingBox(), await host.iframe.boundingBox()]
  expect([element?.x, element?.width]).toEqual([40, 560])
  expect([frame?.x, frame?.width]).toEqual([40, 560])
  await expect(host.frame.locator('html')).toHaveCSS('direction', 'ltr')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640)
})

test('A map that shows a region takes neither the focus nor the page from a reader elsewhere', async ({
  host,
  page,
}) => {
  await host.opens(
    '<input aria-label="Name"><p style="height:600px">Text</p><occupied-regions-map region="kherson"></occupied-regions-map>',
  )
  await page.getByLabel('Name').focus()
  const heading = (name: string) => host.frame.getByRole('heading', { level: 2, name })
  await expect(heading('Kherson region')).toBeVisible()
  await expect(host.frame.locator('.share button')).toBeAttached()
  await host.element.evaluate((element) => element.setAttribute('region', 'luhansk'))
  await expect(heading('Luhansk region')).toBeVisible()
  await expect(page.getByLabel('Name')).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await host.frame.locator('.back').click()
  await host.frame.locator('#region-kharkiv').click()
  await expect(heading('Kharkiv region')).toBeFocused()
})

test('A region chosen at the end of a tall frame comes into sight, and so does its place in the list', async ({
  host,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await host.opens(`<occupied-regions-map></occupied-regions-map><p style="height:2000px">Text</p>`)
  const chosen = host.frame.locator('#region-kharkiv')
  await expect(host.frame.locator('.share button')).toBeAttached()
  await chosen.click()
  await expect(host.frame.getByRole('heading', { level: 2, name: 'Kharkiv region' })).toBeInViewport()
  await host.frame.locator('.back').click()
  await expect(chosen).toBeFocused()
  await expect(chosen).toBeInViewport()
})

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the same markup is a link and a picture that states the facts', async ({ host, page }) => {
    await page.goto(`${host.map}hosts/no-script.html`)
    await expect(page.getByRole('link', { name: /^Map/ })).toHaveAttribute('href', '../')
    await expect(page.getByRole('img')).toHaveAccessibleName(/20 September 2022.*per cent of Kherson region/)
    const names = await page.locator('occupied-regions-map').allInnerTexts()
    expect(names.join()).toContain('who held what')
  })
})
