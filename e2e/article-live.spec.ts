/** The example article and the map itself, tied together: across origins, and with the frame sandboxed. */
import { holdBack } from './support/hold-back.ts'
import { expect, test } from './support/host-page.ts'
import { differingPart } from './support/pixels.ts'
import { withMotion } from './support/reader.ts'

test.use({ contextOptions: withMotion })

/** The part of the map's pixels from which a region counts as lit up. */
const LIT = 0.001

test.beforeEach(async ({ host, page }) => {
  await page.goto(`${host.map}hosts/article.html`)
  await host.element.scrollIntoViewIfNeeded()
  await expect(host.frame.getByRole('heading', { level: 2 }).first()).toBeVisible()
})

test.describe('In a tall window', () => {
  test.use({ viewport: { width: 1000, height: 1800 } })

  test('pointing at a passage lights up its region in the map', async ({ host, page }) => {
    await expect(host.frame.locator('.map')).toHaveAttribute('data-drawing', 'drawn', { timeout: 30_000 })
    const before = await page.locator('#story').innerHTML()
    await expect(host.frame.locator('.map')).toHaveCSS('opacity', '1')
    await page.mouse.move(1, 1)
    const map = host.frame.locator('.stage__map')
    const dark = await map.screenshot()
    const isLit = async () => (await differingPart(page, dark, await map.screenshot())) > LIT
    await page.getByText('Luhansk region is nearly all').hover()
    await expect.poll(isLit).toBe(true)
    await page.mouse.move(1, 1)
    await expect.poll(isLit).toBe(false)
    expect(await page.locator('#story').innerHTML()).toBe(before)
  })
})

/** Parts of the frame's program without which it hears no host, or cannot read the host's article. */
const parts = { 'the frame knows its host': 'join-frame', 'the article is read': 'read-article' }

for (const [before, part] of Object.entries(parts)) {
  test(`A region chosen before ${before} is marked in it once it is`, async ({ host, page }) => {
    const program = `**/${part}-*.js`
    const asked = page.waitForRequest(program)
    const letGo = await holdBack(page, program)
    await page.reload()
    await host.element.scrollIntoViewIfNeeded()
    await asked
    await host.frame.locator('#region-kharkiv').click()
    await expect(host.frame.locator('#kharkiv-heading')).toBeVisible()
    expect(await host.marked()).toEqual([])
    letGo()
    await expect.poll(async () => (await host.marked()).length).toBeGreaterThanOrEqual(2)
  })
}

test('Choosing a region in the map marks what the article says of it', async ({ host }) => {
  await host.frame.locator('#region-kharkiv').click()
  await expect.poll(async () => (await host.marked()).length).toBeGreaterThanOrEqual(2)
  const marked = await host.marked()
  expect(marked.some((text) => text.startsWith('Balakliia was free'))).toBe(true)
  expect(marked.some((text) => text.includes('strip along the eastern border'))).toBe(true)
  expect(marked.some((text) => text.includes('Shakhtar'))).toBe(false)
})

test('A region’s view leads to the paragraphs of the article that name it, and back', async ({
  host,
  page,
}) => {
  await host.frame.locator('#region-kherson').click()
  const paragraphs = host.frame.getByRole('region', { name: 'On this page' }).getByRole('button')
  await expect(paragraphs).toHaveCount(3)
  await expect(paragraphs).toContainText([/the four regions/, /Kherson is the only/, /residents of Kherson/])
  await paragraphs.nth(1).click()
  const target = page.getByText('Further south the picture is different')
  await expect(target).toBeFocused()
  await expect(target).toBeInViewport()
  expect(await host.marked()).toEqual([expect.stringContaining('Kherson is the only regional capital')])
  await host.wayBack.click()
  await expect(host.iframe).toBeFocused()
  await host.frame.locator('.back').click()
  await host.frame.locator('#region-luhansk').click()
  await expect(paragraphs.filter({ hasText: 'Luhansk region is nearly all' })).toBeVisible()
  await expect(paragraphs.filter({ hasText: 'residents of Kherson' })).toHaveCount(0)
})

test('What a region’s view lists is in the article’s language, and goes with the article', async ({
  host,
  page,
}) => {
  await page.locator('#story').evaluate((story) => story.setAttribute('lang', 'en-GB'))
  await page.mouse.wheel(0, 4000)
  await expect(host.element).not.toBeInViewport()
  await host.element.scrollIntoViewIfNeeded()
  await host.frame.locator('#region-kherson').click()
  const list = host.frame.getByRole('region', { name: 'On this page' })
  await expect(list.locator('q').first()).toHaveAttribute('lang', 'en-GB')
  await host.element.evaluate((map) => map.removeAttribute('article'))
  await expect(list).toHaveCount(0)
  await expect(host.frame.locator('#kherson-heading')).toBeVisible()
})

test.describe('On a page that names a region often', () => {
  test('all but three paragraphs are folded', async ({ host, page }) => {
    await page.locator('#story').evaluate((story) => {
      for (let at = 0; at < 4; at += 1) {
        const paragraph = story.appendChild(document.createElement('p'))
        paragraph.textContent = `Luhansk once more: ${at}`
      }
    })
    await page.mouse.wheel(0, 4000)
    await expect(host.element).not.toBeInViewport()
    await host.element.scrollIntoViewIfNeeded()
    await host.frame.locator('#region-luhansk').click()
    const part = host.frame.getByRole('region', { name: 'On this page' })
    const shown = part.getByRole('button').filter({ visible: true })
    await expect(shown).toHaveCount(3)
    await part.getByText(/^\d more$/).click()
    await part.getByRole('button', { name: 'Luhansk once more: 3' }).click()
    await expect(page.getByText('Luhansk once more: 3')).toBeFocused()
  })
})
