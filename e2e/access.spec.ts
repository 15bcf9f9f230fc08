/** What axe finds, with its rules of best practice, in every state of the app. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/reader.ts'

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } }

/** Axe’s rules in a colour scheme: all of them in light; in dark those about colours, for nothing else differs there. */
const rules = {
  /* Beside the usual rules: who speaks a control’s visible text finds it. */
  light: (axe: AxeBuilder) => axe.options({ rules: { 'label-content-name-mismatch': { enabled: true } } }),
  dark: (axe: AxeBuilder) => axe.withRules(['color-contrast', 'link-in-text-block']),
}

/** What axe holds against the page as it is, one line for each element. In dark it is the same in both languages. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = []
  const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en'
  for (const colorScheme of isEnglish ? (['light', 'dark'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    /* Only to look into frames does axe need a page of its own, which takes as long as the looking. */
    const axe = new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1)
    const { violations } = await rules[colorScheme](axe).analyze()
    for (const { id, help, nodes } of violations) {
      for (const { target } of nodes) found.push(`${colorScheme}: ${id} (${help}): ${String(target)}`)
    }
  }
  return found
}

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(`On a ${size}`, () => {
    test.use({ viewport })

    for (const folder of ['', 'uk/']) {
      const language = folder === '' ? 'English' : 'Ukrainian'

      test(`axe finds nothing on the page in ${language}`, async ({ page, reader }) => {
        test.setTimeout(120_000)
        await reader.opensPicture({ folder: `./${folder}` })
        expect(await findings(page), 'overview').toEqual([])
        await page.locator('.figures summary').click()
        await page.locator('.theme-filter__choice').nth(1).click()
        expect(await findings(page), 'table open, passages of a theme').toEqual([])
        await page.locator('#region-kherson').click()
        expect(await findings(page), 'a region').toEqual([])
        await page.locator('.walk summary').click()
        for (const step of [0, 1, 2, 3]) {
          await expect(page.locator('.step').nth(step)).toHaveAttribute('data-current', 'true')
          expect(await findings(page), `step ${step + 1}`).toEqual([])
          await page.locator('.steps__ways button').last().click()
        }
        await reader.opensPicture({ folder: `./${folder}`, query: '&date=2022-02-23&layers=none' })
        expect(await findings(page), 'first date, no layers').toEqual([])
      })

      test(`axe finds nothing on the page without its program in ${language}`, async ({
        page,
        expectedMessages,
      }) => {
        expectedMessages.push(/Failed to load resource/)
        await page.route('**/*.js', (route) => route.abort())
        await page.goto(`./${folder}`)
        expect(await findings(page), 'overview').toEqual([])
        await page.goto(`./${folder}#kherson`)
        expect(await findings(page), 'a region').toEqual([])
      })

      test(`axe finds nothing in a frame, and on the other pages, in ${language}`, async ({ page }) => {
        await page.goto(`./${folder}sources/`)
        expect(await findings(page), 'sources').toEqual([])
        await page.goto(`./${folder}embed/`)
        await page.locator('.preview').scrollIntoViewIfNeeded()
        await page.locator('iframe').contentFrame().locator('.share button').waitFor()
        expect(await findings(page), 'the builder, and its preview').toEqual([])
      })
    }

    test('axe finds nothing on the page with the moving map', async ({ page, reader }) => {
      await reader.open()
      expect(await findings(page), 'overview').toEqual([])
      await page.locator('#region-kharkiv').click()
      await reader.map.click({ position: { x: 150, y: 150 } })
      expect(await findings(page), 'a spot').toEqual([])
    })
  })
}
