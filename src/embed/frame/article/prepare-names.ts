/** Makes a story's names ready for the search in articles: when a page is built, not on a reader's phone. */
import { GAP_MAX } from './limits.ts'
import { byLength, fold, lettersIn } from './words.ts'

/** Words that mean regions in an article, and longer phrases in which the same words mean something else. */
interface NameRow {
  phrases: readonly string[]
  except: readonly string[]
  regions: readonly string[]
}

/** What stands at a place of a text: with a name, it means regions, or something else that has none. */
interface Phrase {
  before: string
  from: string
  regions: readonly string[]
}

/** Names as the search wants them. */
export interface NamesToFind {
  /** What means something at a stem: what has another meaning first, then the longest name. */
  byStem: Readonly<Record<string, readonly Phrase[]>>
  /** Characters before a stem and from it on, among which any phrase of it fits. */
  back: number
  ahead: number
}

/** Letters of a name's first word at which the search looks closer. */
const STEM = 4

const key = (text: string): string => lettersIn(fold(text)).join(' ')
const stemOf = (name: string): string => (name.split(' ')[0] ?? '').slice(0, STEM)

/** A longer phrase, from the name in it on, and what stands before that. */
function exceptionOf(phrase: string, names: readonly string[]): Phrase {
  const at = names.map((name) => ` ${phrase} `.indexOf(` ${name} `)).find((place) => place >= 0) ?? 0
  return { before: phrase.slice(0, at), from: phrase.slice(at), regions: [] }
}

/** Characters among which the longest of some phrases fits, whatever stands between its words, and one more. */
const reachOf = (phrases: readonly string[]): number =>
  Math.max(0, ...phrases.map((phrase) => phrase.length + (GAP_MAX - 1) * phrase.split(' ').length))

export function prepareNames(mentions: readonly NameRow[]): NamesToFind {
  const phrases = mentions.flatMap(({ phrases: named, except, regions }) => {
    const names = named.map(key)
    const meant = names.map((from): Phrase => ({ before: '', from, regions }))
    return [...except.map((phrase) => exceptionOf(key(phrase), names)), ...meant]
  })
  const isException = ({ regions }: Phrase) => regions.length === 0
  phrases.sort((a, b) => Number(isException(b)) - Number(isException(a)) || byLength(a.from, b.from))
  const stems = [...new Set(phrases.map(({ from }) => stemOf(from)))]
  return {
    byStem: Object.fromEntries(
      stems.map((stem) => [stem, phrases.filter(({ from }) => stemOf(from) === stem)]),
    ),
    back: reachOf(phrases.map(({ before }) => before)),
    ahead: reachOf(phrases.map(({ from }) => from)),
  }
}
