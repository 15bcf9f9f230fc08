import { hasPrinted, prints } from './support/paper.ts'
import { expect, test } from './support/reader.ts'
import type { Reader } from './support/reader.ts'

const printedAddress = (element: Element): string => getComputedStyle(element, '::after').content

async function findsEverything(reader: Reader): Promise<void> {
  const { tables, page } = reader
  await expect(page.locator('.picture')).toBeVisible()
  for (const { name } of tables.regions) {
    const group = page.locator('.figures tbody', { hasText: name.en })
    for (const { id } of tables.dates) {
      const day = new Date(id).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
      await expect(group.locator('tr', { has: page.getByText(day, { exact: true }) })).toBeVisible()
    }
  }
  await expect(page.getByText('All figures as a table')).toBeVisible()
  for (const download of await page.locator('a[download]').all()) await expect(download).toBeHidden()
  await expect(page.locator('.picture-frame')).toHaveCSS('transition-property', 'none')
  const cards = page.locator('.reading-list [data-passage]:visible')
  await expect(cards).toHaveCount(tables.passages.length)
  const links = cards.getByRole('link', { name: 'Open in the article' })
  await expect(links).toHaveCount(tables.passages.length)
  for (const link of await links.all()) {
    expect(await link.evaluate(printedAddress)).toContain(`${tables.story.article.url}#:~:text=`)
  }
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden()
  for (const checkbox of await page.getByRole('checkbox').all()) await expect(checkbox).toBeHidden()
}

test.describe('On paper', { tag: '@any-story' }, () => {
  test('stand the picture, all figures, all passages and all sources, whatever was chosen', async ({
    reader,
    tables,
  }) => {
    const [region] = tables.regions
    await reader.open(`?region=${region?.id}&date=${tables.dates[0]?.id}`)
    await reader.stirs()
    await expect(reader.page.locator('.citations li').first()).toBeAttached()
    await prints(reader.page.locator('body'))
    await findsEverything(reader)
    await reader.seesRegion(region?.id ?? '')
    await expect(reader.map).toBeHidden()
    await expect(reader.page.locator('.dates__choice:visible')).toHaveCount(1)
    await expect(reader.page.locator('.citations li').first()).toBeVisible()
    await hasPrinted(reader.page.locator('body'))
    await expect(reader.map).toBeVisible()
    await expect(reader.page.locator('.reading-list')).toHaveCount(0)
  })

  for (const landscape of [false, true]) {
    test(`${landscape ? 'in landscape' : 'upright'} the map stands on the first page, beneath the title`, async ({
      reader,
    }) => {
      /* A4 less its margins, in CSS px. */
      const paper = landscape ? { width: 1001, height: 673 } : { width: 673, height: 1001 }
      await reader.page.setViewportSize(paper)
      await reader.opensPicture()
      expect((await reader.page.pdf({ format: 'A4', landscape })).length).toBeGreaterThan(100_000)
      await prints(reader.page.locator('body'))
      const map = await reader.stage.boundingBox()
      expect((map?.y ?? 0) + (map?.height ?? Infinity)).toBeLessThan(paper.height)
    })
  }

  test('the passages of every theme stand, also while the list keeps to one', async ({ reader }) => {
    await reader.page.goto('./?engine=picture')
    await reader.page.locator('input[name="theme"]').nth(1).check()
    await prints(reader.page.locator('body'))
    await findsEverything(reader)
  })
})

test.describe('On paper without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('stand the picture, all figures and all passages, also beside a region', async ({
    reader,
    tables,
  }) => {
    await reader.page.goto(`./#${tables.regions[0]?.id}`, { waitUntil: 'networkidle' })
    await reader.page.emulateMedia({ media: 'print' })
    await findsEverything(reader)
  })
})
