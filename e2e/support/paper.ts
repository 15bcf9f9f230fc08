/** Paper: what happens to a page is the same as when a reader asks for it, but that nothing comes out. */
import type { Locator } from '@playwright/test'

const tells = (body: Locator, event: 'beforeprint' | 'afterprint') =>
  body.evaluate((_, name) => window.dispatchEvent(new Event(name)), event)

/** @param body of the page, which may be in a frame */
export async function prints(body: Locator): Promise<void> {
  await tells(body, 'beforeprint')
  await body.page().emulateMedia({ media: 'print' })
}

/** @param body of the page, which may be in a frame */
export async function hasPrinted(body: Locator): Promise<void> {
  await body.page().emulateMedia({ media: null })
  await tells(body, 'afterprint')
}
