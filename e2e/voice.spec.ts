/** Readers who speak to their device: what a control says of itself is what calls it. */
import type { Frame, Page } from '@playwright/test'
import { expect, test } from './support/reader.ts'

const CONTROLS = 'a[href], button, input:not([type=hidden]), select, summary, [role=button]'

interface Control {
  /** What one reads on it, or beside it. */
  visible: string
  tag: string
}

/** The controls that can be seen, with what one reads on each: its first line. */
const controlsIn = (view: Page | Frame): Promise<Control[]> =>
  view.locator(CONTROLS).evaluateAll((elements) =>
    elements
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], svg'),
      )
      .map((element) => {
        const labelled = (element as HTMLInputElement).labels?.[0] ?? (element as HTMLElement)
        const unseen = [...labelled.querySelectorAll('.visually-hidden')]
        const seen = unseen.reduce((text, one) => text.replace(one.textContent, ''), labelled.innerText)
        const [line = ''] = seen.trim().split('\n')
        const isIcon = !/\p{L}|\p{N}/u.test(line)
        return {
          visible: isIcon ? (element.getAttribute('title') ?? '') : line,
          tag: element.outerHTML.slice(0, 120),
        }
      }),
  )

const words = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''

/** The names by which a device knows the controls, as the browser computes them. */
async function namesIn(view: Page | Frame): Promise<string[]> {
  const tree = await view.locator('body').ariaSnapshot()
  const named = tree.matchAll(/- '?(?:link|button|radio|checkbox|combobox|textbox) "((?:[^"\\]|\\.)*)"/g)
  const summaries = await view.locator('summary').allInnerTexts()
  return [...[...named].map(([, name = '']) => name), ...summaries].map(words)
}

/** Every control has words that can be seen, and is called by them. */
async function answersByName(view: Page | Frame): Promise<void> {
  const controls = await controlsIn(view)
  expect(controls.length).toBeGreaterThan(5)
  expect(controls.filter(({ visible }) => visible === '').map(({ tag }) => tag)).toEqual([])
  const names = await namesIn(view)
  const mute = controls.filter(({ visible }) => !names.some((name) => name.includes(words(visible))))
  expect(mute).toEqual([])
}

for (const folder of ['', 'uk/']) {
  const language = folder === '' ? 'English' : 'Ukrainian'

  test(`every control answers to what is read on it, in ${language}`, async ({ page }) => {
    await page.goto(`./${folder}?engine=picture`)
    await expect(page.locator('.static-region')).toHaveCount(0)
    await page.locator('.figures summary').click()
    await page.locator('.walk summary').click()
    await expect(page.locator('.steps__ways')).toBeVisible()
    await answersByName(page)
    await page.locator('#region-kherson').click()
    await answersByName(page)
    await page.goto(`./${folder}sources/`)
    await answersByName(page)
    await page.goto(`./${folder}embed/`)
    await page.locator('.preview').scrollIntoViewIfNeeded()
    await answersByName(page)
    const frame = page.frames().find((one) => one !== page.mainFrame())
    await frame?.locator('.share button').waitFor()
    expect(frame).toBeDefined()
    if (frame) await answersByName(frame)
  })
}

test('the buttons of the moving map, too, whose words show when one points at them', async ({
  page,
  reader,
}) => {
  await reader.open('?region=kharkiv')
  await answersByName(page)
  for (const name of ['Zoom in', 'Zoom out', 'Back to overview']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('title', name)
  }
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await reader.seesMap()
})
