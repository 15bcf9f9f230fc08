import { differingPart } from './support/pixels.ts'
import { expect, type Reader, test, withMotion } from './support/reader.ts'

test.use({ contextOptions: withMotion })

/** The map's second names and the borders within the country, which the picture leaves out. */
const PARTS_THAT_MAY_DIFFER = 0.1

type Gesture = (reader: Reader, place: { x: number; y: number }) => Promise<void>

const doubleClick: Gesture = ({ page }, { x, y }) => page.mouse.dblclick(x, y)

/** What one does only on a map. */
const gestures: [name: string, make: Gesture][] = [
  [
    'zooms with Ctrl and the wheel',
    async ({ page }, { x, y }) => {
      await page.mouse.move(x, y)
      await page.keyboard.down('Control')
      await page.mouse.wheel(0, -100)
      await page.keyboard.up('Control')
    },
  ],
  ['double-clicks', doubleClick],
  [
    'drags it',
    async ({ page }, { x, y }) => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + 30, y + 20, { steps: 5 })
      await page.mouse.up()
    },
  ],
  [
    'spreads two fingers',
    async ({ page }, { x, y }) => {
      const touchPoints = [
        { x: x - 20, y, id: 0 },
        { x: x + 20, y, id: 1 },
      ]
      const browser = await page.context().newCDPSession(page)
      await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
      await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    },
  ],
]

test.describe('The picture that becomes the map', () => {
  test('answers clicks, layers and dates where the engine is never fetched', async ({ reader, tables }) => {
    const engine: string[] = []
    reader.page.on('request', (request) => {
      if (/MapView-|maplibre/.test(request.url())) engine.push(request.url())
    })
    await reader.page.goto('./?engine=picture')
    for (const { id, labelAt } of tables.regions) {
      const { x, y } = await reader.whereIs(labelAt)
      await reader.page.mouse.click(x, y)
      await reader.seesRegion(id)
      await reader.page.keyboard.press('Escape')
    }
    await reader.showsDate('2022-02-23')
    await expect(reader.panel.locator('[data-region="kherson"]')).toContainText('Not occupied')
    expect(engine).toEqual([])
  })

  test('waits for a tap where the host, or a sparing connection, asks for it', async ({ reader }) => {
    await reader.page.goto('./?engine=intent')
    await expect(reader.page.locator('.picture')).toBeVisible()
    await expect(reader.map).toHaveCount(0)
    await reader.loadButton.click()
    await reader.seesMap()
  })

  test('lets the page scroll, and answers clicks, while it waits to be asked for', async ({
    reader,
    tables,
  }) => {
    await reader.page.setViewportSize({ width: 390, height: 700 })
    const engine: string[] = []
    reader.page.on('request', (request) => {
      if (/MapView-|maplibre|geojson/.test(request.url())) engine.push(request.url())
    })
    await reader.page.goto('./?engine=intent')
    await expect(reader.loadButton).toBeVisible()
    const [region] = tables.regions
    if (!region) throw new Error('the story has no region')
    await reader.pointsAtMap(region.labelAt)
    await reader.page.mouse.wheel(0, 300)
    await expect.poll(() => reader.page.evaluate(() => window.scrollY)).toBeGreaterThan(100)
    await reader.clicksOnMap(region.labelAt)
    await reader.seesRegion(region.id)
    await expect(reader.loadButton).toBeVisible()
    expect(engine).toEqual([])
  })

  for (const [gesture, make] of gestures) {
    test(`takes it for asking when the reader ${gesture}`, async ({ reader, tables }) => {
      /* On a phone the page moves to the region that the first half of a double click chooses. */
      if (make !== doubleClick) await reader.page.setViewportSize({ width: 390, height: 700 })
      await reader.holdsBack('**/MapView-*.js')
      await reader.page.goto('./?engine=intent')
      await expect(reader.loadButton).toBeVisible()
      const [region] = tables.regions
      if (!region) throw new Error('the story has no region')
      const asked = reader.page.waitForRequest(/MapView-.*js/)
      await make(reader, await reader.whereIs(region.labelAt))
      await asked
      await expect(reader.notice).toHaveText('Loading the interactive map …')
      await expect(reader.loadButton).toHaveCount(0)
    })
  }

  test('waits for a tap where the reader saves data', async ({ reader }) => {
    await reader.page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    await reader.page.goto('./')
    await expect(reader.loadButton).toBeVisible()
    await expect(reader.map).toHaveCount(0)
  })

  test('keeps what the reader chose before the program came', async ({ reader }) => {
    const letGo = await reader.holdsBack('**/assets/en-*.js')
    await reader.page.goto('./', { waitUntil: 'commit' })
    await reader.layerSwitch('votes').uncheck()
    await reader.showsDate('2022-09-05')
    letGo()
    await reader.seesMap()
    await expect(reader.layerSwitch('votes')).not.toBeChecked()
    await expect(reader.page).toHaveURL(/date=2022-09-05&layers=occupation,counteroffensive$/)
  })

  for (const [width, height] of [
    [390, 844],
    [768, 1024],
    [1280, 800],
  ] as const) {
    test(`gives way without a jump at ${width} px`, async ({ reader }) => {
      await reader.page.setViewportSize({ width, height })
      await reader.page.addInitScript(() => {
        Reflect.set(window, 'shifts', [])
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const shifts = Reflect.get(window, 'shifts') as number[]
            shifts.push((entry as PerformanceEntry & { value: number }).value)
          }
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await reader.page.goto('./?engine=intent&layers=none')
      const stage = reader.page.locator('.stage__map')
      await reader.page.locator('.map-load').evaluate((button) => Reflect.set(button, 'hidden', true))
      const before = await stage.screenshot()
      await reader.page.locator('.map-load').evaluate((button: HTMLButtonElement) => button.click())
      await reader.seesMap()
      await reader.page.addStyleTag({
        content: '.map-buttons, .locator, .maplibregl-control-container { display: none }',
      })
      await reader.page.waitForTimeout(600)
      const after = await stage.screenshot()
      expect(await differingPart(reader.page, before, after)).toBeLessThan(PARTS_THAT_MAY_DIFFER)
      const shifts = await reader.page.evaluate(() => Reflect.get(window, 'shifts') as number[])
      expect(shifts).toEqual([])
    })
  }
})
