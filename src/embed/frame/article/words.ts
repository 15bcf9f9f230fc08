/** A text's words, with what typesetting and editing make of them taken away. */

/** The letters and digits of English, Ukrainian and Russian, in a class of a pattern. */
export const LETTERS = String.raw`a-zA-Z\d\u0400-\u045F\u0490\u0491`
/** What holds nothing but these and the commonest marks between them is folded by its case alone. */
const ordinary = new RegExp(String.raw`^[${LETTERS}\t\n -~\u00A0«»\u2010-\u201F…]*$`)
const apostrophe = /['’ʼ‘`]/g

/** Letters and words of a text. A browser takes a phone's milliseconds to get ready for those of all scripts. */
const ofThree = {
  letters: new RegExp(`[${LETTERS}]+`, 'g'),
  words: new RegExp(`[${LETTERS}](?:['’‘\`]?[${LETTERS}])*`, 'g'),
}
const ofAll = {
  letters: /[\p{L}\p{N}]+/gu,
  words: /[\p{L}\p{N}](?:['’ʼ‘`]?[\p{L}\p{N}\p{M}\p{Cf}])*/gu,
}
/** Is a text's type such that its letters can be read as they are? */
export const isOrdinary = (text: string): boolean => ordinary.test(text)

const patternsFor = (text: string) => (isOrdinary(text) ? ofThree : ofAll)

/** Composed and decomposed, ligature and letters, stressed and not, with and without soft hyphens: all the same. */
export const fold = (text: string): string =>
  (isOrdinary(text) ? text : text.normalize('NFKC').replace(/[\p{Cf}\u0301]/gu, '')).toLowerCase()

/** The words of a text that has been folded, as names and locators spell them. */
export const lettersIn = (folded: string): string[] => folded.match(patternsFor(folded).letters) ?? []

/** Does a folded text have any letter or digit? */
export const hasLetters = (folded: string): boolean => folded.search(patternsFor(folded).letters) >= 0

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
  const found = [...original.matchAll(patternsFor(original).words)]
  const text = found.map(([raw]) => fold(raw).replace(apostrophe, '')).join(' ')
  return {
    text,
    whereIs(place) {
      const { 0: raw = '', index = 0 } = found[text.slice(0, place).split(' ').length - 1] ?? {}
      return [index, index + raw.length]
    },
  }
}
