import { passagesOf } from './support/story.ts'
import { expect, Reader, test, withMotion } from './support/reader.ts'

test.describe('A reader who looks for a region', { tag: '@any-story' }, () => {
  test.use({ contextOptions: withMotion })

  test('clicks on each region’s own ground and reads its passages', async ({ reader, tables }) => {
    test.setTimeout(90_000)
    await reader.open()
    const overview = await reader.mapPicture()
    for (const region of tables.regions) {
      await reader.clicksOnMap(region.labelAt)
      await reader.seesRegion(region.id)
      await expect.poll(() => reader.passageIds()).toEqual(passagesOf(tables, region.id).map(({ id }) => id))
      await expect(reader.panel.getByText(region.name.uk)).toBeVisible()
      await reader.seesMapChange(overview, 0.02)
      await reader.page.keyboard.press('Escape')
      await reader.leavesTheMap()
      await reader.seesMapAgain(overview)
    }
  })

  test('sees a region framed that they chose while the map was on its way', async ({ reader, tables }) => {
    const [region] = tables.regions
    if (!region) throw new Error('a story without regions')
    await reader.open(`?region=${region.id}`)
    await reader.leavesTheMap()
    const framed = await reader.mapPicture()
    const letGo = await reader.holdsBack('**/assets/label-*.woff2')
    await reader.page.goto('./')
    await expect(reader.map).toHaveAttribute('data-drawing', 'drawing')
    await reader.choosesInList(region.id)
    await reader.seesRegion(region.id)
    letGo()
    await reader.seesMap()
    await reader.leavesTheMap()
    await reader.seesMapAgain(framed)
  })
})

test.describe('A reader who looks for a region, and wants no motion', { tag: '@any-story' }, () => {
  test('chooses a region in the list and sees the map frame it', async ({ reader, tables }) => {
    test.setTimeout(90_000)
    await reader.open()
    const overview = await reader.mapPicture()
    for (const { id } of tables.regions) {
      await reader.choosesInList(id)
      await reader.seesRegion(id)
      await reader.seesMapChange(overview, 0.02)
      await reader.page.getByRole('link', { name: 'Back to all regions' }).click()
      await reader.seesOverview()
    }
  })

  test('finds the parts of what is said of it by their headings, and each event by its date', async ({
    reader,
    tables,
  }) => {
    const { terms } = tables.story
    for (const { id, announced, happened } of tables.regions) {
      await reader.page.goto(`./?engine=picture&region=${id}`)
      await reader.seesRegion(id)
      for (const name of ['In the article', terms.announced.en, terms.happened.en]) {
        await expect(reader.panel.getByRole('region', { name, exact: true })).toBeVisible()
      }
      const dates = await reader.panel
        .locator('.events time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
      expect(dates).toEqual([...announced, ...happened].map(({ date }) => date))
    }
  })

  test('goes back to the overview with Escape, and goes on in the list where they were', async ({
    reader,
    tables,
  }) => {
    const [region] = tables.regions
    if (!region) throw new Error('a story without regions')
    await reader.open()
    const overview = await reader.mapPicture()
    await reader.choosesInList(region.id)
    await reader.seesMapChange(overview, 0.02)
    await reader.page.keyboard.press('Escape')
    await reader.seesOverview()
    await expect(reader.panel.locator(`#region-${region.id}`)).toBeFocused()
    await reader.leavesTheMap()
    await reader.seesMapAgain(overview)
  })

  test('leaves a region chosen on the map, and stands where they were', async ({ reader, tables }) => {
    const [region] = tables.regions
    if (!region) throw new Error('a story without regions')
    await reader.open()
    await reader.clicksOnMap(region.labelAt)
    await reader.seesRegion(region.id)
    await reader.page.keyboard.press('Escape')
    await reader.seesOverview()
    await expect(reader.map.locator('canvas')).toBeFocused()
    expect(await reader.page.evaluate(() => window.scrollY)).toBe(0)
  })

  test('sees on a phone which region they chose, also below what is told of the spot', async ({
    page,
    reader,
    tables,
  }) => {
    const [region] = tables.regions
    if (!region) throw new Error('a story without regions')
    await page.setViewportSize({ width: 390, height: 900 })
    const letGo = await reader.holdsBack('**/SpotNote-*.js')
    await reader.open()
    /* Whatever the type, the name is in sight before there is a note, and out of it after. */
    await page.addStyleTag({ content: '.ground { min-height: 500px }' })
    await reader.clicksOnMap(region.labelAt)
    await reader.seesRegion(region.id)
    letGo()
    await expect(page.getByRole('region', { name: 'The spot you chose' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: region.name.en })).toBeInViewport()
  })

  test('goes back to the overview with a click outside the regions', async ({ reader, tables }) => {
    const [region] = tables.regions
    if (!region) throw new Error('a story without regions')
    await reader.open(`?region=${region.id}`)
    await reader.seesRegion(region.id)
    const box = await reader.map.boundingBox()
    if (!box) throw new Error('the map is not on the page')
    await reader.page.mouse.click(box.x + 4, box.y + 4)
    await reader.seesOverview()
  })

  test('goes back to the overview with the map’s own button', async ({ reader, tables }) => {
    const [region] = tables.regions
    if (!region) throw new Error('a story without regions')
    await reader.open()
    const overview = await reader.mapPicture()
    await reader.choosesInList(region.id)
    await reader.seesMapChange(overview, 0.02)
    await reader.page.getByRole('button', { name: 'Back to overview' }).click()
    await reader.seesOverview()
    await reader.leavesTheMap()
    await reader.seesMapAgain(overview)
  })

  test('sees a region light up on the map when pointing at it in the list, and the other way round', async ({
    reader,
    tables,
  }) => {
    const [region] = tables.regions
    if (!region) throw new Error('a story without regions')
    await reader.open()
    const quiet = await reader.mapPicture()
    const row = reader.panel.locator(`[data-region="${region.id}"]`)
    await row.getByRole('link').first().focus()
    await reader.seesMapChange(quiet)
    await row.getByRole('link').first().blur()
    await reader.seesMapAgain(quiet)
    await reader.pointsAtMap(region.labelAt)
    await expect(row).toHaveAttribute('data-highlighted', 'true')
  })

  test('zooms with the buttons', async ({ reader }) => {
    await reader.open()
    const overview = await reader.mapPicture()
    await reader.page.getByRole('button', { name: 'Zoom in' }).click()
    await reader.seesMapChange(overview, 0.05)
    await reader.page.getByRole('button', { name: 'Back to overview' }).click()
    await reader.leavesTheMap()
    await reader.seesMapAgain(overview)
  })

  test('keeps the zoom of their own when the window changes', async ({ reader }) => {
    await reader.open()
    await reader.page.getByRole('button', { name: 'Zoom in' }).click()
    await reader.seesMap()
    const scaleBar = reader.page.locator('.maplibregl-ctrl-scale').first()
    const scale = await scaleBar.textContent()
    await reader.page.setViewportSize({ width: 1260, height: 700 })
    await reader.seesMap()
    await expect(scaleBar).toHaveText(scale ?? '')
  })

  test('does all of it with a finger on a phone', async ({ tables, browser, baseURL }) => {
    test.setTimeout(90_000)
    const phone = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      reducedMotion: 'reduce',
      isMobile: true,
    })
    const onPhone = new Reader(await phone.newPage(), tables)
    await onPhone.open()
    for (const region of tables.regions) {
      const { x, y } = await onPhone.whereIs(region.labelAt)
      await onPhone.page.touchscreen.tap(x, y)
      await onPhone.seesRegion(region.id)
      await expect(onPhone.map).toBeInViewport()
      await onPhone.page.getByRole('link', { name: 'Back to all regions' }).tap()
      await onPhone.seesOverview()
    }
    await phone.close()
  })
})
