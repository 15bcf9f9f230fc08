/**
 * What a screen reader says, from the page's top to a region's passages and back, kept as text in `transcripts/` to
 * be read by people. A change that is meant is taken over by
 * `npx playwright test --project=story e2e/transcript.spec.ts --update-snapshots`, and read again.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from './support/reader.ts'

const program = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js')

interface VirtualModule {
  virtual: {
    start: (options: { container: Element }) => Promise<void>
    next: () => Promise<void>
    stop: () => Promise<void>
    lastSpokenPhrase: () => Promise<string>
    spokenPhraseLog: () => Promise<string[]>
  }
}

/** All that is said of a part of the page, read from its beginning to its end. */
const readsOut = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(async (part) => {
    const address = '/virtual-screen-reader.js'
    const { virtual } = (await import(address)) as VirtualModule
    const container = document.querySelector(part)
    if (!container) throw new Error(`the page has no ${part}`)
    await virtual.start({ container })
    const first = await virtual.lastSpokenPhrase()
    const MANY = 3000
    for (let at = 0; at < MANY; at += 1) {
      await virtual.next()
      if ((await virtual.lastSpokenPhrase()) === first) break
    }
    const said = await virtual.spokenPhraseLog()
    await virtual.stop()
    return said.slice(0, -1)
  }, selector)

for (const [language, folder] of [
  ['en', ''],
  ['uk', 'uk/'],
] as const) {
  test(`A screen reader’s words, from the top to a region’s passages and back: ${language}`, async ({
    page,
    reader,
  }) => {
    await page.route('**/virtual-screen-reader.js', (route) =>
      route.fulfill({ body: readFileSync(program, 'utf8'), contentType: 'text/javascript' }),
    )
    /* The sources are fetched at the first sign of use, whenever that comes: the page is read first without them. */
    const letGo = await reader.holdsBack('**/*sourcing-*.js')
    await reader.opensPicture({ folder: `./${folder}` })
    const overview = await readsOut(page, 'body')
    letGo()
    await page.locator('#region-kherson').click()
    await expect(page.locator('.citations li').first()).toBeAttached()
    const region = await readsOut(page, 'main')
    const announced = await page.locator('.panel > [role=status]').textContent()
    await page.keyboard.press('Escape')
    const back = await page.locator('.panel > [role=status]').textContent()
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    const transcript = [
      ['The page', overview],
      ['A region is chosen; said at once', [announced]],
      ['The panel', region],
      ['Escape; said at once', [back]],
      ['The focus is on', [focused]],
    ] as const
    const text = transcript.map(([part, said]) => `## ${part}\n\n${said.join('\n')}\n`).join('\n')
    expect(text).toMatchSnapshot(`${language}.txt`)
  })
}
