/** The example hosts, with the map itself in its frames. */
import { expect, test } from './support/host-page.ts'

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
      const shown = map.locator('iframe').contentFrame().locator('.picture, .map[data-drawing="drawn"]')
      await expect(shown.filter({ visible: true }).first()).toBeVisible()
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
    const picture = iframe.contentFrame().locator('.picture')
    await expect(picture).toBeVisible()
    const [inner, outer] = [await picture.boundingBox(), await iframe.boundingBox()]
    expect(inner?.width).toBeGreaterThan(250)
    expect(outer?.height).toBeGreaterThan(300)
  }
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
