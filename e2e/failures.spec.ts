import { expect, type Reader, test } from './support/reader.ts'

const notice = 'The map could not be drawn.'

async function readsOnWithoutTheMap(reader: Reader): Promise<void> {
  await reader.choosesInList('kharkiv')
  await reader.seesRegion('kharkiv')
  await expect(reader.passage('kharkiv-losses')).toBeVisible()
}

test.describe('A map that cannot be drawn', () => {
  test('says so rather than show a region bare when a layer fails, and draws it on another try', async ({
    reader,
    expectedMessages,
  }) => {
    expectedMessages.push(/The map is given up/, /Failed to load resource/)
    await reader.page.route('**/control-2022-09-20*', (route) => route.abort())
    await reader.page.goto('./')
    await expect(reader.page.getByRole('alert')).toContainText(notice)
    await expect(reader.map).toHaveCount(0)
    await readsOnWithoutTheMap(reader)
    await reader.page.unroute('**/control-2022-09-20*')
    await reader.page.getByRole('button', { name: 'Try again' }).click()
    await reader.seesMap()
  })

  test('leaves the page whole when its program fails to load', async ({ reader, expectedMessages }) => {
    expectedMessages.push(/Failed to (load|fetch)/, /dynamically imported module/, /MapView|MapBoundary/)
    await reader.page.route('**/MapView-*.js', (route) => route.abort())
    await reader.page.goto('./')
    await expect(reader.page.getByRole('alert')).toContainText(notice)
    await readsOnWithoutTheMap(reader)
  })

  test('leaves the page whole without WebGL', async ({ reader }) => {
    await reader.page.addInitScript(() => {
      const original = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (
        ...given: unknown[]
      ) => unknown
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
        value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
          return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest])
        },
      })
    })
    await reader.page.goto('./')
    await expect(reader.page.getByRole('alert')).toContainText(notice)
    await readsOnWithoutTheMap(reader)
  })

  test('is not shown before it is drawn', async ({ reader }) => {
    const letGo = await reader.holdsBack('**/control-2022-09-20*')
    await reader.page.goto('./')
    await expect(reader.map).toHaveAttribute('data-drawing', 'drawing')
    await expect(reader.page.locator('.map__canvas')).toBeHidden()
    await expect(reader.page.locator('.picture')).toBeVisible()
    letGo()
    await reader.seesMap()
    await expect(reader.page.locator('.map__canvas')).toBeVisible()
  })

  test('keeps the selection, the date and the layers through a lost graphics context', async ({ reader }) => {
    await reader.open()
    const overview = await reader.mapPicture()
    await reader.page.evaluate(() => {
      const context = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')?.getContext('webgl2')
      const loser = context?.getExtension('WEBGL_lose_context')
      loser?.loseContext()
      setTimeout(() => loser?.restoreContext(), 1500)
    })
    await reader.showsDate('2022-09-05')
    await reader.layerSwitch('votes').uncheck()
    await reader.page.waitForTimeout(2500)
    await reader.seesMap()
    const after = await reader.mapPicture()
    await reader.seesMapChange(overview, 0.01)
    await reader.page.reload()
    await reader.seesMap()
    await reader.seesMapAgain(after)
  })
})
