import { readStory } from '../data/build/read-story.ts'
import { widthsCss, choicesCss } from '../src/picture/choices-css.ts'
import { themeCss } from '../src/theme/css.ts'

/** The style rules that follow from the tokens and from the story in `folder`, rather than from a style sheet. */
export function storyCss(folder: string): string {
  const story = readStory(folder)
  return `${themeCss()}${widthsCss(story)}${choicesCss(story)}`
}
