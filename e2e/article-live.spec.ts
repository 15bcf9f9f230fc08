/** The example article and the map itself, tied together: across origins, and with the frame sandboxed. */
import { expect, test } from './support/host-page.ts'

test.beforeEach(async ({ host, page }) => {
  await page.goto(`${host.map}hosts/article.html`)
  await host.element.scrollIntoViewIfNeeded()
  await expect(host.frame.getByRole('heading', { level: 2 }).first()).toBeVisible()
})

test('Pointing at a passage lights up its region, and leaves the article as it was', async ({
  host,
  page,
}) => {
  const ready = page.evaluate(
    () => new Promise((resolve) => document.addEventListener('mapready', resolve, { once: true })),
  )
  await page.reload()
  await ready.catch(() => {})
  const before = await page.locator('#story > p').allInnerTexts()
  await page.getByText('Luhansk region is nearly all').hover()
  await expect(host.iframe).toHaveCount(1)
  expect(await page.locator('#story > p').allInnerTexts()).toEqual(before)
})

test('Choosing a region in the map marks what the article says of it', async ({ host }) => {
  await host.frame.locator('#region-kharkiv').click()
  await expect.poll(async () => (await host.marked()).length).toBeGreaterThanOrEqual(2)
  const marked = await host.marked()
  expect(marked.some((text) => text.startsWith('Balakliia was free'))).toBe(true)
  expect(marked.some((text) => text.includes('strip along the eastern border'))).toBe(true)
  expect(marked.some((text) => text.includes('Shakhtar'))).toBe(false)
})
