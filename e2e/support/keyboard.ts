/** A reader who has only a keyboard: what they press, and what they see of where they are. */
import { expect, type Locator, type Page } from '@playwright/test'

/** So many stops are more than any page has; who has not found it by then does not. */
const MANY = 160

type Key = 'Enter' | 'Space' | 'Escape' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.some((element) => element.matches(':focus')))

/** What is wrong with how a stop looks, in the words of a complaint; nothing where it can be seen. */
function whatHidesFocus(element: Element): string[] {
  const { activeElement } = element.ownerDocument
  if (activeElement !== element) return ['has lost the focus']
  const isSeen = (one: Element) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const isRinged = (one: Element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one)
    const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px'
    return (isOutlined && outlineColor !== 'rgba(0, 0, 0, 0)') || boxShadow !== 'none'
  }
  const shown = [element, element.closest('label')].filter((one) => one !== null && isSeen(one))
  /* A link may run over two lines, and a textarea be higher than the window: one visible point is enough. */
  const parts = [1 / 8, 1 / 2, 7 / 8]
  const points = [...element.getClientRects()].flatMap(({ left, top, width, height }) =>
    parts.flatMap((across) => parts.map((down) => [left + across * width, top + down * height] as const)),
  )
  const isOnTop = points.some(([x, y]) => {
    const [top] = element.ownerDocument.elementsFromPoint(x, y)
    return top && (element.contains(top) || element.closest('label')?.contains(top))
  })
  return [
    ...(shown.some((one) => one && isRinged(one)) ? [] : ['has no ring']),
    ...(isOnTop ? [] : ['is covered']),
  ]
}

export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(key: Key, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key)
  }

  /** Where the focus is, in a frame too; nothing where it is on a page as a whole. */
  async #focused(): Promise<Locator | undefined> {
    const own = this.page.locator(':focus')
    if ((await own.count()) > 0) return own
    for (const frame of await this.page.locator('iframe').all()) {
      const within = frame.contentFrame().locator(':focus')
      if ((await within.count()) > 0) return within
    }
    return undefined
  }

  /** The stop's role and name, as the browser tells them. */
  async #told(stop: Locator): Promise<string> {
    const [first = ''] = (await stop.ariaSnapshot()).split('\n')
    return first.replace(/^- /, '').replace(/:$/, '')
  }

  /** What has the focus is in sight, nothing covers it, and a ring shows it. */
  async #seesStop(stop: Locator, told: string): Promise<void> {
    await expect(stop, `${told} is in sight`).toBeInViewport()
    await expect.poll(() => stop.evaluate(whatHidesFocus), told).toEqual([])
  }

  /** Presses Tab until `target` has the focus, but not more often than `within`, and sees that it has. */
  async goesTo(target: Locator, { back = false, within = MANY } = {}): Promise<void> {
    for (let stop = 0; stop < within; stop += 1) {
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
      if (await hasFocus(target)) return this.isAt(target)
    }
    const stop = await this.#focused()
    const place = stop ? await this.#told(stop) : 'the page'
    throw new Error(`In ${within} presses Tab does not lead to ${String(target)}, but to ${place}`)
  }

  /** The page itself has moved the focus to `target`, or left it there. */
  async isAt(target: Locator): Promise<void> {
    await expect(target).toBeFocused()
    await this.#seesStop(target, String(target))
  }

  /** The page has moved the focus to a heading or to the map: a place to go on from, without a ring. */
  async readsFrom(place: Locator): Promise<void> {
    await expect(place).toBeFocused()
    await expect(place).toBeInViewport()
  }

  /** Presses Tab from where the focus is to the page's end, and sees each stop. Returns what they are called. */
  async goesToTheEnd(): Promise<string[]> {
    const stops: string[] = []
    while (stops.length < MANY) {
      await this.page.keyboard.press('Tab')
      const stop = await this.#focused()
      if (!stop) return stops
      const told = await this.#told(stop)
      await this.#seesStop(stop, told)
      stops.push(told)
    }
    throw new Error(`Tab does not lead out of the page:\n${stops.join('\n')}`)
  }
}
