/** Which of an article's paragraphs a search must look at. */
import type { ArticleParagraph } from '../../messages.ts'
import { forEachOf, type Work } from './slices.ts'
import { fold, isOrdinary } from './words.ts'

/**
 * The paragraphs that a search must look at, folded, by their numbers: those that the desk has marked, that have what a
 * pattern looks for as they are, or whose type only folding makes readable. Most of a long article is none of these.
 * @param hint a pattern in folded letters
 */
export function* foldWhere(article: readonly ArticleParagraph[], hint: string): Work<Map<number, string>> {
  const pattern = new RegExp(hint, 'i')
  const folded = new Map<number, string>()
  yield* forEachOf(article, ({ text, regions }, at) => {
    if (regions !== null || pattern.test(text) || !isOrdinary(text)) folded.set(at, fold(text))
  })
  return folded
}
