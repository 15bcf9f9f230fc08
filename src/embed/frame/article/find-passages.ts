/** Finds a story's passages in an article by the words with which their paragraphs begin and end. */
import { fold, lettersIn, type Plain, plainOf } from './words.ts'

/** Words in the article by which a passage is found: how its paragraph begins and ends. */
export interface PassageToFind {
  id: string
  regions: readonly string[]
  start: string
  end: string
}

/** A place in an article: number of the paragraph, and UTF-16 code units into its text. */
type Place = readonly [paragraph: number, offset: number]

export interface FoundPassage extends PassageToFind {
  from: Place
  to: Place
}

/** Paragraphs into which an article may have parted one, at most. */
const PARTS = 3
/** Words from which on one may be another than in the article, or missing, or have one more beside it. */
const MANY = 4

/** A search for words in a plain text: to the letter, or else nearly so. */
function search(words: string): (text: string) => [edits: number, start: number, end: number] {
  const all = words.split(' ')
  const nearly = all.map((_, at) =>
    all.map((word, place) => (place === at ? '\\S*( \\S*)?' : word)).join(' ?'),
  )
  const patterns = [words, all[MANY - 1] ? `\\b(${nearly.join('|')})` : '(?!)']
  return (text) => {
    const found = patterns.map((pattern) => text.match(pattern))
    const edits = found.findIndex(Boolean)
    const { 0: matched = '', index = 0 } = found[edits] ?? {}
    return [edits < 0 ? Infinity : edits, index, index + matched.length]
  }
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
    opening: search(plainOf(passage.start).text),
    closing: search(plainOf(passage.end).text),
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
      const [edits, start, opened] = one.opening(plain)
      for (let last = first; last < first + PARTS; last += 1) {
        const skipped = last > first ? 0 : opened
        const { text: rest, whereIs: whereIsEnd } = plainAt(last)
        const [more, , end] = one.closing(rest.slice(skipped))
        if (edits + more >= one.edits) continue
        one.edits = edits + more
        const to = whereIsEnd(skipped + end)[1]
        one.found = [{ ...one.passage, from: [first, whereIs(start)[0]], to: [last, to] }]
      }
    }
  })
  return wanted.flatMap(({ found }) => found)
}
