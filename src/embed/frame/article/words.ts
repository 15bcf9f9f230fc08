/** A text's words, with what typesetting and editing make of them taken away. */

/** Whatever holds none of these is folded by its case alone. */
const odd = /[^\n -~\u0400-\u045F\u0490\u0491\u2010-\u201F…]/
const apostrophe = /['’ʼ‘`]/g
const word = /[\p{L}\p{N}](?:['’ʼ‘`]?[\p{L}\p{N}\p{M}\p{Cf}])*/gu

/** Composed and decomposed, ligature and letters, stressed and not, with and without soft hyphens: all the same. */
export const fold = (text: string): string =>
  (odd.test(text) ? text.normalize('NFKC').replace(/[\p{Cf}\u0301]/gu, '') : text).toLowerCase()

/** The words of a text that has been folded, as names and locators spell them. */
export const lettersIn = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? []

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
