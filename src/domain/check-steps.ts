import type { Problem } from './problem.ts'
import { nameOf, type Numbers } from './row-names.ts'
import { figuresIn, unknownFiguresIn } from './step-figures.ts'
import type { StoryTables } from './story.ts'

/** Figures in the text of a step that the build does not know, or that one language has and another has not. */
export function checkSteps(steps: StoryTables['steps'], numbers: Numbers): Problem[] {
  return steps.flatMap((step) => {
    const where = { file: 'steps.json', row: nameOf(step, numbers) }
    const unknown = Object.entries(step.text).flatMap(([locale, text]) =>
      unknownFiguresIn(text).map((figure) => ({
        ...where,
        wrong: `"text.${locale}" holds ${figure}, which stands for no figure`,
        mend: 'Write {held:region}, {free:region} or {regained:region}, with the id of a region.',
      })),
    )
    const [first = '', ...others] = Object.values(step.text).map((text) =>
      figuresIn(text)
        .map(({ kind, region }) => `{${kind}:${region}}`)
        .toSorted()
        .join(', '),
    )
    const isOdd = unknown.length === 0 && others.some((figures) => figures !== first)
    const odd = {
      ...where,
      wrong: `its languages tell different figures: ${[first, ...others].map((figures) => figures || 'none').join(' | ')}`,
      mend: 'Give the text the same figures in each language.',
    }
    return isOdd ? [...unknown, odd] : unknown
  })
}
