import { differingPart } from './support/pixels.ts'
import { expect, test } from './support/reader.ts'

test.describe('A map that shares its page', () => {
  test('leaves the wheel to the page on a narrow screen', async ({ reader }) => {
    await reader.page.setViewportSize({ width: 390, height: 700 })
    await reader.open()
    const box = await reader.map.boundingBox()
    if (!box) throw new Error('the map is not on the page')
    await reader.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await reader.page.mouse.wheel(0, 300)
    await expect.poll(() => reader.page.evaluate(() => window.scrollY)).toBeGreaterThan(100)
  })

  test('leaves the wheel to the host’s page in a frame', async ({ reader, baseURL }) => {
    const host = `<iframe title="map" src="${baseURL ?? ''}" style="width:1000px;height:600px;border:0"></iframe><div style="height:2000px"></div>`
    await reader.page.route('**/host.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: host }),
    )
    await reader.page.goto('./host.html')
    const framed = reader.page.frameLocator('iframe').locator('.map')
    await expect(framed).toHaveAttribute('data-drawing', 'drawn', { timeout: 30_000 })
    await expect(framed).toHaveCSS('opacity', '1')
    const before = await framed.screenshot()
    const box = await framed.boundingBox()
    if (!box) throw new Error('the map is not in the frame')
    await reader.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await reader.page.mouse.wheel(0, 200)
    await expect(framed).toContainText('Use Ctrl + scroll to zoom the map')
    await reader.page.mouse.move(5, 5)
    await expect
      .poll(async () => differingPart(reader.page, before, await framed.screenshot()))
      .toBeLessThan(0.002)
  })
})
