import type { Locator } from './tables.ts'

/** A text with the differences flattened that typesetting makes: quotation marks, dashes, spaces, soft hyphens. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00AD|\u200B/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

const paragraphsOf = (article: string): string[] =>
  article
    .split(/\n\s*\n/)
    .map(plain)
    .filter((paragraph) => paragraph !== '')

const matches = (paragraph: string, { start, end }: Locator): boolean => {
  const from = paragraph.indexOf(plain(start))
  return from >= 0 && paragraph.indexOf(plain(end), from + plain(start).length) >= 0
}

const bare = (text: string): string => plain(text).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')

/** A paragraph in which a locator fits. */
interface Located {
  /** Number of the paragraph in the article, from 0. */
  paragraph: number
  /** Does the locator's start open the paragraph, but for quotation marks and other punctuation? */
  opens: boolean
  /** Does the locator's end close the paragraph, but for quotation marks and other punctuation? */
  closes: boolean
}

/**
 * The paragraphs in which a locator's start is followed by its end. Paragraphs are parted by an empty line; quotation marks, dashes and spaces match whatever their form.
 */
export const findLocator = (article: string, locator: Locator): Located[] =>
  paragraphsOf(article).flatMap((text, paragraph) => {
    if (!matches(text, locator)) return []
    const opens = bare(text).startsWith(bare(locator.start))
    const closes = bare(text).endsWith(bare(locator.end))
    return [{ paragraph, opens, closes }]
  })

const encodeFragmentText = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D')

/**
 * The address that opens `url` at the located passage: a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/), which browsers without the feature ignore.
 */
export const passageUrl = (url: string, { start, end }: Locator): string =>
  `${url}#:~:text=${encodeFragmentText(start)},${encodeFragmentText(end)}`
