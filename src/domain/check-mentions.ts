import type { Problem } from './problem.ts'
import { nameOf, type Numbers, numberOf } from './row-names.ts'
import type { StoryTables } from './story.ts'

/** A phrase as the search reads it: words, whatever their case and what stands between them. */
const wordsOf = (phrase: string): string => (phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** Phrases that two rows claim, and exceptions that hold none of their row's phrases. */
export function checkMentions(mentions: StoryTables['mentions'], numbers: Numbers): Problem[] {
  const first = new Map<string, object>()
  return mentions.flatMap((mention) => {
    const where = { file: 'mentions.json', row: nameOf(mention, numbers) }
    const phrases = Object.values(mention.phrases).flat()
    const taken = [...new Set(phrases.map(wordsOf))].flatMap((phrase) => {
      const same = first.get(phrase)
      first.set(phrase, same ?? mention)
      const claim = `the phrase "${phrase}" is already in row ${numberOf(same ?? mention, numbers) + 1}`
      return same ? [{ ...where, wrong: claim, mend: 'Keep it in the row whose regions it means.' }] : []
    })
    const idle = Object.values(mention.except)
      .flat()
      .filter((phrase) => !phrases.some((one) => ` ${wordsOf(phrase)} `.includes(` ${wordsOf(one)} `)))
      .map((phrase) => ({
        ...where,
        wrong: `the exception "${phrase}" holds none of the row's phrases`,
        mend: 'Correct it, or remove it: without it the phrase means nothing either.',
      }))
    return [...taken, ...idle]
  })
}
