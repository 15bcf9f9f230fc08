import { passageUrl } from '../domain/locate.ts'
import type { PublishedPassage } from '../domain/story.ts'
import { onPlainClick } from './plain-click.ts'
import { useReader, useStory } from './reader.tsx'

/** What makes a link the way to a passage: in the article at its publisher's, or in the host's page where that shows it. */
export function usePassageWay({ id, locator }: PublishedPassage) {
  const { article } = useStory()
  const openPassage = useReader((state) => state.openPassage)
  const isShown = useReader(({ quotes }) => quotes.has(id))
  return {
    href: passageUrl(article.url, locator),
    target: '_top',
    onClick: isShown ? onPlainClick(() => openPassage(id)) : undefined,
  }
}
