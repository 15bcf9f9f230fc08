/** A desk that makes its embed, and what a reader takes elsewhere. */
import type { Page } from '@playwright/test'
import { expect, type Host, test } from './support/host-page.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const codeIn = (page: Page) => page.getByRole('textbox', { name: 'Code to paste' })
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

/** Pastes code into a page of the host's, and opens that. */
async function pastes(host: Host, code: string): Promise<void> {
  host.html = `<!doctype html><meta charset="utf-8"><title>A host</title><body>${code}</body>`
  await host.page.goto(host.site)
}

test.describe('A desk', () => {
  test.beforeEach(async ({ host, page }) => {
    await page.goto(`${host.map}embed/?region=kherson`)
  })

  test('begins with what its reader’s page showed, and shares what it has chosen by the address', async ({
    page,
  }) => {
    await expect(page.getByLabel('Region')).toHaveValue('kherson')
    await page.getByLabel('Region').selectOption({ label: 'Kharkiv region' })
    await page.getByLabel('Counteroffensive').uncheck()
    await page.getByLabel('Українська').check()
    await page.getByLabel('Colours').selectOption({ label: 'Dark' })
    await page.getByLabel('Frame without a script').check()
    const code = await codeIn(page).inputValue()
    expect(code).toContain('uk/?region=kharkiv&amp;layers=occupation%2Cvotes&amp;theme=dark')
    await page.reload()
    await expect(codeIn(page)).toHaveValue(code)
  })

  test('may take each colour that stands as an example', async ({ page }) => {
    const labels = { accent: 'Colour of links', background: 'Colour of the page' }
    for (const [name, label] of Object.entries(labels)) {
      const field = page.getByLabel(label)
      const hint = page.locator('.field', { has: field }).locator('.field__note')
      const [example] = (await hint.textContent())?.match(/#[\da-f]{6}/) ?? []
      await field.fill(example ?? '')
      await expect(codeIn(page)).toHaveValue(new RegExp(`${name}="${example}"`))
      await field.fill('#c7')
      await expect(hint).toContainText(`such as ${example}`)
    }
  })

  test('sees the map as it will be, and may choose in it', async ({ page }) => {
    const map = page.locator('occupied-regions-map iframe').contentFrame()
    await map.getByRole('heading', { level: 2, name: 'Kherson region' }).waitFor()
    await page.getByLabel('Region').selectOption({ label: 'Luhansk region' })
    await map.getByRole('heading', { level: 2, name: 'Luhansk region' }).waitFor()
    await page.getByLabel('640').check()
    await expect.poll(async () => (await page.locator('.builder__column').boundingBox())?.width).toBe(640)
    await map.getByRole('link', { name: 'Back to all regions' }).click()
    await expect(codeIn(page)).toHaveValue(/<occupied-regions-map src="[^"]*">\n/)
    await expect(page.getByLabel('Region')).toHaveValue('')
  })

  for (const form of ['Element', 'Div, for systems that strip unknown elements', 'Frame without a script']) {
    test(`copies code that works on its own page: ${form}`, async ({ host, page }) => {
      await page.getByLabel('Date').selectOption({ index: 1 })
      await page.getByLabel(form, { exact: true }).check()
      await page.getByRole('button', { name: 'Copy the code' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'The code is copied.' })).toBeVisible()
      const code = await copied(page)
      expect(code).toBe(await codeIn(page).inputValue())
      await pastes(host, code)
      const iframe = page.locator('iframe')
      await expect(iframe).toHaveAttribute('src', /region=kherson&date=2022-09-05/)
      await expect(
        iframe.contentFrame().getByRole('heading', { level: 2, name: 'Kherson region' }),
      ).toBeVisible()
    })
  }

  test('is told what is wrong with a height or a selector, and keeps the last good code', async ({
    page,
  }) => {
    await page.getByLabel('Height in pixels').fill('640')
    await expect(codeIn(page)).toHaveValue(/height="640"/)
    await page.getByLabel('Height in pixels').fill('60vh')
    await expect(page.getByText('Give a whole number of pixels')).toBeVisible()
    await expect(page.getByLabel('Height in pixels')).toHaveAttribute('aria-invalid', 'true')
    await expect(codeIn(page)).toHaveValue(/height="640"/)
    await page.getByLabel('Your article’s text').fill('#a >')
    await expect(page.getByText('This is no CSS selector')).toBeVisible()
    await page.getByLabel('Your article’s text').fill('#a > p')
    await expect(codeIn(page)).toHaveValue(/article="#a > p"/)
  })

  test('does it all by keyboard', async ({ page }) => {
    await page.getByLabel('Region').focus()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByLabel('Region')).toHaveValue('luhansk')
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Date')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Occupation', { exact: true })).toBeFocused()
    await page.keyboard.press('Space')
    await expect(codeIn(page)).toHaveValue(/region="luhansk" layers="counteroffensive,votes"/)
    await codeIn(page).focus()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Copy the code' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => copied(page)).toContain('layers="counteroffensive,votes"')
  })
})

test.describe('Where a browser does not let a page copy', () => {
  test('the code is selected, and says so', async ({ host, page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'))
    await page.goto(`${host.map}embed/`)
    await page.getByRole('button', { name: 'Copy the code' }).click()
    await expect(page.getByText('The code is selected')).toBeVisible()
    const selected = await codeIn(page).evaluate((box: HTMLTextAreaElement) => box.selectionEnd)
    expect(selected).toBe((await codeIn(page).inputValue()).length)
  })

  test('the link to the view is shown', async ({ host, page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'))
    await page.goto(`${host.map}?region=kharkiv&engine=picture`)
    await page.getByRole('button', { name: 'Copy link to this view' }).click()
    await expect(page.getByText(`Copy this link: ${host.map}?region=kharkiv`)).toBeVisible()
  })
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false, permissions: [] })

  test('a desk is given the two lines that are enough', async ({ host, page }) => {
    await page.goto(`${host.map}embed/`)
    await expect(page.getByText('<occupied-regions-map></occupied-regions-map>')).toBeVisible()
    await page.goto(`${host.map}uk/embed/`)
    await expect(page.getByText('Вручну досить двох рядків')).toBeVisible()
  })
})

test('A desk that reads Ukrainian begins with an embed in Ukrainian, and may have another', async ({
  host,
  page,
}) => {
  const code = page.getByRole('textbox', { name: 'Код для вставлення' })
  await page.goto(`${host.map}uk/embed/`)
  await expect(code).toHaveValue(/lang="uk"/)
  await page.getByLabel('English').check()
  await expect(code).not.toHaveValue(/lang=/)
  await expect(page).toHaveURL(`${host.map}uk/embed/?lang=en`)
  await page.reload()
  await expect(code).not.toHaveValue(/lang=/)
})

test('A reader copies the link to what they see, and finds the way to the builder', async ({
  host,
  page,
}) => {
  await page.goto(`${host.map}uk/?engine=picture&theme=dark`)
  await page.locator('#region-luhansk').click()
  await page.getByRole('button', { name: 'Скопіювати посилання на цей вигляд' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Посилання скопійовано.' })).toBeVisible()
  expect(await copied(page)).toBe(`${host.map}uk/?region=luhansk`)
  await page.getByRole('link', { name: 'Вбудувати цю мапу' }).click()
  await expect(page).toHaveURL(`${host.map}uk/embed/?region=luhansk`)
  await expect(page.getByRole('combobox', { name: 'Область' })).toHaveValue('luhansk')
})

test('A reader of a frame opens the whole page with what they see', async ({ host, page }) => {
  await host.opens('<occupied-regions-map region="luhansk" theme="dark"></occupied-regions-map>')
  const link = host.frame.getByRole('link', { name: 'Open the whole page' })
  await link.click()
  await expect(page).toHaveURL(`${host.map}?region=luhansk`)
})
