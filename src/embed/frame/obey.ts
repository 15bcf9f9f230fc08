/** What the host orders, done in the store and on the page. What the story does not know is ignored. */
import { locales, pageAddress } from '../../domain/locale.ts'
import type { PublishedStory } from '../../domain/story.ts'
import type { ReaderStore } from '../../state/store.ts'
import { writeView } from '../../state/url.ts'
import { defaultView } from '../../state/view.ts'
import type { HostMessage } from '../messages.ts'

type Order = Exclude<HostMessage, { kind: 'hello' | 'article' }>
type Theme = Extract<HostMessage, { kind: 'theme' }>['theme']

/** What the page does beside the store. */
export interface Page {
  dress: (theme: Theme) => void
  /** Shows another page of ours in the place of this one. */
  goTo: (address: string) => void
}

/** Those that the story knows, in its order; of the others a word in the console. */
function known<Id extends string>(rows: readonly { id: Id }[], wanted: readonly string[]): Id[] {
  const ids = rows.map(({ id }) => id)
  for (const one of wanted.filter((name) => !ids.some((id) => id === name))) {
    console.warn(`The map knows no "${one}". It knows ${ids.join(', ')}.`)
  }
  return ids.filter((id) => wanted.includes(id))
}

/** The page in another language, showing the same, or undefined where there is none. */
function siblingAddress(
  story: PublishedStory,
  store: ReaderStore,
  language: string,
  search: string,
): string | undefined {
  const locale = locales.find((one) => one === language)
  if (locale === undefined || locale === story.locale) return undefined
  return `${pageAddress(story.locale, locale)}${writeView(store.getState(), defaultView(story), search)}`
}

/** @param search the query of the page's address, now */
export function obey(
  order: Order,
  { story, store, page, search }: { story: PublishedStory; store: ReaderStore; page: Page; search: string },
): void {
  const reader = store.getState()
  switch (order.kind) {
    case 'select': {
      const [region] = known(story.regions, [order.region])
      if (region && region !== reader.region) reader.selectRegion(region)
      break
    }
    case 'clear':
      reader.returnToOverview()
      break
    case 'layers': {
      const wanted = order.layers ?? story.layers.map(({ id }) => id)
      const layers = known(story.layers, wanted)
      if (layers.length > 0 || wanted.length === 0) reader.showLayers(layers)
      break
    }
    case 'date': {
      const [date] = known(story.dates, [order.date ?? story.defaultDate])
      if (date) reader.showDate(date)
      break
    }
    case 'highlight':
      reader.pointAt(known(story.regions, order.regions))
      break
    case 'theme':
      page.dress(order.theme)
      break
    case 'language': {
      const address = siblingAddress(story, store, order.language, search)
      if (address !== undefined) page.goTo(address)
    }
  }
}
