import type { Page } from '@playwright/test'

/** A busy machine may be too slow for typefaces that a reader does without: on this page they are waited for. */
export async function waitForTypefaces(page: Page): Promise<void> {
  await page.route(/\/(uk\/)?(\?.*)?$/, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block')
    await route.fulfill({ response, body })
  })
}
