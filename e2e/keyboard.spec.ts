/** All that the README says readers and desks can do, by keyboard alone: only keys are pressed here. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/reader.ts'

test.use({ viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] })

/** More stops than any way through the page has. */
const MOST_STOPS = 150

/** Where the focus is: what it is called, whether it is in sight, and whether one can see that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return { name: '', isSeen: true, isMarked: true }
    const shown = element.closest('label') ?? element
    const { top, bottom, left, right, width, height } = shown.getBoundingClientRect()
    const isSeen =
      width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
    const isMarked = [element, shown].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    })
    return { name: `${element.tagName} ${shown.textContent?.trim().slice(0, 40)}`, isSeen, isMarked }
  })

/** Goes on with `key` until the focus is on `target`; each stop is in sight and marked as such. */
async function goesTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  const stops: string[] = []
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press(key)
    const { name, isSeen, isMarked } = await focused(page)
    expect({ name, isSeen, isMarked }).toEqual({ name, isSeen: true, isMarked: true })
    stops.push(name)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`never came to it, but to: ${stops.join(', ')}`)
}

const opens = async (page: Page, address = './?engine=picture') => {
  await page.goto(address)
  await expect(page.locator('.static-region')).toHaveCount(0)
}

test('skips the map', async ({ page }) => {
  await opens(page)
  await goesTo(page, page.getByRole('link', { name: 'Skip the map' }))
  await page.keyboard.press('Enter')
  await goesTo(page, page.locator('.walk summary'))
})

test('steps through the dates, and switches layers', async ({ page, reader }) => {
  await opens(page)
  await goesTo(page, page.locator('input[name="date"]:checked'))
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('input[name="date"]:checked')).toHaveValue('2022-09-05')
  await goesTo(page, reader.layerSwitch('counteroffensive'))
  await page.keyboard.press('Space')
  await expect(reader.layerSwitch('counteroffensive')).not.toBeChecked()
  await expect(page).toHaveURL(/date=2022-09-05&layers=occupation,votes/)
})

test('chooses a region in the list, reads its passages, goes to another region, and back', async ({
  page,
  reader,
}) => {
  await opens(page)
  await goesTo(page, page.locator('#region-kharkiv'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Kharkiv region' })).toBeFocused()
  const passage = reader.passage('kharkiv-losses')
  await goesTo(page, passage.getByRole('link', { name: /Open in the article/ }))
  await expect(page.locator('.picture-frame')).toHaveAttribute('data-lit', /kharkiv/)
  await page.keyboard.press('Escape')
  await expect(page.locator('#region-kharkiv')).toBeFocused()
  const polls = page.locator('.reading-list [data-passage="polls-ready"]')
  await goesTo(page, polls.getByRole('link', { name: 'Luhansk' }))
  await page.keyboard.press('Enter')
  await reader.seesRegion('luhansk')
  await goesTo(page, page.getByRole('link', { name: 'Back to all regions' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(polls.getByRole('link', { name: 'Luhansk' })).toBeFocused()
})

test('narrows the passages to a theme', async ({ page, reader }) => {
  await opens(page)
  await goesTo(page, page.getByRole('radio', { name: 'Everything' }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Occupation' })).toBeChecked()
  await expect(reader.passage('stanovaya-ultimatum')).toHaveCount(0)
})

test('unfolds the table of figures, and comes to its files', async ({ page }) => {
  await opens(page)
  await goesTo(page, page.locator('.figures summary'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table')).toBeVisible()
  await goesTo(page, page.getByRole('link', { name: /CSV/ }))
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toBe('figures.csv')
})

test('walks through the story, and leaves it', async ({ page }) => {
  await opens(page)
  await goesTo(page, page.locator('.walk summary'))
  await page.keyboard.press('Enter')
  const next = page.getByRole('button', { name: 'Next' })
  await expect(next).toBeVisible()
  await goesTo(page, next)
  await page.keyboard.press('Enter')
  const step = page.locator('.step[data-current="true"]')
  await expect(step.getByRole('heading')).toHaveText('What the counteroffensive took back')
  await goesTo(page, step.getByRole('link', { name: 'Passage 4' }))
  await goesTo(page, page.getByRole('button', { name: 'Next' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Explore freely' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.walk summary')).toBeFocused()
  await expect(page.locator('.step')).toHaveCount(0)
})

test('copies a link to the view, goes to the sources and to the other language', async ({ page }) => {
  await opens(page, './?engine=picture&region=kherson')
  await goesTo(page, page.getByRole('button', { name: 'Copy link to this view' }))
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('region=kherson')
  await goesTo(page, page.getByRole('link', { name: 'Українською' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Херсонська область' })).toBeVisible()
})

test('loads the moving map, zooms it, looks up a spot, and chooses a region by its direction', async ({
  page,
  reader,
}) => {
  await opens(page, './?engine=intent')
  await goesTo(page, reader.loadButton)
  await page.keyboard.press('Enter')
  await reader.seesMap()
  const map = page.locator('.maplibregl-canvas')
  await page.keyboard.press('Shift+Tab')
  await goesTo(page, map)
  await page.keyboard.press('ArrowDown')
  await reader.seesMap()
  await page.keyboard.press('Enter')
  const note = page.getByRole('region', { name: 'The spot you chose' })
  await expect(note).toBeVisible()
  await goesTo(page, note.getByRole('button', { name: 'Close' }))
  await page.keyboard.press('Enter')
  await expect(note).toHaveCount(0)
  await expect(map).toBeFocused()
  await goesTo(page, page.getByRole('button', { name: 'Zoom in' }))
  const before = await reader.mapPicture()
  await page.keyboard.press('Enter')
  await reader.seesMapChange(before)
  await goesTo(page, page.locator('.region-keys button:focus'), 'Shift+Tab')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.locator('.region h2')).toBeFocused()
})

test('makes an embed, and copies its code', async ({ page }) => {
  await page.goto('./embed/')
  await goesTo(page, page.getByLabel('Region'))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Region')).not.toHaveValue('')
  await goesTo(page, page.getByLabel('Colour of links'))
  await page.keyboard.type('#c70000')
  await goesTo(page, page.getByRole('button', { name: 'Copy the code' }))
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/<occupied-regions-map region="\w+" accent="#c70000">/)
})
