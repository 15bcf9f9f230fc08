import { expect, test } from './support/reader.ts'

test.describe('A reader who asks about a spot', () => {
  const note = '.ground'

  test('learns whether it was held, since when, and what lies near on either side', async ({ reader }) => {
    await reader.open()
    await reader.clicksOnMap([35.83, 47.4])
    await expect(reader.page.locator(note)).toContainText('Occupied since 2022')
    await expect(reader.page.locator(note)).toContainText('Zaporizhzhia region')
    await expect(reader.page.locator(note)).toContainText(/Robotyne, \d km, held by Russian forces/)
    await expect(reader.page.locator(note)).toContainText(/Novodanylivka, 1\d km, held by Ukraine/)
    await expect(reader.page.locator(note)).toContainText('As of 20 September 2022')
  })

  test('learns that Crimea is Ukrainian and occupied since 2014', async ({ reader }) => {
    await reader.open()
    await reader.clicksOnMap([34.4, 45.4])
    await expect(reader.page.locator(note)).toContainText('Occupied since 2014')
    await expect(reader.page.locator(note)).toContainText(
      'Crimea and Sevastopol are Ukrainian under international law',
    )
    await reader.seesOverview()
  })

  test('puts the note away', async ({ reader }) => {
    await reader.open()
    await reader.clicksOnMap([35.4, 47.05])
    await reader.page.locator(note).getByRole('button', { name: 'Close' }).click()
    await expect(reader.page.locator(note)).toBeHidden()
  })

  test('follows its source and still has the note', async ({ reader }) => {
    await reader.open()
    await reader.clicksOnMap([35.83, 47.4])
    const source = reader.page.locator(note).getByRole('link', { name: 'DeepState' }).first()
    /* The list of sources comes to the page when it has nothing else to do; until then the link leads to its own page. */
    await expect(source).toHaveAttribute('href', /^#source-/)
    await source.click()
    await expect(reader.page).toHaveURL(/#source-\d+$/)
    await expect(reader.page.locator(note)).toContainText('Occupied since 2022')
  })

  test('reads of which day its status is, and whether who stood near is inferred', async ({ reader }) => {
    await reader.open('?date=2022-09-05')
    const told = reader.page.locator(note)
    await reader.clicksOnMap([34.4, 45.4])
    await expect(told).toContainText('As of 20 September 2022')
    await reader.clicksOnMap([35.83, 47.4])
    await expect(told).toContainText('As of 5 September 2022')
    await expect(
      told.locator('.ground__heading').getByRole('link', { name: 'Our own inference' }),
    ).toBeVisible()
  })

  test('asks about Crimea also with the occupation switched off', async ({ reader }) => {
    await reader.open('?layers=votes')
    await reader.clicksOnMap([34.4, 45.4])
    await expect(reader.page.locator(note)).toContainText('Occupied since 2014')
  })

  test('reads it above the scale bar', async ({ reader }) => {
    await reader.open()
    await reader.clicksOnMap([35.83, 47.4])
    await expect(reader.page.locator(note)).toContainText('Occupied since 2022')
    const ground = await reader.page.locator(note).boundingBox()
    const scale = await reader.page.locator('.maplibregl-ctrl-scale').first().boundingBox()
    expect((ground?.y ?? 0) + (ground?.height ?? 0)).toBeLessThan(scale?.y ?? 0)
  })

  test('reads it beneath the map on a phone, where it hides nothing', async ({ reader }) => {
    await reader.page.setViewportSize({ width: 390, height: 844 })
    await reader.open()
    await reader.clicksOnMap([35.83, 47.4])
    await expect(reader.page.locator(note)).toBeVisible()
    const [map, ground] = [await reader.map.boundingBox(), await reader.page.locator(note).boundingBox()]
    expect(ground?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0) - 1)
  })
})
