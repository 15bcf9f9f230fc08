/** Finds a story's passages in an article by the words with which their paragraphs begin and end. */
import type { ArticleParagraph } from '../../messages.ts'
import { MANY, PARTS } from './limits.ts'
import type { LocatedPassage, PassageToFind } from './prepare-passages.ts'
import { forEachOf, type Work } from './slices.ts'
import { anyOf, fold, type Plain, plainOf } from './words.ts'

/** A place in an article: number of the paragraph, and UTF-16 code units into its text. */
type Place = readonly [paragraph: number, offset: number]

interface FoundPassage {
  id: string
  regions: readonly string[]
  from: Place
  to: Place
}

/** A quick look whether a passage may begin in a folded text. */
function glance({ words, mayMiss, parts }: PassageToFind['opening']): (folded: string) => boolean {
  const pattern = new RegExp(parts)
  return (folded) => {
    let missed = 0
    return words.every((word) => folded.includes(word) || (missed += 1) <= mayMiss) && pattern.test(folded)
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
const searchEnds = ({ start, end }: LocatedPassage) => ({
  opening: search(plainOf(start).text),
  closing: search(plainOf(end).text),
})

export interface PassageSearch {
  /** A pattern of which a folded paragraph has something if it is one by which a passage is found. */
  hint: string
  /**
   * Each passage that an article has, where it fits best; one that it has not is left out.
   * @param article its paragraphs as its nodes hold them
   * @param folded of them at least those that have something of the hint, as `fold` gives them
   */
  findIn: (article: readonly ArticleParagraph[], folded: ReadonlyMap<number, string>) => Work<FoundPassage[]>
}

export function passageSearch(passages: readonly PassageToFind[]): PassageSearch {
  const findIn: PassageSearch['findIn'] = function* findIn(article, folded) {
    const wanted = passages.map((passage) => ({
      passage,
      hint: new RegExp(passage.hint),
      ends: undefined as ReturnType<typeof searchEnds> | undefined,
      mayBegin: glance(passage.opening),
      edits: Infinity,
      found: [] as FoundPassage[],
    }))
    const known: Plain[] = []
    const plainAt = (paragraph: number) => (known[paragraph] ??= plainOf(article[paragraph]?.text ?? ''))
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
        const { id, regions } = one.passage
        one.found = [{ id, regions, from: [first, whereIs(start)[0]], to: [last, to] }]
      }
    }
    yield* forEachOf([...folded], ([at, text]) => {
      for (const one of wanted) {
        if (one.edits === 0 || !one.hint.test(text)) continue
        for (let first = Math.max(0, at - one.passage.back); first <= at; first += 1) {
          if (one.mayBegin(folded.get(first) ?? fold(article[first]?.text ?? ''))) lookFrom(first, one)
        }
      }
    })
    return wanted.flatMap(({ found }) => found)
  }
  return { hint: anyOf(passages.map(({ hint }) => hint)), findIn }
}
