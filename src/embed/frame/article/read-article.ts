import type { ArticleParagraph } from '../../messages.ts'
import type { PassageId } from '../../../domain/ids.ts'
import type { HostParagraph } from '../../../state/store.ts'
import type { ArticleReader } from '../join.ts'
import { findLinks, textOf } from './find-links.ts'
import { mentionSearch } from './find-mentions.ts'
import type { NamesToFind } from './prepare-names.ts'
import type { PassageToFind } from './prepare-passages.ts'
import { inSlices } from './slices.ts'

/** What of a story is looked for in articles: its regions' names, in every language, and its passages. */
export interface WordsToFind {
  names: NamesToFind
  passages: readonly PassageToFind[]
}

/** How much of a paragraph is shown, in UTF-16 code units, so that a reader knows it. */
const EXCERPT = 140

/** The beginning of a text, whole words. */
const excerptOf = (text: string): string =>
  text.length > EXCERPT ? `${text.slice(0, EXCERPT).replace(/\s+\S*$/, '')}\u00A0…` : text

export function readArticleBy({ names, passages }: WordsToFind): ArticleReader {
  const search = mentionSearch(names)
  /** What the desk has marked and the story does not know: told once each, for the desk to mend. */
  const strangers = new Set<string>()
  const tellStrangers = (article: readonly ArticleParagraph[], regions: readonly string[]) => {
    for (const { regions: said } of article) {
      if (said === null) continue
      for (const one of said) {
        if (regions.includes(one) || strangers.has(one)) continue
        strangers.add(one)
        console.warn(`The map knows no region "${one}" of data-map-regions. It knows ${regions.join(', ')}.`)
      }
    }
  }
  return async ({ paragraphs: article, language }, story, isWanted) => {
    const regions = story.regions.map(({ id }) => id)
    tellStrangers(article, regions)
    const links = await inSlices(findLinks(article, { passages, names: search, regions }), isWanted)
    if (!links) return undefined
    const isPassage = (id: string | null): id is PassageId => passages.some((one) => one.id === id)
    const quotes = new Map<PassageId, string>()
    const paragraphs: HostParagraph[] = []
    for (const link of links) {
      const { passage: id, regions: about, first } = link
      if (isPassage(id)) quotes.set(id, textOf(article, link))
      else if (id !== null && article[first]?.text.trim()) {
        /* Of a long article few are ever shown: each is made ready when it is. */
        paragraphs.push({
          id,
          regions: about,
          language,
          get text() {
            return excerptOf(textOf(article, link))
          },
        })
      }
    }
    return { links, quotes, paragraphs }
  }
}
