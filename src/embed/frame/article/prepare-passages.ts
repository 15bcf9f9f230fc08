/** Makes a story's passages ready for the search in articles: when a page is built, not on a reader's phone. */
import { MANY, PARTS } from './limits.ts'
import { byLength, fold, LETTERS, lettersIn } from './words.ts'

/** Words in the article by which a passage is found: how its paragraph begins and ends. */
export interface LocatedPassage {
  id: string
  regions: readonly string[]
  start: string
  end: string
}

/** A passage as the search wants it. */
export interface PassageToFind extends LocatedPassage {
  /** A pattern of which a folded paragraph has something if it is the one by which the passage is found. */
  hint: string
  /** How many paragraphs before that one the passage may begin. */
  back: number
  opening: Opening
}

/** What a folded text has if a passage may begin in it. */
interface Opening {
  /** The longest first. */
  words: readonly string[]
  /** How many of the words it may be without. */
  mayMiss: number
  /** A pattern. */
  parts: string
}

/** What may stand between the words of a locator, or within one where a text parts it; and letters of other scripts. */
const GAP = `[^${LETTERS}]*`

const wordsOf = (locator: string): string[] => lettersIn(fold(locator))

/**
 * A pattern of which a folded text has something if it has a locator: its words, or, where one of them may be
 * another, those before the middle or those after it, of which one half is then as it was.
 */
function partsOf(locator: string): string {
  const words = wordsOf(locator)
  const middle = words.length >= MANY ? Math.ceil(words.length / 2) : words.length
  return [words.slice(0, middle), words.slice(middle)]
    .filter(({ length }) => length > 0)
    .map((part) => part.join(GAP))
    .join('|')
}

/** Letters from which on a word is rare enough to look for by itself. */
const RARE = 5

/** The longest words of a locator, of which a text that has it has one; none where they are not rare. */
function rareOf(locator: string): string[] {
  const words = wordsOf(locator).sort(byLength)
  const longest = words.slice(0, words.length >= MANY ? 2 : 1)
  return longest.every(({ length }) => length >= RARE) ? longest : []
}

function hintOf({ start, end }: LocatedPassage): { hint: string; back: number } {
  const [opening, closing] = [rareOf(start), rareOf(end)]
  if (opening[0]) return { hint: opening.join('|'), back: 0 }
  if (closing[0]) return { hint: closing.join('|'), back: PARTS - 1 }
  return { hint: partsOf(start), back: 0 }
}

function openingOf({ start }: LocatedPassage): Opening {
  const words = wordsOf(start).sort(byLength)
  return { words, mayMiss: words.length >= MANY ? 1 : 0, parts: partsOf(start) }
}

export const preparePassages = (passages: readonly LocatedPassage[]): PassageToFind[] =>
  passages.map((passage) => ({ ...passage, ...hintOf(passage), opening: openingOf(passage) }))
