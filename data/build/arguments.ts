import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** Thrown when the build is called with something that it cannot work with; the message is for the caller. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

interface Arguments {
  /** The story's folder. */
  story: string
  /** The file of the article's text, where the locators are to be checked. */
  article: string | undefined
}

const options = { story: { type: 'string' }, article: { type: 'string' } } as const
const usage = 'Use --story FOLDER, --article FILE, both or neither.'
const needs = {
  story: '--story needs a folder: --story FOLDER, where the story’s tables are.',
  article: '--article needs a file: --article FILE, which holds the article’s text.',
} as const

/**
 * Reads the command line of the build.
 * @throws UsageError where an option is unknown or lacks its value, or what it names is not there
 */
export function readArguments(args: readonly string[]): Arguments {
  const given: Partial<Record<keyof typeof options, string>> = {}
  for (const token of parseArgs({ args: [...args], options, strict: false, tokens: true }).tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') throw new UsageError(`"${token.value}" belongs to no option. ${usage}`)
    const { name, value, inlineValue } = token
    if (name !== 'story' && name !== 'article') {
      throw new UsageError(`There is no option ${token.rawName}. ${usage}`)
    }
    if (!value || (value.startsWith('-') && !inlineValue)) throw new UsageError(needs[name])
    given[name] = value
  }
  const { story = 'data', article } = given
  if (!statSync(story, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${story}: no such folder. Give --story a folder that holds a story’s tables.`)
  }
  if (article !== undefined && !statSync(article, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`${article}: no such file. Give --article the file that holds the article’s text.`)
  }
  return { story, article }
}
