import { expect, test } from './support/reader.ts'

test.describe('A reader who goes over the map by keyboard', () => {
  test('finds the regions as one stop, goes from one to the next by direction, and selects', async ({
    reader,
    page,
  }) => {
    await reader.open()
    const group = page.getByRole('group', { name: 'Regions on the map' })
    const region = (name: string) => group.getByRole('button', { name })
    await page.locator('.maplibregl-canvas').focus()
    await page.keyboard.press('Tab')
    await expect(region('Donetsk region')).toBeFocused()
    await expect(region('Donetsk region')).toBeInViewport({ ratio: 1 })
    await expect(page.locator('.picture-frame')).toHaveAttribute('data-lit', 'donetsk')
    await page.keyboard.press('ArrowUp')
    await expect(region('Kharkiv region')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(region('Kharkiv region')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(region('Luhansk region')).toBeFocused()
    await expect(page.locator('.picture-frame')).toHaveAttribute('data-lit', 'luhansk')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: 'Luhansk region' })).toBeFocused()
    await expect(region('Luhansk region')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Escape')
    await expect(region('Luhansk region')).toBeFocused()
  })

  test('leaves them by one press of Tab', async ({ reader, page }) => {
    await reader.open()
    await page.getByRole('button', { name: 'Donetsk region' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Zoom in' })).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(page.getByRole('button', { name: 'Zaporizhzhia region' })).toBeFocused()
  })

  test('leaves them by one press of Tab also where one is selected', async ({ reader, page }) => {
    await reader.open('?region=kharkiv')
    await page.getByRole('button', { name: 'Kharkiv region' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('button', { name: 'Luhansk region' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Zoom in' })).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(page.getByRole('button', { name: 'Kharkiv region' })).toBeFocused()
  })
})
