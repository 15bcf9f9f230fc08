/** Finds the regions that a paragraph names. */
import { GAP_MAX } from './limits.ts'
import type { NamesToFind } from './prepare-names.ts'
import { anyOf, byLength, hasLetters } from './words.ts'

const gap = new RegExp(String.raw`[\s'",ʼ\x60«»‹›\-\u2010-\u201F]{1,${GAP_MAX}}`, 'g')

const isWordEnd = (text: string, at: number): boolean => {
  const char = text.charAt(at)
  return char === ' ' || !hasLetters(char)
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
export function mentionSearch({ byStem, back, ahead }: NamesToFind): MentionSearch {
  const hint = anyOf(Object.keys(byStem).sort(byLength))
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
      const phrase = byStem[stem]?.find(
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
