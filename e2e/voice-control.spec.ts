/** Readers who speak to their device: they say what they read on a control, and it is that control that answers. */
import type { FrameLocator, Page } from '@playwright/test'
import { expect, test } from './support/reader.ts'

type View = Page | FrameLocator

const CONTROLS = 'a[href], button, input, select, textarea'

/** What readers see of a control. */
interface Sight {
  /** The words on it, or on its label, part by part; none on an icon. */
  words: string[]
  tooltip: string
}

/** What one sees of each control; nothing where it is not in sight, or the picture’s, whose names stand on the map. */
function sightsOf(controls: Element[]): (Sight | undefined)[] {
  const isSeen = (one: Element) => {
    const { width, height } = one.getBoundingClientRect()
    return width > 1 && height > 1 && one.checkVisibility({ visibilityProperty: true })
  }
  return controls.map((control) => {
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
  })
}

/** What a device knows a control by, and what becomes of it when it is called. */
interface Call {
  role: string
  name: string
  /** Where a link leads: all into the list of sources do alike, and all into the article. */
  leadsTo?: string
}

/** A text as it stands in an accessibility snapshot, which is YAML: bare, or in quotes of either kind. */
function unquoted(text: string): string {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'")
  return text.startsWith('"') ? String(JSON.parse(text)) : text
}

/** All that can be called in an accessibility snapshot, in its order. */
function callsIn(snapshot: string): Call[] {
  const calls: Call[] = []
  for (const line of snapshot.split('\n')) {
    const [, item = ''] = /^\s*- (.*?):?$/.exec(line) ?? []
    const [, role, name] =
      /^(\w+) ("(?:[^"\\]|\\.)*")/.exec(item.startsWith("'") ? unquoted(item) : item) ?? []
    if (role && name) calls.push({ role, name: unquoted(name) })
    const [, address] = /^\/url: (.*)$/.exec(item) ?? []
    const link = calls.at(-1)
    if (address && link?.role === 'link') {
      link.leadsTo = unquoted(address)
        .replace(/.*#source-\d+$/, 'sources')
        .replace(/#:~:text=.*/, '')
    }
  }
  return calls
}

/** The words, however they are parted: as all of a name, as its beginning, or anywhere in it. */
function inOneGo(words: readonly string[], where: 'all' | 'beginning' | 'anywhere'): RegExp {
  const patterns = words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/\s+/g, '\\s+'))
  const pattern = patterns.join('\\s*')
  /* Nobody says the arrow before a name. */
  const start = '^[^\\p{L}\\p{N}]*'
  return new RegExp({ all: `${start}${pattern}$`, beginning: start + pattern, anywhere: pattern }[where], 'u')
}

/** What is wrong with a control for who speaks to it, in `script`, that of the page's language, among all that can be called. */
function complaintsOf(
  { words, tooltip }: Sight,
  snapshot: string,
  everything: readonly Call[],
  script: RegExp,
): string[] {
  const [own] = callsIn(snapshot)
  if (!own) return [`${snapshot.split('\n')[0]} has no name`]
  const told = `${own.role} "${own.name}"`
  const isIcon = words.length === 0
  const said = isIcon ? [tooltip] : words
  if (isIcon && tooltip === '') return [`${told} has neither words nor a tooltip`]
  if (isIcon && !script.test(tooltip)) return [`${told} is called in another language`]
  const isCalled = ({ name }: Call, where: Parameters<typeof inOneGo>[1]) => inOneGo(said, where).test(name)
  if (!isCalled(own, 'anywhere')) return [`${told} is not called what is read on it: ${said.join(' ')}`]
  /* A device takes what is called just that before what begins with it. */
  const where = isCalled(own, 'all') ? 'all' : 'beginning'
  if (!isCalled(own, where)) return [`“${said.join(' ')}” calls another than ${told}`]
  const called = everything.filter((call) => call.role === own.role && isCalled(call, where))
  const doings = new Set(called.map(({ leadsTo }, index) => leadsTo ?? `control ${index}`))
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
  const controls = view.locator(part).locator(CONTROLS)
  const sights = await controls.evaluateAll(sightsOf)
  expect(sights.length).toBeGreaterThanOrEqual(atLeast)
  const everything = callsIn(await view.locator('body').ariaSnapshot())
  const complaints = await Promise.all(
    sights.map(async (sight, at) =>
      sight ? complaintsOf(sight, await controls.nth(at).ariaSnapshot(), everything, script) : [],
    ),
  )
  for (const summary of await view.locator(part).locator('summary').all()) {
    /* What unfolds is called by its words, and by nothing else. */
    await expect(summary).not.toHaveAttribute('aria-label')
    await expect(summary).toHaveText(script)
  }
  expect(complaints.flat()).toEqual([])
}

for (const { language, lang, folder, script } of [
  { language: 'English', lang: 'en', folder: './', script: /\p{Script=Latin}/u },
  { language: 'Ukrainian', lang: 'uk', folder: './uk/', script: /\p{Script=Cyrillic}/u },
]) {
  test.describe(`A reader who speaks ${language} to their device calls each control by what is read on it`, () => {
    test('in the overview, its table open', async ({ page, reader }) => {
      await reader.opensPicture({ folder })
      await page.locator('.figures summary').click()
      await expect(page.locator('.citations')).toBeAttached()
      await answers(page, { script, atLeast: 80 })
    })

    test('at each step of the story', async ({ page, reader }) => {
      await reader.opensPicture({ folder })
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
