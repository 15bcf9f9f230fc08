/** What helps readers find their way on the moving map: an inset, scales, and the spot in its middle by keyboard. */
import { expect, test, withMotion } from './support/reader.ts'

test.use({ contextOptions: withMotion })

/** Some thirty more than a map of one tile takes; where four tiles meet, each layer is drawn four times. */
const MANY_DRAWS = 80

test.describe('On a wide map', () => {
  test.use({ viewport: { width: 1280, height: 900 } })

  test('an inset shows where in its country the map is, and follows it', async ({ page, reader }) => {
    await reader.open()
    const view = page.locator('.locator rect')
    await expect(page.locator('.locator')).toBeVisible()
    const width = async () => Number(await view.getAttribute('width'))
    const whole = await width()
    expect(whole).toBeGreaterThan(20)
    await page.locator('#region-kharkiv').click()
    await expect.poll(width).toBeLessThan(whole / 2)
  })
})

test.describe('On a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('there is no inset', async ({ page, reader }) => {
    await reader.open()
    await expect(page.locator('.locator')).toBeHidden()
  })

  test('no step of zooming in makes a frame take many draws', async ({ page, reader }) => {
    await page.addInitScript(() => {
      // oxlint-disable-next-line typescript/unbound-method -- called on its own context below
      const { drawElements } = WebGL2RenderingContext.prototype
      let draws = 0
      WebGL2RenderingContext.prototype.drawElements = function countDraw(...args) {
        draws += 1
        drawElements.apply(this, args)
      }
      const request = window.requestAnimationFrame.bind(window)
      window.requestAnimationFrame = (callback) =>
        request((time) => {
          draws = 0
          callback(time)
          if (draws > 0) Reflect.set(window, 'drawsInFrame', draws)
        })
    })
    await reader.open()
    const inFrame = () => page.evaluate(() => Reflect.get(window, 'drawsInFrame') as number)
    const zoomIn = page.getByRole('button', { name: 'Zoom in' })
    for (let step = 0; step < 3; step += 1) {
      expect(await inFrame()).toBeGreaterThan(20)
      expect(await inFrame()).toBeLessThan(MANY_DRAWS)
      await zoomIn.click()
      await reader.seesMap()
    }
  })
})

for (const [locale, units] of [
  ['en-GB', ['km', 'mi']],
  ['de-DE', ['km']],
] as const) {
  test.describe(`A reader whose language is ${locale}`, () => {
    test.use({ locale })

    test(`reads distances in ${units.join(' and ')}`, async ({ page, reader }) => {
      await reader.open()
      const scales = page.locator('.maplibregl-ctrl-scale')
      await expect(scales).toHaveCount(units.length)
      for (const unit of units) await expect(scales.filter({ hasText: unit })).toBeVisible()
    })
  })
}

test('who moves the map by keyboard looks up the spot in its middle', async ({ page, reader }) => {
  await reader.open('?region=kharkiv')
  await page.getByRole('button', { name: 'Kharkiv region' }).focus()
  await page.keyboard.press('Shift+Tab')
  await expect(page.locator('.maplibregl-canvas')).toBeFocused()
  await expect(page.getByText('Enter tells of the spot in its middle')).toBeVisible()
  await page.keyboard.press('Enter')
  const note = page.getByRole('region', { name: 'The spot you chose' })
  await expect(note).toContainText('Kharkiv region')
  await expect(page.locator('.spot')).toBeVisible()
  await note.getByRole('button', { name: 'Close' }).focus()
  await expect(page.getByText('Enter tells of the spot in its middle')).toBeHidden()
})

test('who goes on by mouse after a key is told of no keys', async ({ page, reader, tables }) => {
  const [region, other] = tables.regions
  await reader.open()
  await reader.clicksOnMap(region?.labelAt ?? [0, 0])
  await reader.seesRegion(region?.id ?? '')
  await page.keyboard.press('Escape')
  await page.locator('.maplibregl-canvas').focus()
  await expect(page.getByText('Enter tells of the spot in its middle')).toBeVisible()
  await reader.clicksOnMap(other?.labelAt ?? [0, 0])
  await expect(page.getByText('Enter tells of the spot in its middle')).toBeHidden()
  await reader.seesRegion(other?.id ?? '')
})

test('a map that is still coming takes over new colours without a complaint', async ({
  page,
  reader,
  tables,
}) => {
  const [west, south] = tables.story.bounds
  const sea: [number, number] = [west + 1, south + 0.2]
  await reader.open()
  const light = await reader.colourOnMap(sea)
  await page.addInitScript(() => {
    const darken = new MutationObserver(() => {
      if (!document.querySelector('.maplibregl-canvas')) return
      darken.disconnect()
      document.documentElement.dataset['theme'] = 'dark'
    })
    darken.observe(document, { childList: true, subtree: true })
  })
  await reader.open()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await reader.colourOnMap(sea)).not.toBe(light)
})
