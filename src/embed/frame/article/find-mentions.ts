/** Finds the regions that a paragraph names. */
import { byLength, fold, lettersIn } from './words.ts'

/** Words that mean regions in an article, and longer phrases in which the same words mean something else. */
export interface MentionToFind {
  phrases: readonly string[]
  except: readonly string[]
  regions: readonly string[]
}

/** What may stand between the words of a name. */
const gap = /[\s\p{Pd}\p{Pi}\p{Pf}'",ʼ`]{1,3}/gu
const letter = /[\p{L}\p{N}]/u
/** Letters of a name's first word at which the search looks closer. */
const STEM = 4
/** Letters before and after a stem among which the longest phrase fits, whatever stands between its words. */
const REACH = 120

const key = (text: string): string => lettersIn(fold(text)).join(' ')
const stemOf = (name: string): string => (name.split(' ')[0] ?? '').slice(0, STEM)

/** What stands at a place of a text: with a name, it means regions, or something else that has none. */
interface Phrase {
  before: string
  from: string
  regions: readonly string[]
}

/** A longer phrase, from the name in it on, and what stands before that. */
function exceptionOf(phrase: string, names: readonly string[]): Phrase {
  const at = names.map((name) => ` ${phrase} `.indexOf(` ${name} `)).find((place) => place >= 0) ?? 0
  return { before: phrase.slice(0, at), from: phrase.slice(at), regions: [] }
}

/** What means something at a stem: what has another meaning first, then the longest name. */
function phrasesByStem(mentions: readonly MentionToFind[]): Map<string, Phrase[]> {
  const phrases = mentions.flatMap(({ phrases: named, except, regions }) => {
    const names = named.map(key)
    const meant = names.map((from): Phrase => ({ before: '', from, regions }))
    return [...except.map((phrase) => exceptionOf(key(phrase), names)), ...meant]
  })
  const isException = ({ regions }: Phrase) => regions.length === 0
  phrases.sort((a, b) => Number(isException(b)) - Number(isException(a)) || byLength(a.from, b.from))
  const byStem = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const stem = stemOf(phrase.from)
    byStem.set(stem, [...(byStem.get(stem) ?? []), phrase])
  }
  return byStem
}

const isWordEnd = (text: string, at: number): boolean => !letter.test(text.charAt(at))

/** The regions that a text names. Who has the text folded already gives that too. */
export type MentionSearch = (text: string, folded?: string) => ReadonlySet<string>

/**
 * A search for names in any case and form of type: whole words, the longest name that fits, and none within a longer
 * phrase that means something else.
 */
export function mentionSearch(mentions: readonly MentionToFind[]): MentionSearch {
  const byStem = phrasesByStem(mentions)
  const anyStem = new RegExp([...byStem.keys()].sort(byLength).join('|') || '(?!)', 'g')
  return (text, folded = fold(text)) => {
    const found = new Set<string>()
    anyStem.lastIndex = 0
    for (let hit = anyStem.exec(folded); hit; hit = anyStem.exec(folded)) {
      const { 0: stem, index } = hit
      if (!isWordEnd(folded, index - 1)) continue
      const before = folded.slice(Math.max(0, index - REACH), index).replace(gap, ' ')
      const after = folded.slice(index, index + REACH).replace(gap, ' ')
      const phrase = byStem
        .get(stem)
        ?.find(
          (one) =>
            before.endsWith(one.before) && after.startsWith(one.from) && isWordEnd(after, one.from.length),
        )
      for (const region of phrase?.regions ?? []) found.add(region)
    }
    return found
  }
}
