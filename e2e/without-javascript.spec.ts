import { differingPart } from './support/pixels.ts'
import { expect, type Reader, test } from './support/reader.ts'
import { passagesOf } from './support/story.ts'

test.use({ javaScriptEnabled: false })

const picture = (reader: Reader): Promise<Buffer> => reader.page.locator('.picture-frame').screenshot()

test.describe('A reader without JavaScript', { tag: '@any-story' }, () => {
  test('sees the map, and reads each region’s passages by its link', async ({ reader, tables }) => {
    await reader.page.goto('./')
    await expect(reader.page.locator('.picture')).toBeVisible()
    for (const { id, name } of tables.regions) {
      await reader.page.locator(`#region-${id}`).click()
      const region = reader.page.locator(`#${id}`)
      await expect(region.getByRole('heading', { level: 2, name: name.en })).toBeVisible()
      await expect(reader.page.locator('.region-list')).toBeHidden()
      const passages = reader.page.locator('[data-passage]:visible')
      const about = passagesOf(tables, id)
      await expect(passages).toHaveCount(about.length)
      for (const { id: passage, summary } of about) {
        const card = reader.passage(passage)
        await expect(card).toContainText(summary.en)
        await expect(card.getByRole('link', { name: 'Open in the article' })).toHaveAttribute(
          'href',
          /#:~:text=/,
        )
      }
      await region.getByRole('link', { name: 'Back to all regions' }).click()
      await expect(reader.page.locator('.region-list')).toBeVisible()
      await expect(passages).toHaveCount(tables.passages.length)
    }
  })

  test('switches each layer off and on in the picture', async ({ reader, tables }) => {
    await reader.page.goto('./', { waitUntil: 'networkidle' })
    const all = await picture(reader)
    for (const { id } of tables.layers) {
      await reader.layerSwitch(id).uncheck()
      expect(await differingPart(reader.page, all, await picture(reader)), id).toBeGreaterThan(0.002)
      await reader.layerSwitch(id).check()
      expect(await differingPart(reader.page, all, await picture(reader)), id).toBeLessThan(0.002)
    }
  })

  test('reads the page in Ukrainian', async ({ reader, tables }) => {
    await reader.page.goto('./')
    await reader.page.getByRole('link', { name: 'Українською' }).click()
    await expect(reader.page.locator('html')).toHaveAttribute('lang', 'uk')
    await expect(reader.page).toHaveTitle(tables.story.title.uk)
    for (const { id, name } of tables.regions) {
      await expect(reader.page.locator('.picture').locator(`a[href="#${id}"]`)).toHaveAttribute(
        'aria-label',
        name.uk,
      )
      await reader.page.locator(`#region-${id}`).click()
      await expect(
        reader.page.locator(`#${id}`).getByRole('heading', { level: 2, name: name.uk }),
      ).toBeVisible()
      await reader.page.locator(`#${id}`).getByRole('link', { name: 'До загального огляду' }).click()
    }
    await reader.page.getByRole('link', { name: 'English' }).click()
    await expect(reader.page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

test('A reader without JavaScript steps through the dates in the picture, and is told of which day the rest is', async ({
  reader,
  tables,
}) => {
  await reader.page.goto('./')
  const seen: Buffer[] = []
  for (const { id } of tables.dates) {
    await reader.showsDate(id)
    const now = await picture(reader)
    expect(
      seen.some((before) => before.equals(now)),
      id,
    ).toBe(false)
    seen.push(now)
    const told = reader.page.getByText('As of 20 September 2022:')
    await expect(told, id).toBeVisible({ visible: id !== tables.story.defaultDate })
  }
})

test('A reader without JavaScript taps a region in the picture, also before the later styles come', async ({
  reader,
  tables,
  expectedMessages,
}) => {
  expectedMessages.push(/Failed to load resource/)
  await reader.page.route('**/below-*.css', (route) => route.abort())
  await reader.page.goto('./')
  for (const { id, labelAt } of tables.regions) {
    const { x, y } = await reader.whereIs(labelAt)
    await reader.page.mouse.click(x, y)
    await expect(reader.page.locator(`#${id}`)).toBeVisible()
  }
})
