/** What of a host's article is about which regions: marked by the desk, a passage of the story, or by name. */
import { LIMITS, type MentionToFind, type PassageToFind } from '../../messages.ts'
import { mentionSearch } from './find-mentions.ts'
import { findPassages } from './find-passages.ts'
import { type Paragraph, paragraphAt, paragraphsOf, pointIn } from './paragraphs.ts'

/** A part of the article that is about regions. */
export interface Link {
  block: Element
  range: Range
  regions: readonly string[]
  /** The story's passage that it is, where it is one. */
  id?: string
  text: string
}

const MARKED = '[data-map-regions]'

/** As a reader sees it: white space as one space, no marks for hyphenation. */
const readable = (text: string): string =>
  text
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LIMITS.text)

/** What the desk says that an element is about; undefined where it says nothing. */
const markOf = (block: Element): string[] | undefined =>
  block.closest(MARKED)?.getAttribute(MARKED.slice(1, -1))?.split(/\s+/)

/** @param known regions that the map knows; a part about none of them is no link, unless it is a passage */
export function linksIn(
  article: Element,
  passages: readonly PassageToFind[],
  mentions: readonly MentionToFind[],
  known: readonly string[],
): Link[] {
  const links: Link[] = []
  const add = (
    regions: Iterable<string>,
    first: Paragraph,
    from = 0,
    last = first,
    to = last.text.length,
    id = '',
  ) => {
    const range = document.createRange()
    range.setStart(...pointIn(first, from))
    range.setEnd(...pointIn(last, to))
    const ours = [...regions].filter((region) => known.includes(region))
    if (ours.length > 0 || id)
      links.push({ block: first.block, range, regions: ours, id, text: readable(range.toString()) })
  }
  const paragraphs = paragraphsOf(article)
  const taken = new Set<Paragraph>()
  const texts = paragraphs.map(({ text }) => text)
  for (const { id, regions, from, to } of findPassages(texts, passages)) {
    const parts = paragraphs.slice(from[0], to[0] + 1)
    const [first] = parts
    if (!first) continue
    add(markOf(first.block) ?? regions, first, from[1], parts.at(-1), to[1], id)
    for (const part of parts) taken.add(part)
  }
  const mentioned = mentionSearch(mentions)
  for (const one of paragraphs) {
    const { block, text } = one
    if (!taken.has(one) && !block.querySelector(MARKED)) add(markOf(block) ?? mentioned(text), one)
  }
  for (const block of article.querySelectorAll(MARKED)) {
    if (!paragraphs.some((one) => block.contains(one.block))) add(markOf(block) ?? [], paragraphAt(block))
  }
  return links
}
