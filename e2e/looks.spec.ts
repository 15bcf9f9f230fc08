/**
 * How the states that matter look, kept as pictures in `looks/`. A change that is meant is taken over by
 * `npx playwright test --project=story e2e/looks.spec.ts --update-snapshots`, and looked at.
 */
import type { Page } from '@playwright/test'
import { expect, test } from './support/reader.ts'
import { waitForTypefaces } from './support/typefaces.ts'

const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 900 }

async function opens(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await page.goto(address)
  await expect(page.locator('.static-regions')).toHaveCount(0)
  await waitForTypefaces(page.locator('body'))
}

const looksLike = (page: Page, name: string) => expect(page).toHaveScreenshot(`${name}.png`)

/** Graphics cards draw the edges of what moves each in their own way: between two, a fiftieth of the pixels differs. */
const mapLooksLike = (page: Page, name: string) =>
  expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.03 })

for (const [size, viewport] of Object.entries({ phone, desktop })) {
  test.describe(`On a ${size}`, () => {
    test.use({ viewport })

    test('the overview, light and dark', async ({ page }) => {
      await opens(page, './?engine=picture')
      await looksLike(page, `${size}-light`)
      await page.emulateMedia({ colorScheme: 'dark' })
      await looksLike(page, `${size}-dark`)
    })

    test('the moving map, and a step of the story on it', async ({ page, reader }) => {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
      await reader.open()
      await mapLooksLike(page, `${size}-map`)
      await page.locator('.walk summary').click()
      await page.locator('.steps__ways button').last().click()
      await expect(page.locator('.step').nth(1)).toHaveAttribute('data-current', 'true')
      await reader.seesMap()
      await page.locator('.stage').evaluate((stage) => stage.scrollIntoView({ block: 'start' }))
      await mapLooksLike(page, `${size}-map-step-2`)
    })
  })
}

test.describe('On a phone', () => {
  test.use({ viewport: phone })

  test('the overview in other dresses', async ({ page }) => {
    await opens(page, './?engine=picture')
    await page.emulateMedia({ contrast: 'more' })
    await looksLike(page, 'contrast')
    await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' })
    await looksLike(page, 'forced-colours')
    await page.emulateMedia({ forcedColors: 'none', media: 'print' })
    await looksLike(page, 'print')
  })

  test('each step', async ({ page }) => {
    await opens(page, './?engine=picture')
    await page.locator('.walk summary').click()
    for (const step of [1, 2, 3, 4]) {
      await expect(page.locator('.step').nth(step - 1)).toHaveAttribute('data-current', 'true')
      await page.locator('.stage').evaluate((stage) => stage.scrollIntoView({ block: 'start' }))
      await looksLike(page, `step-${step}`)
      await page.locator('.steps__ways button').last().click()
    }
  })

  test('a region', async ({ page }) => {
    await opens(page, './?engine=picture&region=kharkiv')
    await page.locator('.region').evaluate((region) => region.scrollIntoView({ block: 'start' }))
    await looksLike(page, 'region')
  })
})

test.describe('On the smallest phones', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('the overview in both languages', async ({ page }) => {
    await opens(page, './?engine=picture')
    await looksLike(page, 'small-phone')
    await opens(page, './uk/?engine=picture')
    await looksLike(page, 'small-phone-uk')
  })
})

test.describe('On a phone held sideways', () => {
  test.use({ viewport: { width: 568, height: 320 } })

  test('the map', async ({ page }) => {
    await opens(page, './?engine=picture')
    await page.locator('.stage').evaluate((stage) => stage.scrollIntoView({ block: 'start' }))
    await looksLike(page, 'sideways')
  })
})
