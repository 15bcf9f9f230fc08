/** Finds a story's passages in an article by the words with which their paragraphs begin and end. */
import type { PassageToFind } from '../../messages.ts'
import { fold, lettersIn, type Plain, plainOf } from './words.ts'

/** A place in an article: number of the paragraph, and UTF-16 code units into its text. */
type Place = readonly [paragraph: number, offset: number]

export interface FoundPassage extends PassageToFind {
  from: Place
  to: Place
}

/** Paragraphs into which an article may have parted one, at most. */
const PARTS = 3

/**
 * The least number of letters put in, left out or replaced with which `pattern` ends somewhere in `text`, and
 * where it ends (Sellers 1980). Of places that are as good, the first. Takes pattern × text steps.
 */
export function nearest(pattern: string, text: string): [edits: number, end: number] {
  let edits = [...pattern, ''].map((_, at) => at)
  let best: [number, number] = [pattern.length, 0]
  for (let end = 1; end <= text.length; end += 1) {
    let [left = 0] = edits
    edits = edits.map((above, at) => {
      const diagonal = (edits[at - 1] ?? 0) + (pattern[at - 1] === text[end - 1] ? 0 : 1)
      return (left = at ? Math.min(diagonal, above + 1, left + 1) : 0)
    })
    if (left < best[0]) best = [left, end]
  }
  return best
}

/** Edits that a locator stands: each tenth letter, or of four words and more about one of them. */
const allowed = (pattern: string): number => pattern.length / (pattern.split(' ').length < 4 ? 10 : 4)

/** As `nearest`, or infinitely far where that is too far. */
function ending(pattern: string, text: string): [edits: number, end: number] {
  const [edits, end] = nearest(pattern, text)
  return [edits > allowed(pattern) ? Infinity : edits, end]
}

const reversed = (text: string): string => [...text].reverse().join('')

/** Where a locator's first words begin: anywhere to the letter, or nearly so where the paragraph begins. */
function beginning(pattern: string, text: string): [edits: number, start: number] {
  const exact = text.indexOf(pattern)
  const [from, longer] = exact < 0 ? [0, 2] : [exact, 1]
  const part = text.slice(from, from + longer * pattern.length)
  const [edits, end] = ending(reversed(pattern), reversed(part))
  return [edits, from + part.length - end]
}

/**
 * Each passage that the article has, where it fits best; one that it has not is left out.
 * @param paragraphs the article's paragraphs, as its nodes hold them
 */
export function findPassages(
  paragraphs: readonly string[],
  passages: readonly PassageToFind[],
): FoundPassage[] {
  const wanted = passages.map((passage) => ({
    passage,
    opening: plainOf(passage.start).text,
    closing: plainOf(passage.end).text,
    /** A paragraph that holds neither of the opening's two longest words is passed over. */
    clue: lettersIn(fold(passage.start))
      .sort((a, b) => b.length - a.length)
      .slice(0, 2)
      .join('|'),
    edits: Infinity,
    found: [] as FoundPassage[],
  }))
  const anyClue = new RegExp(wanted.map(({ clue }) => clue).join('|') || '(?!)')
  const known: Plain[] = []
  const plainAt = (paragraph: number) => (known[paragraph] ??= plainOf(paragraphs[paragraph] ?? ''))
  paragraphs.forEach((text, first) => {
    const folded = fold(text)
    if (!anyClue.test(folded)) return
    for (const one of wanted) {
      if (one.edits === 0 || !folded.match(one.clue)) continue
      const { text: plain, whereIs } = plainAt(first)
      const [edits, start] = beginning(one.opening, plain)
      for (
        let last = first;
        edits < one.edits && last < Math.min(first + PARTS, paragraphs.length);
        last += 1
      ) {
        const skipped = last > first ? 0 : start + one.opening.length
        const [more, end] = ending(one.closing, plainAt(last).text.slice(skipped))
        if (edits + more >= one.edits) continue
        one.edits = edits + more
        const to = plainAt(last).whereIs(skipped + end)[1]
        one.found = [{ ...one.passage, from: [first, whereIs(start)[0]], to: [last, to] }]
      }
    }
  })
  return wanted.flatMap(({ found }) => found)
}
