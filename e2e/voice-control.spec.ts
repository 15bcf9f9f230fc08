/** Readers who speak to their device: they say what they read on a control, and it is that control that answers. */
import type { FrameLocator, Locator, Page } from '@playwright/test'
import { expect, type Reader, test } from './support/reader.ts'

type View = Page | FrameLocator
type Role = Parameters<Page['getByRole']>[0]

const CONTROLS = 'a[href], button, input, select, textarea'

/** What readers see of a control. */
interface Sight {
  /** The words on it, or on its label, part by part; none on an icon. */
  words: string[]
  tooltip: string
}

/** What one sees of a control; nothing where it is not in sight, or the picture’s, whose names stand on the map. */
function sightOf(control: Element): Sight | undefined {
  const isSeen = (one: Element) => {
    const { width, height } = one.getBoundingClientRect()
    return width > 1 && height > 1 && one.checkVisibility({ visibilityProperty: true })
  }
  const { labels } = control as HTMLInputElement
  const shown = labels?.[0] ?? control
  if (control.closest('[inert], svg') || !(isSeen(control) || isSeen(shown))) return undefined
  const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode
    const text = textContent?.trim() ?? ''
    if (/[\p{L}\p{N}]/u.test(text) && parentElement && isSeen(parentElement)) words.push(text)
  }
  return { words, tooltip: control.getAttribute('title') ?? '' }
}

/** Where links lead: all into the list of sources do alike, and all into the article. Other controls do what no other does. */
const doingsOf = (controls: Element[]): string[] =>
  controls.map(
    (control, index) =>
      control
        .getAttribute('href')
        ?.replace(/.*#source-\d+$/, 'sources')
        .replace(/#:~:text=.*/, '') ?? `control ${index}`,
  )

/** The words, however they are parted: as all of a name, as its beginning, or anywhere in it. */
function inOneGo(words: readonly string[], where: 'all' | 'beginning' | 'anywhere'): RegExp {
  const patterns = words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/\s+/g, '\\s+'))
  const pattern = patterns.join('\\s*')
  /* Nobody says the arrow before a name. */
  const start = '^[^\\p{L}\\p{N}]*'
  return new RegExp({ all: `${start}${pattern}$`, beginning: start + pattern, anywhere: pattern }[where], 'u')
}

/** What is wrong with a control for who speaks to it, in `script`, that of the page's language. */
async function complaintsOf(view: View, control: Locator, script: RegExp): Promise<string[]> {
  const sight = await control.evaluate(sightOf)
  if (!sight) return []
  const { words, tooltip } = sight
  const [told = ''] = (await control.ariaSnapshot()).split('\n')
  const role = /^- '?(\w+)/.exec(told)?.[1] as Role
  const isIcon = words.length === 0
  const said = isIcon ? [tooltip] : words
  if (isIcon && tooltip === '') return [`${told} has neither words nor a tooltip`]
  if (isIcon && !script.test(tooltip)) return [`${told} is called in another language`]
  const calls = (where: Parameters<typeof inOneGo>[1]) => view.getByRole(role, { name: inOneGo(said, where) })
  if ((await calls('anywhere').and(control).count()) === 0) {
    return [`${told} is not called what is read on it: ${said.join(' ')}`]
  }
  /* A device takes what is called just that before what begins with it. */
  const isExact = (await calls('all').and(control).count()) > 0
  const called = calls(isExact ? 'all' : 'beginning')
  if ((await called.and(control).count()) === 0) return [`“${said.join(' ')}” calls another than ${told}`]
  const doings = new Set(await called.evaluateAll(doingsOf))
  return doings.size === 1 ? [] : [`“${said.join(' ')}” calls what does ${[...doings].join(', ')}`]
}

interface Expected {
  script: RegExp
  /** So many controls are there at least. */
  atLeast: number
  /** The part of the view that is looked at. */
  part?: string
}

/** All controls of a view, or of a part of it, are called by what is read on them. */
async function answers(view: View, { script, atLeast, part = 'body' }: Expected): Promise<void> {
  const complaints: string[] = []
  const controls = await view.locator(part).locator(CONTROLS).all()
  expect(controls.length).toBeGreaterThanOrEqual(atLeast)
  for (const control of controls) complaints.push(...(await complaintsOf(view, control, script)))
  for (const summary of await view.locator(part).locator('summary').all()) {
    /* What unfolds is called by its words, and by nothing else. */
    await expect(summary).not.toHaveAttribute('aria-label')
    await expect(summary).toHaveText(script)
  }
  expect(complaints).toEqual([])
}

async function opensPicture({ page }: Reader, address: string): Promise<void> {
  await page.goto(`${address}?engine=picture`)
  await expect(page.locator('.static-region')).toHaveCount(0)
}

for (const { language, lang, folder, script } of [
  { language: 'English', lang: 'en', folder: './', script: /\p{Script=Latin}/u },
  { language: 'Ukrainian', lang: 'uk', folder: './uk/', script: /\p{Script=Cyrillic}/u },
]) {
  test.describe(`A reader who speaks ${language} to their device calls each control by what is read on it`, () => {
    test('in the overview, its table open', async ({ page, reader }) => {
      await opensPicture(reader, folder)
      await page.locator('.figures summary').click()
      await expect(page.locator('.citations')).toBeAttached()
      await answers(page, { script, atLeast: 80 })
    })

    test('at each step of the story', async ({ page, reader }) => {
      await opensPicture(reader, folder)
      await page.locator('.walk summary').click()
      for (const step of [1, 2, 3, 4]) {
        await expect(page.locator('.steps__ways span')).toContainText(String(step))
        await answers(page, { script, atLeast: 8, part: '.walk' })
        await page.locator('.steps__ways button').last().click()
      }
    })

    test('in a region, and on the moving map with a spot looked up', async ({ page, reader }) => {
      await page.goto(`${folder}?region=kharkiv`)
      await reader.seesMap()
      await reader.map.click({ position: { x: 300, y: 300 } })
      await expect(page.locator('.ground a').first()).toBeVisible()
      await expect(page.locator('.citations')).toBeAttached()
      await answers(page, { script, atLeast: 40 })
    })

    test('where the map is not there: to ask for it, to try again, to put the notice away', async ({
      page,
      expectedMessages,
    }) => {
      expectedMessages.push(/Failed to load resource/)
      await page.route('**/maplibre-gl-*', (route) => route.abort())
      await page.goto(`${folder}?engine=intent`)
      await expect(page.locator('.map-load')).toBeVisible()
      await answers(page, { script, atLeast: 4, part: '.stage' })
      await page.locator('.map-load').click()
      await expect(page.locator('.map-notice button')).toHaveCount(2, { timeout: 20_000 })
      await answers(page, { script, atLeast: 5, part: '.stage' })
    })

    test('on the page of the sources', async ({ page }) => {
      await page.goto(`${folder}sources/`)
      await answers(page, { script, atLeast: 10 })
    })

    test('in the builder, and in the frame that it shows', async ({ page }) => {
      await page.goto(`${folder}embed/?engine=picture&lang=${lang}`)
      await page.locator('.preview').scrollIntoViewIfNeeded()
      const frame = page.locator('.preview iframe').contentFrame()
      await frame.locator('.share button').waitFor()
      await answers(page, { script, atLeast: 20 })
      await answers(frame, { script, atLeast: 40 })
    })
  })
}
