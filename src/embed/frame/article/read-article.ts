import type { PublishedStory } from '../../../domain/story.ts'
import type { ArticleReader } from '../join.ts'
import { findLinks, textOf } from './find-links.ts'
import { type MentionToFind, mentionSearch } from './find-mentions.ts'

const passagesToFind = ({ passages }: PublishedStory) =>
  passages.map(({ id, regions, locator: { start, end } }) => ({
    id,
    regions: regions.map(({ region }) => region),
    start,
    end,
  }))

/** @param mentions words by which an article names the regions */
export function readArticleBy(mentions: readonly MentionToFind[]): ArticleReader {
  const named = mentionSearch(mentions)
  return (article, story) => {
    const regions = story.regions.map(({ id }) => id)
    const links = findLinks(article, { passages: passagesToFind(story), mentions: named, regions })
    const quotes = story.passages.flatMap(({ id }) => {
      const link = links.find(({ passage }) => passage === id)
      const text = link && textOf(article, link)
      return text ? [[id, text] as const] : []
    })
    return { links, quotes: new Map(quotes) }
  }
}
