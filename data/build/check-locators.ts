import { findLocator } from '../../src/domain/locate.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { nameOf, type Numbers } from '../../src/domain/row-names.ts'
import type { Story } from '../../src/domain/story.ts'
import type { Locator } from '../../src/domain/tables.ts'

type Fault = Pick<Problem, 'wrong' | 'mend'>

function miscounted({ start, end }: Locator, count: number): Fault {
  const locator = `the locator "${start} … ${end}"`
  if (count === 0) {
    return {
      wrong: `${locator} does not occur in the article`,
      mend: 'Correct its words against the article, or remove the passage if the article no longer has it.',
    }
  }
  return {
    wrong: `${locator} occurs ${count} times in the article, not once`,
    mend: 'Add words to "start" or "end" until only one paragraph matches.',
  }
}

const notFirst = ({ start }: Locator): Fault => ({
  wrong: `the locator’s start "${start}" is not the beginning of its paragraph`,
  mend: 'Give the first three to six words of the paragraph.',
})

const notLast = ({ end }: Locator): Fault => ({
  wrong: `the locator’s end "${end}" is not the end of its paragraph`,
  mend: 'Give the last three to six words of the paragraph.',
})

/**
 * Every passage whose locator does not find its paragraph in the article's text, once and from its
 * beginning to its end, or that the article has before the passage listed above it.
 */
export function checkLocators(passages: Story['passages'], numbers: Numbers, article: string): Problem[] {
  const located = passages.map((passage) => ({
    row: nameOf(passage, numbers),
    locator: passage.locator,
    found: findLocator(article, passage.locator),
  }))
  let above: { row: string; paragraph: number } | undefined
  return located.flatMap(({ row, locator, found }) => {
    const [place] = found
    const faults: Fault[] = []
    if (!place || found.length > 1) {
      faults.push(miscounted(locator, found.length))
    } else {
      if (!place.opens) faults.push(notFirst(locator))
      if (!place.closes) faults.push(notLast(locator))
      if (above && place.paragraph < above.paragraph) {
        faults.push({
          wrong: `the article has this passage before that of ${above.row}`,
          mend: 'List the passages in the article’s order.',
        })
      }
      above = { row, paragraph: place.paragraph }
    }
    return faults.map((fault) => ({ file: 'passages.json', row, ...fault }))
  })
}
