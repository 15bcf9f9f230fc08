import type { StoryTables } from './support/story.ts'
import { expect, test } from './support/reader.ts'

const held = ['occupied-since-2014', 'occupied-since-2022']

const shareHeld = ({ figures }: StoryTables, region: string, date: string): number => {
  const statuses = Object.entries(figures)
    .filter(([id]) => id === region)
    .flatMap(([, { dates }]) => Object.entries(dates))
    .filter(([id]) => id === date)
    .flatMap(([, one]) => Object.entries(one))
  return statuses.filter(([id]) => held.includes(id)).reduce((sum, [, { share }]) => sum + share, 0)
}

const percent = (share: number): string => {
  const decimals = (share > 0 && share < 0.01) || (share > 0.99 && share < 1) ? 1 : 0
  return `${(share * 100).toFixed(decimals)}% occupied`
}

test.describe('A reader who steps through the dates', () => {
  test('begins on the article’s day', async ({ reader, tables }) => {
    await reader.opensPicture()
    await expect(reader.page.getByRole('radio', { name: /20 Sept 2022/ })).toBeChecked()
    expect(tables.story.defaultDate).toBe('2022-09-20')
  })

  test('sees the areas change on the map, and the shares and the words in the panel', async ({
    reader,
    tables,
  }) => {
    await reader.open()
    let before = await reader.mapPicture()
    for (const { id } of tables.dates) {
      if (id !== '2022-02-23') before = await reader.mapPicture()
      await reader.showsDate(id)
      await reader.seesMapChange(before, 0.005)
      for (const region of tables.regions) {
        const row = reader.panel.locator(`[data-region="${region.id}"]`)
        const share = shareHeld(tables, region.id, id)
        await expect(row).toContainText(share > 0 ? percent(share) : 'Not occupied')
        const told = region.statusOn.find(({ date }) => date === id)
        await expect(row).toContainText(told?.text.en ?? 'no status')
      }
    }
  })

  test('sees the date chosen at once, and the panel follow when the map is under way', async ({ reader }) => {
    await reader.open()
    const [atOnce, before] = await reader.page.evaluate(async () => {
      const told = () => document.querySelector('.date-summary')?.textContent
      const text = told()
      const first = document.querySelector<HTMLInputElement>('.dates input')
      first?.click()
      await Promise.resolve()
      return [[first?.checked, told()], text]
    })
    expect(atOnce).toEqual([true, before])
    await expect(reader.page.locator('.date-summary')).not.toHaveText(before ?? '')
  })

  test('sees no “vote” before one was announced', async ({ reader }) => {
    await reader.open('?date=2022-09-05')
    const votes = reader.page.locator('[data-layer="votes"]')
    await expect(votes).toContainText('Nothing to show before 20 September 2022')
    const before = await reader.mapPicture()
    await reader.layerSwitch('votes').uncheck()
    await reader.seesMapAgain(before)
  })

  test('sees nothing reclaimed before the counteroffensive', async ({ reader }) => {
    await reader.opensPicture({ query: '&date=2022-09-05' })
    await expect(reader.page.locator('[data-layer="counteroffensive"]')).not.toContainText('Reclaimed')
    await expect(reader.panel).not.toContainText('km² reclaimed')
  })

  test('reads each region’s share and area of every status, on every date', async ({ reader, tables }) => {
    test.setTimeout(90_000)
    const area = (km2: number) => {
      const rounded = km2 < 100 ? Math.round(km2) : Math.round(km2 / 10) * 10
      return `${rounded.toLocaleString('en-GB')} km²`
    }
    await reader.opensPicture()
    for (const { id: region } of tables.regions) {
      await reader.choosesInList(region)
      for (const { id: date } of tables.dates) {
        await reader.showsDate(date)
        const figures = Object.entries(tables.figures)
          .filter(([id]) => id === region)
          .flatMap(([, { dates }]) => Object.entries(dates))
          .filter(([id]) => id === date)
          .flatMap(([, statuses]) => Object.entries(statuses))
        await expect(reader.figures).toHaveCount(figures.length)
        for (const [status, { areaKm2 }] of figures) {
          const label = tables.statuses.find(({ id }) => id === status)?.label.en ?? ''
          await expect(reader.figures.filter({ hasText: label })).toContainText(area(areaKm2))
        }
      }
      await reader.page.keyboard.press('Escape')
    }
  })

  test('follows a region’s figures', async ({ reader }) => {
    await reader.opensPicture({ query: '&region=kharkiv' })
    await expect(reader.figures.filter({ hasText: 'Reclaimed in September 2022' })).toBeVisible()
    await reader.showsDate('2022-02-23')
    await expect(reader.figures).toHaveCount(1)
    await expect(reader.figures).toContainText(/^Not occupied100%/)
  })
})

test('A reader who goes back in time sees of which day the areas are, and what they rest on', async ({
  reader,
}) => {
  await reader.opensPicture()
  const sources = (layer: string) => reader.page.locator(`[data-layer="${layer}"] .legend__sources`)
  await reader.showsDate('2022-02-23')
  await expect(sources('occupation')).toContainText('As of 23 February 2022')
  await expect(sources('occupation')).toContainText('OSCE')
  await expect(sources('counteroffensive')).toContainText('As of 23 February 2022')
  await expect(sources('votes')).toContainText('As of 20 September 2022')
  await reader.showsDate('2022-09-05')
  await expect(sources('occupation')).toContainText('As of 5 September 2022')
})

test('A reader who wants the figures finds them all in a table', async ({ reader, tables }) => {
  await reader.opensPicture()
  const table = reader.panel.locator('.figures')
  await expect(table.getByRole('table')).toBeHidden()
  await table.getByText('All figures as a table').click()
  await expect(table.locator('tr:has([scope="row"])')).toHaveCount(
    tables.regions.length * tables.dates.length,
  )
  const group = table.locator('tbody', {
    has: reader.page.getByRole('rowheader', { name: 'Kharkiv region' }),
  })
  const kharkiv = group.locator('tr', { has: reader.page.getByRole('rowheader', { name: '20 Sept' }) })
  await expect(kharkiv).toContainText('28%')
  await expect(kharkiv).toContainText('8,620 km²')
})
