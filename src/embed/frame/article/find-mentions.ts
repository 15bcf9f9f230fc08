/** Finds the regions that a paragraph names. */
import { anyOf, byLength, fold, lettersIn } from './words.ts'

/** Words that mean regions in an article, and longer phrases in which the same words mean something else. */
export interface MentionToFind {
  phrases: readonly string[]
  except: readonly string[]
  regions: readonly string[]
}

/** Characters that may stand between two words of a name, at most. */
const GAP_MAX = 3
const gap = new RegExp(String.raw`[\s'",ʼ\x60«»‹›\-\u2010-\u201F]{1,${GAP_MAX}}`, 'g')
/** Letters of a name's first word at which the search looks closer. */
const STEM = 4

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

/** Characters among which the longest of some phrases fits, whatever stands between its words, and one more. */
const reachOf = (phrases: readonly string[]): number =>
  Math.max(0, ...phrases.map((phrase) => phrase.length + (GAP_MAX - 1) * phrase.split(' ').length))

const isWordEnd = (text: string, at: number): boolean => {
  const char = text.charAt(at)
  return char === ' ' || lettersIn(char).length === 0
}

export interface MentionSearch {
  /** A pattern of which a folded text has something if it names a region. */
  hint: string
  /** The regions that a folded text names. */
  regionsIn: (folded: string) => ReadonlySet<string>
}

/**
 * A search for names in any case and form of type: whole words, the longest name that fits, and none within a longer
 * phrase that means something else.
 */
export function mentionSearch(mentions: readonly MentionToFind[]): MentionSearch {
  const byStem = phrasesByStem(mentions)
  const all = [...byStem.values()].flat()
  const [back, ahead] = [reachOf(all.map(({ before }) => before)), reachOf(all.map(({ from }) => from))]
  const hint = anyOf([...byStem.keys()].sort(byLength))
  const anyStem = new RegExp(hint, 'g')
  const regionsIn = (folded: string) => {
    const found = new Set<string>()
    anyStem.lastIndex = 0
    for (let hit = anyStem.exec(folded); hit; hit = anyStem.exec(folded)) {
      const { 0: stem, index } = hit
      if (!isWordEnd(folded, index - 1)) continue
      const after = folded.slice(index, index + ahead).replace(gap, ' ')
      let known: string | undefined
      const before = () => (known ??= folded.slice(Math.max(0, index - back), index).replace(gap, ' '))
      const phrase = byStem
        .get(stem)
        ?.find(
          (one) =>
            after.startsWith(one.from) &&
            (one.before === '' || before().endsWith(one.before)) &&
            isWordEnd(after, one.from.length),
        )
      for (const region of phrase?.regions ?? []) found.add(region)
    }
    return found
  }
  return { hint, regionsIn }
}
