/** Finds a story's passages in an article by the words with which their paragraphs begin and end. */
import type { Work } from './slices.ts'
import { anyOf, byLength, fold, LETTERS, lettersIn, type Plain, plainOf } from './words.ts'

/** Words in the article by which a passage is found: how its paragraph begins and ends. */
export interface PassageToFind {
  id: string
  regions: readonly string[]
  start: string
  end: string
}

/** A place in an article: number of the paragraph, and UTF-16 code units into its text. */
type Place = readonly [paragraph: number, offset: number]

interface FoundPassage extends PassageToFind {
  from: Place
  to: Place
}

/** Paragraphs into which an article may have parted one, at most. */
const PARTS = 3
/** Words from which on one may be another than in the article, or missing, or have one more beside it. */
const MANY = 4

/** What may stand between the words of a locator, or within one where a text parts it; and letters of other scripts. */
const GAP = `[^${LETTERS}]*`

/**
 * A pattern of which a folded text has something if it has a locator: its words, or, where one of them may be
 * another, those before the middle or those after it, of which one half is then as it was.
 */
function partsOf(locator: string): string {
  const words = lettersIn(fold(locator))
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
  const words = lettersIn(fold(locator)).sort(byLength)
  const longest = words.slice(0, words.length >= MANY ? 2 : 1)
  return longest.every(({ length }) => length >= RARE) ? longest : []
}

/** What to look for first of a passage, and how many paragraphs before what is found it may begin. */
function hintOf({ start, end }: PassageToFind): { hint: RegExp; back: number } {
  const [opening, closing] = [rareOf(start), rareOf(end)]
  if (opening[0]) return { hint: new RegExp(opening.join('|')), back: 0 }
  if (closing[0]) return { hint: new RegExp(closing.join('|')), back: PARTS - 1 }
  return { hint: new RegExp(partsOf(start)), back: 0 }
}

/** A quick look whether a folded text can have a locator: its words, but for one where it has many, and its parts. */
function glance(locator: string): (folded: string) => boolean {
  const words = lettersIn(fold(locator)).sort(byLength)
  const parts = new RegExp(partsOf(locator))
  const mayMiss = words.length >= MANY ? 1 : 0
  return (folded) => {
    let missed = 0
    return words.every((word) => folded.includes(word) || (missed += 1) <= mayMiss) && parts.test(folded)
  }
}

/** A search for words in a plain text: to the letter, or else nearly so. */
function search(words: string): (text: string) => [edits: number, start: number, end: number] {
  const all = words.split(' ')
  const nearly = all.map((_, at) =>
    all.map((word, place) => (place === at ? '\\S*( \\S*)?' : word)).join(' ?'),
  )
  const pattern = all[MANY - 1] ? `\\b(${nearly.join('|')})` : '(?!)'
  return (text) => {
    const start = text.indexOf(words)
    if (start >= 0) return [0, start, start + words.length]
    const found = text.match(pattern)
    const { 0: matched = '', index = 0 } = found ?? {}
    return [found ? 1 : Infinity, index, index + matched.length]
  }
}

/** The searches for both ends of a passage. */
const searchEnds = ({ start, end }: PassageToFind) => ({
  opening: search(plainOf(start).text),
  closing: search(plainOf(end).text),
})

export interface PassageSearch {
  /** A pattern of which a folded paragraph has something if it is one by which a passage is found. */
  hint: string
  /**
   * Each passage that an article has, where it fits best; one that it has not is left out.
   * @param paragraphs the article's paragraphs, as its nodes hold them
   * @param folded of them at least those that have something of the hint, as `fold` gives them
   */
  findIn: (paragraphs: readonly string[], folded: ReadonlyMap<number, string>) => Work<FoundPassage[]>
}

export function passageSearch(passages: readonly PassageToFind[]): PassageSearch {
  const hinted = passages.map((passage) => ({ passage, ...hintOf(passage) }))
  const findIn: PassageSearch['findIn'] = function* findIn(paragraphs, folded) {
    const wanted = hinted.map((one) => ({
      ...one,
      ends: undefined as ReturnType<typeof searchEnds> | undefined,
      mayBegin: glance(one.passage.start),
      edits: Infinity,
      found: [] as FoundPassage[],
    }))
    const known: Plain[] = []
    const plainAt = (paragraph: number) => (known[paragraph] ??= plainOf(paragraphs[paragraph] ?? ''))
    const lookFrom = (first: number, one: (typeof wanted)[number]) => {
      const { text: plain, whereIs } = plainAt(first)
      const { opening, closing } = (one.ends ??= searchEnds(one.passage))
      const [edits, start, opened] = opening(plain)
      if (edits >= one.edits) return
      for (let last = first; last < first + PARTS; last += 1) {
        const skipped = last > first ? 0 : opened
        const { text: rest, whereIs: whereIsEnd } = plainAt(last)
        const [more, , end] = closing(rest.slice(skipped))
        if (edits + more >= one.edits) continue
        one.edits = edits + more
        const to = whereIsEnd(skipped + end)[1]
        one.found = [{ ...one.passage, from: [first, whereIs(start)[0]], to: [last, to] }]
      }
    }
    for (const [at, text] of folded) {
      for (const one of wanted) {
        if (one.edits === 0 || !one.hint.test(text)) continue
        for (let first = Math.max(0, at - one.back); first <= at; first += 1) {
          if (one.mayBegin(folded.get(first) ?? fold(paragraphs[first] ?? ''))) lookFrom(first, one)
        }
      }
      yield
    }
    return wanted.flatMap(({ found }) => found)
  }
  return { hint: anyOf(hinted.map(({ hint }) => hint.source)), findIn }
}
