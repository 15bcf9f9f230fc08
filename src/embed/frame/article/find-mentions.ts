/** Finds the regions that a paragraph names. */
import { fold, lettersIn } from './words.ts'

/** Words that mean regions in an article, and longer phrases in which the same words mean something else. */
export interface MentionToFind {
  phrases: readonly string[]
  except: readonly string[]
  regions: readonly string[]
}

/** What may stand between the words of a name. */
const GAP = '[\\s\\p{Pd}\\p{Pi}\\p{Pf}\'",ʼ`]{1,3}'
const LETTER = '[\\p{L}\\p{N}]'
/** Letters of a name at which the search looks closer. */
const STEM = 4

const key = (text: string): string => lettersIn(fold(text)).join(' ')
const oneOf = (patterns: Iterable<string>): string =>
  [...new Set(patterns)].sort((a, b) => b.length - a.length).join('|') || '(?!)'

/** The pattern of an exception, from the name in it on: what stands before is only looked back at. */
function exceptionOf(exception: string, names: readonly string[]): string {
  const at = names.map((name) => ` ${exception} `.indexOf(` ${name} `)).find((place) => place >= 0) ?? 0
  return `(?<=${exception.slice(0, at)})${exception.slice(at)}`
}

/**
 * A search for the regions that a text names, in any case and form of type: whole words, the longest name that
 * fits, and none within a longer phrase that means something else. Who has the text folded already gives that too.
 */
export function mentionSearch(
  mentions: readonly MentionToFind[],
): (text: string, folded?: string) => ReadonlySet<string> {
  const regionsOf = new Map(
    mentions.flatMap(({ phrases, regions }) => phrases.map((phrase) => [key(phrase), regions])),
  )
  const names = [...regionsOf.keys()]
  const exceptions = mentions.flatMap(({ except, phrases }) =>
    except.map((phrase) => exceptionOf(key(phrase), phrases.map(key))),
  )
  const stem = new RegExp(oneOf(names.map((name) => name.slice(0, STEM))), 'g')
  const pattern = `(?<!${LETTER})(?:(${oneOf(exceptions)})|${oneOf(names)})(?!${LETTER})`
  const name = new RegExp(pattern.replaceAll(' ', GAP), 'uy')
  return (text, folded = fold(text)) => {
    const found = new Set<string>()
    stem.lastIndex = 0
    for (let hit = stem.exec(folded); hit; hit = stem.exec(folded)) {
      name.lastIndex = hit.index
      const [match, isException] = name.exec(folded) ?? ['', '']
      if (isException === undefined) for (const region of regionsOf.get(key(match)) ?? []) found.add(region)
    }
    return found
  }
}
