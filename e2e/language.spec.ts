import { expect, test } from './support/reader.ts'

test.describe('A reader of Ukrainian', () => {
  test('switches the language, and the whole page follows', async ({ reader, tables }) => {
    await reader.open()
    const english = await reader.mapPicture()
    await reader.page.getByRole('link', { name: 'Українською' }).click()
    await reader.seesMap()
    await expect(reader.page.locator('html')).toHaveAttribute('lang', 'uk')
    await expect(reader.page).toHaveTitle(tables.story.title.uk)
    await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText(tables.story.title.uk)
    for (const { id, name } of tables.regions) {
      await expect(reader.panel.locator(`#region-${id}`)).toContainText(name.uk)
    }
    for (const { summary } of tables.passages) await expect(reader.panel).toContainText(summary.uk)
    await expect(reader.page.getByRole('radio', { name: '20 вер. 2022' })).toBeChecked()
    await reader.seesMapChange(english)
    await expect(reader.page).toHaveURL(/\/uk\/$/)
  })

  test('keeps what was chosen when the language changes', async ({ reader }) => {
    await reader.page.goto('./?engine=picture&region=kharkiv')
    await reader.showsDate('2022-09-05')
    await reader.layerSwitch('votes').uncheck()
    await reader.page.getByRole('link', { name: 'Українською' }).click()
    await expect(reader.page).toHaveURL(
      /\/uk\/\?engine=picture&region=kharkiv&date=2022-09-05&layers=occupation,counteroffensive$/,
    )
    await expect(reader.panel.getByRole('heading', { level: 2, name: 'Харківська область' })).toBeVisible()
    await expect(reader.layerSwitch('votes')).not.toBeChecked()
  })

  test('reads numbers and dates as Ukrainian writes them', async ({ reader }) => {
    await reader.page.goto('./uk/?engine=picture&region=kharkiv')
    await expect(reader.panel.getByRole('heading', { level: 2, name: 'Харківська область' })).toBeVisible()
    await expect(reader.panel.getByText('Kharkiv region', { exact: true })).toHaveAttribute('lang', 'en')
    await expect(reader.panel.locator('.region__status')).toContainText('Станом на 20 вересня 2022')
    await expect(reader.figures.filter({ hasText: 'Повернуто у вересні 2022' })).toContainText(
      /\d\s\d{3} км²/,
    )
  })
})
