/** Something wrong in a story's tables, told so that an editor can mend it without reading code. */
export interface Problem {
  /** Path of the file, as the editor knows it. */
  file: string
  /** The row: its number from 1 and its id where it has one. */
  row?: string
  /** What is wrong. */
  wrong: string
  /** What to do about it. */
  mend: string
}

const formatProblem = ({ file, row, wrong, mend }: Problem): string =>
  `${file}${row ? `, ${row}` : ''}: ${wrong}\n    ${mend}`

/** Thrown when a story's tables do not hold together; carries every problem found. */
export class StoryProblems extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
    super(`${count} in the story's tables:\n\n${problems.map(formatProblem).join('\n')}`)
    this.name = 'StoryProblems'
    this.problems = problems
  }
}
