/** What the page does only in another page's frame, fetched there. */
import './framed.css'
import { createElement } from 'react'
import { joinHost } from '../embed/frame/join.ts'
import type { PublishedStory } from '../domain/story.ts'
import type { Messages } from '../messages/en.ts'
import { HostParagraphs } from '../panel/HostParagraphs.tsx'
import type { ReaderStore } from '../state/store.ts'
import type { View } from '../state/view.ts'
import { wearBrand } from './wear-brand.ts'

const root = document.documentElement

/**
 * @param asked the view that the page's address asked for
 * @param content all that the page shows
 */
export function joinFrame(
  story: PublishedStory,
  words: Messages,
  store: ReaderStore,
  asked: View,
  content: Element,
): void {
  wearBrand(window.location.search)
  store.setState({ hostPart: (region) => createElement(HostParagraphs, { region }) })
  joinHost(window, window.parent, {
    story,
    store,
    asked,
    content,
    page: {
      dress: (theme) => {
        root.dataset['theme'] = theme
      },
      goTo: (address) => window.location.replace(address),
    },
    wayBack: [words.backToMap, words.close],
    loadArticle: async () => (await import('./read-article.ts')).readArticle,
  })
}
