/** What of a host's article is about which regions: marked by the desk, a passage of the story, or by name. */
import { LIMITS, type MentionToFind, type PassageToFind } from '../../messages.ts'
import { mentionSearch } from './find-mentions.ts'
import { findPassages } from './find-passages.ts'
import { MARKED, type Paragraph, paragraphsOf, pointIn } from './paragraphs.ts'

/** A part of the article that is about regions. */
export interface Link {
  block: Element
  range: Range
  regions: readonly string[]
  /** The story's passage that it is, where it is one. */
  id?: string
  text: string
}

/** @param known regions that the map knows; a part about none of them is no link, unless it is a passage */
export function linksIn(
  article: Element,
  passages: readonly PassageToFind[],
  mentions: readonly MentionToFind[],
  known: readonly string[],
): Link[] {
  const links: Link[] = []
  const paragraphs = paragraphsOf(article)
  const taken = new Set<Paragraph>()
  const mentioned = mentionSearch(mentions)
  const add = (
    named: () => Iterable<string>,
    first: Paragraph,
    from: number,
    last: Paragraph,
    to: number,
    id = '',
  ) => {
    const { block } = first
    const said = block.closest(MARKED)?.getAttribute('data-map-regions')?.split(' ')
    const regions = [...(said ?? named())].filter((region) => known.includes(region))
    if (!id && regions.length === 0) return
    const range = document.createRange()
    range.setStart(...pointIn(first, from))
    range.setEnd(...pointIn(last, to))
    /* As a reader sees it: white space as one space, no marks for hyphenation. */
    const text = String(range)
      .replace(/[\u00AD\u200B]/g, '')
      .replace(/\s+/g, ' ')
      .slice(0, LIMITS.text)
    links.push({ block, range, regions, id, text })
  }
  const texts = paragraphs.map(({ text }) => text)
  for (const { id, regions, from, to } of findPassages(texts, passages)) {
    const parts = paragraphs.slice(from[0], to[0] + 1)
    const [first] = parts
    const last = parts.at(-1)
    if (first && last) add(() => regions, first, from[1], last, to[1], id)
    for (const part of parts) taken.add(part)
  }
  for (const one of paragraphs) {
    const { block, text } = one
    if (!taken.has(one) && !block.querySelector(MARKED)) add(() => mentioned(text), one, 0, one, text.length)
  }
  return links
}
