import { expect, test } from './support/host.ts'
import { hasPrinted, prints } from './support/paper.ts'

const protocols = ['pym', 'newswire', 'amp', 'iframe-messenger', 'datawrapper']
const widths = [320, 640, 1000]

test.describe('A host that follows the map’s height', () => {
  for (const name of protocols) {
    for (const width of widths) {
      test(`is told it up and down by ${name} at ${width} px`, async ({ host, page }) => {
        await page.setViewportSize({ width, height: 800 })
        await host.opens(name)
        const overview = await host.fits()
        expect(overview).toBeGreaterThan(600)

        await host.frame.locator('#region-kherson').click()
        await expect(host.region('kherson')).toBeVisible()
        const region = await host.fits()
        expect(region).not.toBe(overview)
        await page.keyboard.press('Escape')
        await expect(host.region('kherson')).toHaveCount(0)
        expect(await host.fits()).toBe(overview)

        const table = host.frame.locator('.figures summary')
        await table.click()
        expect(await host.fits()).toBeGreaterThan(overview)
        await table.click()
        expect(await host.fits()).toBe(overview)
      })
    }
  }

  test('is told it when its own width changes', async ({ host, page }) => {
    await page.setViewportSize({ width: 1000, height: 800 })
    await host.opens('pym')
    const wide = await host.fits()
    await page.setViewportSize({ width: 400, height: 800 })
    await expect.poll(() => host.frameHeight()).toBeGreaterThan(wide)
    const narrow = await host.fits()
    await page.setViewportSize({ width: 1000, height: 800 })
    await expect.poll(() => host.frameHeight()).toBeLessThan(narrow)
    await host.fits()
  })

  test('is told each height once, and nothing while nothing changes', async ({ host, page }) => {
    await host.showsMap()
    await expect.poll(async () => (await host.hears('height')).length).toBeGreaterThan(0)
    await page.waitForTimeout(500)
    const heights = await host.hears('height')
    await page.waitForTimeout(1500)
    expect(await host.hears('height')).toEqual(heights)
    const same = heights.filter((one, at) => JSON.stringify(one) === JSON.stringify(heights[at - 1]))
    expect(same).toEqual([])
  })
})

test.describe('In a frame', () => {
  for (const width of [280, 560, 840, 1600]) {
    test(`what is shown at ${width} px has a height of its own`, async ({ host }) => {
      await host.showsMap('', `style="width:${width}px;height:300px;border:0"`)
      const content = host.frame.locator('#app')
      const height = () => content.evaluate((one) => one.getBoundingClientRect().height)
      await host.frameElement.evaluate((frame) => frame.setAttribute('scrolling', 'no'))
      const own = await height()
      for (const frameHeight of ['150px', '900px', '6000px']) {
        await host.frameElement.evaluate((frame, given) => {
          frame.style.height = given
        }, frameHeight)
        await content.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
        expect(Math.abs((await height()) - own)).toBeLessThanOrEqual(1)
      }
      expect(await content.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    })
  }

  for (const width of widths) {
    test(`nothing shifts while it comes to life at ${width} px`, async ({ host, page }) => {
      await page.setViewportSize({ width, height: 800 })
      await host.opens('pym')
      await host.fits()
      expect(await host.shiftSeen()).toBe(0)
    })
  }
})

test('On paper a frame shows no more than the page around it has room for', async ({ host, page }) => {
  await page.setViewportSize({ width: 640, height: 800 })
  await host.opens('pym')
  const body = host.frame.locator('body')
  for (const region of [null, 'kharkiv']) {
    if (region) await host.frame.locator(`#region-${region}`).click()
    const height = await host.fits()
    await prints(body)
    expect(await host.heightNeeded(), region ?? 'overview').toBeLessThanOrEqual(height)
    await hasPrinted(body)
  }
})
