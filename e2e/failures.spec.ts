import { expect, type Reader, test } from './support/reader.ts'

/** On a narrow screen a map is drawn sooner. */
test.use({ viewport: { width: 390, height: 844 } })

/** The browser's own words for what did not come. */
const notLoaded = [/Failed to (load|fetch)/, /dynamically imported module/, /Unable to preload/]

const program = '**/assets/MapView-*.js*'
const styles = '**/assets/MapView-*.css*'
const worker = '**/assets/maplibre-gl-worker-*.js*'

/** What the browser's graphics do when the map asks for them. */
async function graphics(reader: Reader, answer: 'are missing' | 'throw'): Promise<void> {
  await reader.page.addInitScript((wanted) => {
    const original = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (
      ...given: unknown[]
    ) => unknown
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
        if (!kind.startsWith('webgl')) return Reflect.apply(original, this, [kind, ...rest])
        if (wanted === 'throw') throw new Error('no graphics today')
        return null
      },
    })
  }, answer)
}

/** @param returnsAfter milliseconds; a context without comes back never */
async function losesItsContext(reader: Reader, returnsAfter?: number): Promise<void> {
  await reader.page.evaluate((ms) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')
    const loser = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    loser?.loseContext()
    if (ms !== undefined) setTimeout(() => loser?.restoreContext(), ms)
  }, returnsAfter)
}

test.describe('A map of which a part does not come', () => {
  for (const [part, pattern] of [
    ['program', program],
    ['style sheet', styles],
    ['worker', worker],
  ] as const) {
    test(`asks for its ${part} again, and is drawn without a word`, async ({ reader, expectedMessages }) => {
      expectedMessages.push(...notLoaded)
      const noticed = await reader.watchesForNotice()
      const failures = await reader.failsAtFirst(pattern)
      await reader.open()
      expect(failures()).toBe(1)
      expect(await noticed()).toBe(false)
      await expect(reader.map.locator('.maplibregl-canvas')).toHaveCSS('position', 'absolute')
    })

    test(`gives way to the picture without its ${part}, and is drawn on another try`, async ({
      reader,
      expectedMessages,
    }) => {
      expectedMessages.push(...notLoaded)
      await reader.page.route(pattern, (route) => route.abort())
      await reader.page.goto('./')
      await reader.seesPictureGoOn()
      await reader.page.unroute(pattern)
      await reader.triesAgain()
      await reader.seesMap()
      await expect(reader.notice).toBeEmpty()
      await reader.seesRegion('kharkiv')
    })
  }

  test('gives way to the picture soon where its worker comes and does not start', async ({
    reader,
    expectedMessages,
  }) => {
    expectedMessages.push(/The map is given up/, /Worker failed to load/, ...notLoaded)
    await reader.page.route(worker, (route) =>
      route.request().resourceType() === 'fetch' ? route.continue() : route.abort(),
    )
    await reader.page.goto('./')
    await reader.seesPictureGoOn()
  })

  test('is drawn by itself once the network is back', async ({ reader, expectedMessages }) => {
    expectedMessages.push(...notLoaded)
    await reader.page.goto('./?engine=intent')
    await expect(reader.loadButton).toBeVisible()
    await reader.page.context().setOffline(true)
    await reader.loadButton.click()
    await expect(reader.notice).toHaveText('Loading the interactive map …')
    await reader.seesPictureGoOn()
    await reader.page.context().setOffline(false)
    await reader.seesMap()
    await expect(reader.notice).toBeEmpty()
  })
})

test.describe('A map that cannot be drawn', () => {
  for (const answer of ['are missing', 'throw'] as const) {
    test(`gives way to the picture where the browser’s graphics ${answer}`, async ({ reader }) => {
      await graphics(reader, answer)
      await reader.page.goto('./')
      await reader.seesPictureGoOn()
    })
  }

  test('leaves a way to ask for it when the notice is put away', async ({ reader, expectedMessages }) => {
    expectedMessages.push(...notLoaded)
    await reader.page.route(program, (route) => route.abort())
    await reader.page.goto('./')
    await expect(reader.notice).toHaveText(reader.failure)
    await reader.stage.getByRole('button', { name: 'Close' }).click()
    await expect(reader.notice).toBeEmpty()
    await reader.page.unroute(program)
    await reader.loadButton.click()
    await reader.seesMap()
  })
})

test.describe('A map that loses its graphics context', () => {
  test('keeps the selection, the spot, the date and the layers, and shows the picture meanwhile', async ({
    reader,
    tables,
  }) => {
    const noticed = await reader.watchesForNotice()
    await reader.open()
    const overview = await reader.mapPicture()
    const [region] = tables.regions
    if (!region) throw new Error('the story has no region')
    await reader.clicksOnMap(region.labelAt)
    await reader.seesRegion(region.id)
    await losesItsContext(reader, 2500)
    await expect(reader.picture).toBeVisible()
    await reader.showsDate('2022-09-05')
    await reader.layerSwitch('votes').uncheck()
    await reader.seesMap()
    await expect(reader.picture).toBeHidden()
    await expect(reader.map.locator('.spot')).toBeVisible()
    const after = await reader.mapPicture()
    await reader.seesMapChange(overview, 0.01)
    expect(await noticed()).toBe(false)
    await reader.page.getByRole('button', { name: 'Close', exact: true }).click()
    const unmarked = await reader.mapPicture()
    await reader.page.reload()
    await reader.seesMap()
    await reader.seesMapAgain(unmarked)
    expect(after.equals(unmarked)).toBe(false)
  })

  test('wears the theme that has changed meanwhile', async ({ page, reader, tables }) => {
    await reader.open()
    const [west, south] = tables.story.bounds
    const place: [number, number] = [west + 1, south + 0.2]
    const light = await reader.colourOnMap(place)
    await losesItsContext(reader, 1000)
    await expect(reader.picture).toBeVisible()
    await page.emulateMedia({ colorScheme: 'dark' })
    await reader.seesMap()
    await expect.poll(() => reader.colourOnMap(place)).not.toBe(light)
    const dark = await reader.colourOnMap(place)
    await page.reload()
    await reader.seesMap()
    expect(await reader.colourOnMap(place)).toBe(dark)
  })

  test('draws no sky over itself, neither before nor after', async ({ page, reader }) => {
    await page.addInitScript(() => {
      const original = Reflect.get(WebGL2RenderingContext.prototype, 'shaderSource') as (
        ...given: unknown[]
      ) => unknown
      const compiled: string[] = []
      Object.defineProperty(WebGL2RenderingContext.prototype, 'shaderSource', {
        value(this: WebGL2RenderingContext, shader: WebGLShader, source: string): unknown {
          compiled.push(source)
          return Reflect.apply(original, this, [shader, source])
        },
      })
      Object.assign(window, { compiled })
    })
    const programs = async (part: string) =>
      page.evaluate(
        (wanted) =>
          (Reflect.get(window, 'compiled') as string[]).filter((source) => source.includes(wanted)).length,
        part,
      )
    await reader.open()
    const areas = await programs('u_pattern_from')
    expect(areas).toBeGreaterThan(0)
    await losesItsContext(reader, 100)
    await expect(reader.picture).toBeVisible()
    await reader.seesMap()
    expect(await programs('u_pattern_from')).toBeGreaterThan(areas)
    expect(await programs('u_sky_color')).toBe(0)
  })

  test('gives way to the picture where it is not back in five seconds, and is drawn on another try', async ({
    reader,
  }) => {
    await reader.open('?region=kherson')
    await losesItsContext(reader)
    await expect(reader.picture).toBeVisible({ timeout: 1000 })
    await expect(reader.notice).toBeEmpty()
    await reader.seesPictureGoOn()
    await reader.triesAgain()
    await reader.seesMap()
    await expect(reader.notice).toBeEmpty()
    await reader.seesRegion('kharkiv')
  })
})
