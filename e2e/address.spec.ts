import { expect, test } from './support/reader.ts'

test.describe('The page’s address', () => {
  test('tells what the reader chose, and restores it', async ({ reader }) => {
    await reader.open()
    await reader.choosesInList('luhansk')
    await reader.showsDate('2022-09-05')
    await reader.layerSwitch('votes').uncheck()
    await expect(reader.page).toHaveURL(
      /\?region=luhansk&date=2022-09-05&layers=occupation,counteroffensive$/,
    )
    await reader.page.reload()
    await reader.seesMap()
    await reader.seesRegion('luhansk')
    await expect(reader.layerSwitch('votes')).not.toBeChecked()
    await expect(reader.page.getByRole('radio', { name: /5 Sept 2022/ })).toBeChecked()
  })

  test('goes back with the back button, step by step', async ({ reader }) => {
    await reader.open()
    await reader.choosesInList('kherson')
    await reader.seesRegion('kherson')
    await reader.showsDate('2022-02-23')
    await reader.page.goBack()
    await expect(reader.page.getByRole('radio', { name: /20 Sept 2022/ })).toBeChecked()
    await reader.seesRegion('kherson')
    await reader.page.goBack()
    await reader.seesOverview()
    await reader.page.goForward()
    await reader.seesRegion('kherson')
  })

  test('goes back and forward from an address that we would have written otherwise', async ({ reader }) => {
    await reader.page.route('**/before.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: 'before' }),
    )
    await reader.page.goto('./before.html')
    await reader.open('?layers=votes,occupation,counteroffensive&utm=a%20b')
    await reader.choosesInList('kherson')
    await reader.seesRegion('kherson')
    await reader.page.goBack()
    await reader.seesOverview()
    await reader.page.goForward()
    await reader.seesRegion('kherson')
    await reader.page.goBack()
    await reader.page.goBack()
    await expect(reader.page).toHaveURL(/before\.html$/)
  })

  test('keeps parameters that are not ours', async ({ reader }) => {
    await reader.opensPicture({ query: '&utm_source=letter' })
    await reader.choosesInList('kherson')
    await expect(reader.page).toHaveURL(/\?engine=picture&utm_source=letter&region=kherson$/)
  })

  test('is ignored where it makes no sense, with a word in the console', async ({
    reader,
    expectedMessages,
  }) => {
    expectedMessages.push(/in the address is ignored/)
    const warnings: string[] = []
    reader.page.on('console', (message) => {
      if (message.type() === 'warning' && message.text().includes('ignored')) warnings.push(message.text())
    })
    await reader.opensPicture({ query: '&region=atlantis&date=yesterday&layers=weather&region=%00%F0' })
    await reader.seesOverview()
    await expect(reader.page.getByRole('radio', { name: /20 Sept 2022/ })).toBeChecked()
    for (const { id } of reader.tables.layers) await expect(reader.layerSwitch(id)).toBeChecked()
    expect(warnings).toHaveLength(3)
  })
})
