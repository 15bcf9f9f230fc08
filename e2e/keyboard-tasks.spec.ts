/** Everything that a reader or a desk can do, with no key but Tab, the arrows, Enter, Space and Escape. */
import type { Page } from '@playwright/test'
import { Keyboard } from './support/keyboard.ts'
import { expect, test as base } from './support/reader.ts'

const test = base.extend<{ keys: Keyboard }>({
  keys: async ({ page }, provide) => provide(new Keyboard(page)),
})

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test.describe('By keyboard, before the map has come, a reader', () => {
  test.beforeEach(async ({ reader }) => reader.opensPicture())

  test('passes the map by the first link', async ({ page, keys }) => {
    await keys.goesTo(link(page, 'Skip the map'))
    await keys.press('Enter')
    await keys.goesTo(page.locator('main :focus'), { within: 1 })
  })

  test('chooses a region in the list, reads what is said of it, and is back in the list with Escape', async ({
    page,
    reader,
    keys,
  }) => {
    const kherson = link(reader.page, /^Kherson region \d+% occupied/)
    await keys.goesTo(kherson)
    await keys.press('Enter')
    await keys.readsFrom(heading(page, 'Kherson region'))
    await keys.goesTo(reader.panel.getByRole('checkbox').first())
    await keys.goesTo(reader.panel.locator('.passage__link').first())
    await keys.press('Escape')
    await reader.seesOverview()
    await keys.isAt(kherson)
  })

  test('goes back by the link above a region', async ({ page, reader, keys }) => {
    const luhansk = link(page, /^Luhansk region \d/)
    await keys.goesTo(luhansk)
    await keys.press('Enter')
    await keys.readsFrom(heading(page, 'Luhansk region'))
    await keys.goesTo(link(page, 'Back to all regions'), { back: true })
    await keys.press('Enter')
    await reader.seesOverview()
    await keys.isAt(luhansk)
  })

  test('follows a passage to its regions, from one to the next, and back to the passage', async ({
    page,
    reader,
    tables,
    keys,
  }) => {
    const passage = tables.passages.find(({ regions }) => regions.length > 1)
    const [one, other] = (passage?.regions ?? []).map(({ region }) => reader.region(region))
    if (!passage || !one || !other) throw new Error('a story without passages about two regions')
    const card = reader.passage(passage.id)
    const chip = (of: typeof one) => card.getByRole('link', { name: of.shortName.en, exact: true })
    await keys.goesTo(chip(one))
    await keys.press('Enter')
    await keys.readsFrom(heading(page, one.name.en))
    await keys.goesTo(chip(other))
    await keys.press('Enter')
    await keys.readsFrom(heading(page, other.name.en))
    await keys.goesTo(chip(one))
    await keys.press('Enter')
    await keys.readsFrom(heading(page, one.name.en))
    await keys.press('Escape')
    await reader.seesOverview()
    await keys.isAt(chip(one))
  })

  test('finds the way into the article at each passage, and narrows the passages to a theme', async ({
    page,
    reader,
    tables,
    keys,
  }) => {
    const [theme] = tables.themes
    if (!theme) throw new Error('a story without themes')
    await keys.goesTo(page.getByRole('radio', { name: 'Everything' }))
    await keys.press('ArrowRight')
    await keys.isAt(page.getByRole('radio', { name: theme.name.en, exact: true }))
    const wanted = tables.passages.filter(({ themes }) => themes.includes(theme.id)).map(({ id }) => id)
    expect(await reader.passageIds()).toEqual(wanted)
    for (const id of wanted) {
      const way = reader.passage(id).getByRole('link', { name: 'Open in the article' })
      await keys.goesTo(way)
      await expect(way).toHaveAttribute('href', /#:~:text=/)
    }
  })

  test('switches the layers', async ({ page, tables, keys }) => {
    for (const { name } of tables.layers) {
      const layer = page.getByRole('checkbox', { name: name.en, exact: true })
      await keys.goesTo(layer)
      await keys.press('Space')
      await expect(layer).not.toBeChecked()
      await keys.isAt(layer)
    }
    await expect(page).toHaveURL(/layers=none/)
    await keys.press('Space')
    await expect(page).toHaveURL(new RegExp(`layers=${tables.layers.at(-1)?.id}`))
  })

  test('changes the date', async ({ page, keys }) => {
    await keys.goesTo(page.getByRole('radio', { name: /^20 Sept 2022/ }))
    await keys.press('ArrowLeft')
    await keys.isAt(page.getByRole('radio', { name: /^5 Sept 2022/ }))
    await expect(page).toHaveURL(/date=2022-09-05/)
    await keys.press('ArrowLeft')
    await keys.isAt(page.getByRole('radio', { name: /^23 Feb 2022/ }))
    await expect(page).toHaveURL(/date=2022-02-23/)
    await expect(page.locator('#region-kherson')).toContainText('Not occupied')
  })

  test('walks through the story step by step, and out of it', async ({ page, keys }) => {
    const walk = page.locator('summary').filter({ hasText: 'The story, step by step' })
    await keys.goesTo(walk)
    await keys.press('Enter')
    const step = page.locator('.step[data-current="true"]')
    await keys.goesTo(button(page, 'Next'))
    for (const _ of [1, 2]) {
      await keys.press('Enter')
      await keys.isAt(button(page, 'Next'))
      await expect(step.getByRole('heading')).toBeInViewport()
    }
    await keys.goesTo(button(page, 'Back'), { back: true })
    await keys.press('Space')
    await expect(page.getByText('Step 2 of 4', { exact: true })).toBeVisible()
    await keys.goesTo(step.getByRole('link', { name: /^Passage \d/ }).last())
    await keys.goesTo(button(page, 'Next'), { back: true })
    await keys.press('Enter', 2)
    await keys.isAt(button(page, 'Explore freely'))
    await keys.press('Enter')
    await expect(step).toHaveCount(0)
    await keys.isAt(walk)
  })

  test('opens the table of figures, scrolls it, and takes the figures along', async ({ page, keys }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await keys.goesTo(page.locator('summary').filter({ hasText: 'All figures as a table' }))
    await keys.press('Enter')
    await expect(page.getByRole('table')).toBeVisible()
    const scrolled = page.getByRole('group', { name: 'All figures as a table' }).last()
    await keys.goesTo(scrolled)
    await keys.press('ArrowRight', 3)
    await expect.poll(() => scrolled.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
    for (const [name, file] of [
      ['Figures (CSV)', 'figures.csv'],
      ['Areas (GeoJSON)', 'areas.geojson'],
    ] as const) {
      await keys.goesTo(link(page, name))
      const download = page.waitForEvent('download')
      await keys.press('Enter')
      expect((await download).suggestedFilename()).toBe(file)
    }
  })

  test('follows a source to its place in the list, and goes on from there', async ({ page, keys }) => {
    await keys.goesTo(link(page, 'Skip the map'))
    await expect(page.locator('.citations')).toBeAttached()
    await keys.goesTo(page.locator('main .sources a').first())
    await keys.press('Enter')
    const source = page.locator('.citations li:target')
    await expect(source).toBeInViewport()
    await keys.goesTo(source.getByRole('link'))
  })

  test('copies the link to what they see, and hears of it', async ({ page, keys }) => {
    await keys.goesTo(page.getByRole('radio', { name: /^20 Sept 2022/ }))
    await keys.press('ArrowLeft')
    const copy = button(page, 'Copy link to this view')
    await keys.goesTo(copy, { back: true })
    await keys.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'The link is copied.' })).toBeVisible()
    await keys.isAt(copy)
    expect(new URL(await copied(page)).search).toBe('?date=2022-09-05')
  })

  test('changes the language, and goes on by keyboard there', async ({ page, keys }) => {
    await keys.goesTo(link(page, 'Українською'))
    await keys.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
    await expect(page.locator('.static-regions')).toHaveCount(0)
    await keys.goesTo(link(page, 'Оминути мапу'))
    await keys.goesTo(link(page, 'English'))
    await keys.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('goes to the page of the builder with what they see', async ({ page, keys }) => {
    await keys.goesTo(link(page, /^Zaporizhzhia region \d/))
    await keys.press('Enter')
    await keys.goesTo(link(page, 'Embed this map'))
    await keys.press('Enter')
    await expect(page).toHaveURL(/embed\/\?region=zaporizhzhia$/)
    await keys.goesTo(page.getByRole('combobox', { name: 'Region' }))
    await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('zaporizhzhia')
  })
})

test('By keyboard, a reader goes to the sources where the list has not come, and back to the map', async ({
  page,
  reader,
  keys,
  expectedMessages,
}) => {
  expectedMessages.push(/Failed to load resource/)
  await page.route('**/*sourcing-*.js', (route) => route.abort())
  await reader.opensPicture()
  await keys.goesTo(link(page, /^How we know this, and all \d+ sources$/))
  await keys.press('Enter')
  await expect(page).toHaveURL((url) => url.pathname === '/sources/')
  await keys.goesTo(page.locator('.citations').getByRole('link').last())
  await keys.goesTo(link(page, 'Back to the map'), { back: true })
  await keys.press('Enter')
  await expect(page).toHaveURL((url) => url.pathname === '/')
})

test.describe('By keyboard, on the moving map, a reader', () => {
  test('chooses a region by the arrow keys and opens its passages', async ({ page, reader, keys }) => {
    await reader.open()
    await keys.goesTo(button(page, 'Donetsk region'))
    await keys.press('ArrowUp')
    await keys.isAt(button(page, 'Kharkiv region'))
    await keys.press('ArrowRight')
    await keys.isAt(button(page, 'Luhansk region'))
    await keys.press('Space')
    await keys.readsFrom(heading(page, 'Luhansk region'))
    await keys.goesTo(reader.panel.locator('.passage__link').first())
    await keys.press('Escape')
    await keys.isAt(button(page, 'Luhansk region'))
  })

  test('zooms, moves the map, and sees the whole of it again', async ({ page, reader, keys }) => {
    await reader.open()
    await keys.goesTo(button(page, 'Zoom in'))
    const before = await reader.mapPicture()
    await keys.press('Enter')
    await reader.seesMapChange(before, 0.05)
    await keys.isAt(button(page, 'Zoom in'))
    await reader.seesMap()
    await keys.goesTo(page.locator('.maplibregl-canvas'), { back: true })
    const near = await reader.mapPicture()
    await keys.press('ArrowLeft', 2)
    await reader.seesMapChange(near, 0.05)
    await reader.seesMap()
    await keys.goesTo(button(page, 'Zoom out'))
    const moved = await reader.mapPicture()
    await keys.press('Space')
    await reader.seesMapChange(moved, 0.05)
    await reader.seesMap()
    await keys.goesTo(button(page, 'Back to overview'))
    await keys.press('Enter')
    await keys.goesTo(button(page, 'Zoom in'), { back: true })
    await reader.seesMapAgain(before)
  })

  test('looks up the spot in the middle, and puts the note away', async ({ page, reader, keys }) => {
    await reader.open('?region=kharkiv')
    const map = page.locator('.maplibregl-canvas')
    await keys.goesTo(map)
    await keys.press('ArrowRight')
    await reader.seesMap()
    await keys.press('Enter')
    const note = page.getByRole('region', { name: 'The spot you chose' })
    await expect(note).toContainText('Kharkiv region')
    await keys.isAt(map)
    await keys.goesTo(note.getByRole('button', { name: 'Close' }))
    await keys.press('Enter')
    await expect(note).toHaveCount(0)
    await keys.isAt(map)
    await keys.press('Enter')
    await keys.goesTo(note.getByRole('button', { name: 'Close' }))
    await keys.press('Escape')
    await expect(note).toHaveCount(0)
    await keys.isAt(map)
  })

  test('asks for the map, and goes on in it', async ({ page, reader, keys }) => {
    await page.goto('./?engine=intent')
    await keys.goesTo(button(page, 'Load the interactive map'))
    await keys.press('Enter')
    await keys.readsFrom(page.locator('.stage__map'))
    await reader.seesMap()
    await keys.goesTo(button(page, 'Zoom in'), { within: 5 })
  })
})

test.describe('By keyboard, a desk', () => {
  /** A frame that is exchanged while its map is coming complains of what it no longer gets. */
  const previewIsDrawn = (page: Page) =>
    expect(page.locator('.preview iframe').contentFrame().locator('.map')).toHaveAttribute(
      'data-drawing',
      'drawn',
      { timeout: 30_000 },
    )

  test.beforeEach(async ({ page }) => {
    await page.goto('./embed/')
    await previewIsDrawn(page)
  })

  test('chooses what the map shows and how, and copies the code', async ({ page, keys }) => {
    const code = page.getByRole('textbox', { name: 'Code to paste' })
    await keys.goesTo(page.getByRole('combobox', { name: 'Region' }))
    await keys.press('ArrowDown', 2)
    await expect(code).toHaveValue(/region="luhansk"/)
    await keys.goesTo(page.getByRole('combobox', { name: 'Date' }))
    await keys.press('ArrowUp')
    await expect(code).toHaveValue(/date="2022-09-05"/)
    await keys.goesTo(page.getByRole('checkbox', { name: 'Counteroffensive' }))
    await keys.press('Space')
    await expect(code).toHaveValue(/layers="occupation,votes"/)
    await keys.goesTo(page.getByRole('radio', { name: 'English' }))
    await keys.press('ArrowRight')
    await keys.isAt(page.getByRole('radio', { name: 'Українська' }))
    await expect(code).toHaveValue(/lang="uk"/)
    await previewIsDrawn(page)
    await keys.goesTo(page.getByRole('combobox', { name: 'Colours' }))
    await keys.press('ArrowDown', 2)
    await expect(code).toHaveValue(/theme="dark"/)
    await keys.goesTo(page.getByRole('combobox', { name: 'Moving map' }))
    await keys.press('ArrowDown')
    await expect(code).toHaveValue(/engine="intent"/)
    await keys.goesTo(page.getByRole('textbox', { name: 'Name for screen readers' }))
    await keys.goesTo(page.getByRole('radio', { name: 'Element', exact: true }))
    await keys.press('ArrowDown', 2)
    await keys.isAt(page.getByRole('radio', { name: 'Frame without a script' }))
    await expect(code).toHaveValue(/^<iframe/)
    await keys.goesTo(code)
    await keys.goesTo(button(page, 'Copy the code'))
    await keys.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'The code is copied.' })).toBeVisible()
    await keys.isAt(button(page, 'Copy the code'))
    expect(await copied(page)).toBe(await code.inputValue())
  })

  test('sets the preview’s width, chooses in the preview, and comes out of it again', async ({
    page,
    keys,
  }) => {
    await keys.goesTo(page.getByRole('combobox', { name: 'Moving map' }))
    await keys.press('ArrowDown', 2)
    await keys.goesTo(page.getByRole('radio', { name: '390' }))
    await keys.press('ArrowDown')
    await expect.poll(async () => (await page.locator('.builder__column').boundingBox())?.width).toBe(640)
    const preview = page.locator('occupied-regions-map iframe').contentFrame()
    await expect(preview.locator('.share button')).toBeAttached()
    await keys.goesTo(preview.getByRole('link', { name: /^Kherson region \d/ }))
    await keys.press('Enter')
    await expect(preview.getByRole('heading', { level: 2, name: 'Kherson region' })).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Code to paste' })).toHaveValue(/region="kherson"/)
    await keys.press('Escape')
    await keys.isAt(preview.locator('#region-kherson'))
    await keys.goesTo(button(page, 'Copy the code'), { back: true })
  })
})

for (const [window, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  'desktop at four times its size': { width: 320, height: 256 },
})) {
  test.describe(`By keyboard, in the window of a ${window}, a reader`, () => {
    test.use({ viewport })

    for (const [name, address] of [
      ['the overview', './?engine=picture'],
      ['a region', './?engine=picture&region=kharkiv'],
      ['the sources', './sources/'],
    ] as const) {
      test(`sees each stop of ${name}, from the first to the last and out`, async ({ page, keys }) => {
        await page.goto(address)
        await expect(page.locator('.static-regions')).toHaveCount(0)
        /* A region that the address asks for has the focus from the first: what stands above it comes before. */
        if ((await page.locator(':focus').count()) > 0) {
          await keys.goesTo(link(page, 'Skip the map'), { back: true })
        }
        const stops = await keys.goesToTheEnd()
        expect(stops.length).toBeGreaterThan(10)
        const nameless = stops.filter((stop) => !/"[^"]+"|: \S/.test(stop) && !stop.startsWith('group'))
        expect(nameless).toEqual([])
      })
    }
  })
}
