import { findLocator } from '../../src/domain/locate.ts'
import type { Problem } from '../../src/domain/problem.ts'
import type { Story } from '../../src/domain/story.ts'

const wrongFor = (count: number): string =>
  count === 0 ? 'does not occur in the article' : `occurs ${count} times in the article, not once`

/** Every passage whose locator does not find its paragraph, once, in the article's text. */
export function checkLocators(story: Story, article: string): Problem[] {
  return story.passages.flatMap(({ id, locator }, index) => {
    const count = findLocator(article, locator).length
    if (count === 1) return []
    return [
      {
        file: 'passages.json',
        row: `row ${index + 1} (id "${id}")`,
        wrong: `the locator "${locator.start} … ${locator.end}" ${wrongFor(count)}`,
        mend:
          count === 0
            ? 'Correct its words against the article, or remove the passage if the article no longer has it.'
            : 'Add words to "start" or "end" until only one paragraph matches.',
      },
    ]
  })
}
