import { expect, type Reader, test } from './support/reader.ts'
import { readTables } from './support/story.ts'

/** On a narrow screen a map is drawn sooner. */
test.use({ viewport: { width: 390, height: 844 } })

/** The files that the map draws. */
const layers = [
  'regions',
  'context',
  'rivers',
  'places',
  ...readTables('data').dates.flatMap(({ id }) => [`control-${id}`, `contact-line-${id}`]),
]
const anyLayer = '**/assets/*.geojson'
const fileOf = (layer: string) => `**/assets/${layer}-*.geojson`

/** Sends the first half of a layer, the next time nothing, and so on. */
async function breaks(reader: Reader, layer: string): Promise<void> {
  let asked = 0
  await reader.page.route(fileOf(layer), async (route) => {
    asked += 1
    if (asked % 2 === 0) return route.abort()
    const response = await route.fetch()
    const body = await response.body()
    return route.fulfill({ response, body: body.subarray(0, body.length / 2) })
  })
}

test.describe('A map and its layers', () => {
  test('are asked for once each', async ({ reader }) => {
    const asked: string[] = []
    reader.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await reader.open()
    for (const layer of layers) {
      expect(
        asked.filter((path) => path.includes(`/${layer}-`)),
        layer,
      ).toHaveLength(1)
    }
    expect(asked.filter((path) => path.endsWith('.geojson'))).toHaveLength(layers.length)
    expect(asked.filter((path) => /MapView-.*\.js/.test(path))).toHaveLength(1)
  })

  test('are whole without a word where each layer fails at first', async ({ reader, expectedMessages }) => {
    expectedMessages.push(/Failed to load resource/)
    const noticed = await reader.watchesForNotice()
    const failures = await reader.failsAtFirst(anyLayer)
    await reader.open()
    expect(failures()).toBe(layers.length)
    expect(await noticed()).toBe(false)
  })

  test('are waited for where they are slow, and nothing is shown half-drawn', async ({ reader }) => {
    const noticed = await reader.watchesForNotice()
    const held = new Map<string, () => void>()
    for (const layer of layers) held.set(layer, await reader.holdsBack(fileOf(layer)))
    await reader.page.goto('./')
    for (const letGo of held.values()) {
      await reader.page.waitForTimeout(300)
      await expect(reader.map).toHaveCount(0)
      await expect(reader.picture).toBeVisible()
      letGo()
    }
    await reader.seesMap()
    expect(await noticed()).toBe(false)
  })

  for (const layer of layers) {
    test(`give way to the picture where ${layer} is cut short or does not come, however often asked for`, async ({
      reader,
      expectedMessages,
    }) => {
      expectedMessages.push(/Failed to load resource/)
      await breaks(reader, layer)
      await reader.page.goto('./')
      await expect(reader.notice).toHaveText(reader.failure, { timeout: 15_000 })
      await expect(reader.map).toHaveCount(0)
      await expect(reader.picture).toBeVisible()
    })
  }

  test('leave the picture at work where one fails, and are drawn on another try once it is mended', async ({
    reader,
    expectedMessages,
  }) => {
    expectedMessages.push(/Failed to load resource/)
    const [layer = ''] = layers
    await breaks(reader, layer)
    await reader.page.goto('./')
    await reader.seesPictureGoOn()
    await reader.page.unroute(fileOf(layer))
    await reader.triesAgain()
    await reader.seesMap()
    await expect(reader.notice).toBeEmpty()
  })
})
