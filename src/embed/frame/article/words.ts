/** A text's words, with what typesetting and editing make of them taken away. */

/** What holds nothing else is folded by its case alone. */
const ordinary = /^[\n -~\u00A0\u0400-\u045F\u0490\u0491\u2010-\u201F…]*$/
const apostrophe = /['’ʼ‘`]/g
const word = /[\p{L}\p{N}](?:['’ʼ‘`]?[\p{L}\p{N}\p{M}\p{Cf}])*/gu

/** Composed and decomposed, ligature and letters, stressed and not, with and without soft hyphens: all the same. */
export const fold = (text: string): string =>
  (ordinary.test(text) ? text : text.normalize('NFKC').replace(/[\p{Cf}\u0301]/gu, '')).toLowerCase()

/**
 * The paragraphs that may have what a pattern looks for, folded, by their numbers. Most of a long article is about
 * something else and need not be folded.
 * @param hint a pattern in folded letters
 */
export function foldWhere(paragraphs: readonly string[], hint: string): Map<number, string> {
  const pattern = new RegExp(hint, 'i')
  const folded = new Map<number, string>()
  paragraphs.forEach((text, at) => {
    if (pattern.test(text) || !ordinary.test(text)) folded.set(at, fold(text))
  })
  return folded
}

/** The words of a text that has been folded, as names and locators spell them. */
export const lettersIn = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? []

/** A pattern that fits where one of some does, and nowhere where there are none. */
export const anyOf = (patterns: readonly string[]): string => patterns.join('|') || '(?!)'

/** Sorts the longest first. */
export const byLength = (a: string, b: string): number => b.length - a.length

/** A text as its words, each parted from the next by a space. */
export interface Plain {
  text: string
  /** Where in the original the word at a place of `text` begins and ends, in UTF-16 code units. */
  whereIs: (place: number) => readonly [start: number, end: number]
}

export function plainOf(original: string): Plain {
  const found = [...original.matchAll(word)]
  const text = found.map(([raw]) => fold(raw).replace(apostrophe, '')).join(' ')
  return {
    text,
    whereIs(place) {
      const { 0: raw = '', index = 0 } = found[text.slice(0, place).split(' ').length - 1] ?? {}
      return [index, index + raw.length]
    },
  }
}
