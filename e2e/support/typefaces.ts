import type { Locator } from '@playwright/test'

/**
 * Dresses a page in its own typefaces, also where a busy machine was too slow for them and a reader does without.
 * @param body of the page, which may be in a frame
 */
export async function waitForTypefaces(body: Locator): Promise<void> {
  await body.evaluate(async () => {
    for (const face of document.fonts) face.display = 'block'
    await document.fonts.ready
  })
}
