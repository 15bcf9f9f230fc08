import type { Page } from '@playwright/test'

/** Keeps a page's requests waiting until the returned function is called. */
export async function holdBack(page: Page, pattern: string): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(pattern, async (route) => {
    await held
    await route.continue()
  })
  return letGo
}
