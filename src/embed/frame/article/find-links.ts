/** What of a host's article is about which regions: said by the desk, a passage of the story, or by name. */
import type { ArticleParagraph, ArticleLink } from '../../messages.ts'
import type { MentionSearch } from './find-mentions.ts'
import { foldWhere } from './fold-where.ts'
import { passageSearch } from './find-passages.ts'
import type { PassageToFind } from './prepare-passages.ts'
import { forEachOf, type Work } from './slices.ts'
import { anyOf } from './words.ts'

export interface StoryToFind {
  passages: readonly PassageToFind[]
  names: MentionSearch
  /** Regions that the map knows; a part about none of them is no link, unless it is a passage. */
  regions: readonly string[]
}

/** What a paragraph is called that is none of the story's passages: no id of a passage has a colon. */
const paragraphId = (paragraph: number): string => `paragraph:${paragraph}`

/**
 * @param article the article's paragraphs, as its nodes hold them
 */
export function* findLinks(article: readonly ArticleParagraph[], story: StoryToFind): Work<ArticleLink[]> {
  const known = (named: Iterable<string>) => [...named].filter((region) => story.regions.includes(region))
  const isTaken = new Set<number>()
  const sought = passageSearch(story.passages)
  const folded = yield* foldWhere(article, anyOf([sought.hint, story.names.hint]))
  const found = yield* sought.findIn(article, folded)
  const passages = found.map(({ id, regions, from, to }): ArticleLink => {
    const [first, start] = from
    const [last, end] = to
    const said = article[first]?.regions
    for (let part = first; part <= last; part += 1) isTaken.add(part)
    return { passage: id, regions: known(said?.length ? said : regions), first, start, last, end }
  })
  const others: ArticleLink[] = []
  yield* forEachOf([...folded], ([at, text]) => {
    const paragraph = article[at]
    if (!paragraph || isTaken.has(at)) return
    const regions = known(paragraph.regions ?? story.names.regionsIn(text))
    if (regions.length === 0) return
    const end = paragraph.text.length
    others.push({ passage: paragraphId(at), regions, first: at, start: 0, last: at, end })
  })
  return [...passages, ...others]
}

/** The article's words between two places, as a reader sees them: white space as one space, no marks for hyphenation. */
export const textOf = (
  article: readonly ArticleParagraph[],
  { first, start, last, end }: ArticleLink,
): string =>
  article
    .slice(first, last + 1)
    .map(({ text }, at) => text.slice(at === 0 ? start : 0, at === last - first ? end : undefined))
    .join(' ')
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
