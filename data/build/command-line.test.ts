/** The build as an editor calls it: what it prints, on which stream, and its exit code. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readArguments, UsageError } from './arguments.ts'

const tsx = createRequire(import.meta.url).resolve('tsx/cli')
const build = resolve(import.meta.dirname, 'index.ts')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-line-'))
  cpSync('e2e/fixtures/power-cut', join(folder, 'storm'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const rewrite = (file: string, change: (text: string) => string): void => {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

interface Outcome {
  exitCode: number | null
  printed: string
  complained: string
}

/** Calls the build in the temporary folder, which holds the story `storm`. */
async function run(...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [tsx, build, ...args], { cwd: folder })
  const exited = new Promise<number | null>((done) => child.on('close', done))
  const [printed, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { exitCode: await exited, printed, complained }
}

const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('')
const refusal = (...all: string[]): Outcome => ({ exitCode: 1, printed: '', complained: lines(...all) })

const table = [
  'date        region        share held  held km²  regained km²  free km²',
  '2024-03-10  Põlva county       53.2%   1,195.9           0.0   1,050.9',
  '2024-03-10  Võru county        32.5%     791.9           0.0   1,643.4',
]

it('prints what each region came to', { timeout: 60_000 }, async () => {
  expect(await run('--story', 'storm', '--article', 'storm/article.txt')).toEqual({
    exitCode: 0,
    printed: lines(
      'storm/article.txt: each of the 4 passages is found once, in order.',
      'storm/layers: 2 regions on 1 date.',
      '',
      ...table,
    ),
    complained: '',
  })
})

it('prints what a region was in the build before, where it differs', { timeout: 60_000 }, async () => {
  rewrite('storm/layers/figures.json', (figures) => figures.replace('791.9', '790.1'))
  expect(await run('--story=storm')).toEqual({
    exitCode: 0,
    printed: lines(
      'storm/layers: 2 regions on 1 date.',
      '',
      ...table,
      '              before           32.5%     790.1           0.0   1,643.4',
    ),
    complained: '',
  })
})

it('names what is wrong in a table, and leaves the layers as they were', { timeout: 60_000 }, async () => {
  rewrite('storm/themes.json', (rows) => rows.replace('"rows": [', '"rows": [,'))
  rewrite('storm/layers/figures.json', () => 'as they were')
  expect(await run('--story', 'storm')).toEqual(
    refusal(
      "1 problem in the story's tables:",
      '',
      'themes.json: not valid JSON at line 3, column 12: value expected',
      '    Mend the punctuation there: a comma, a quotation mark or a bracket too many or too few.',
    ),
  )
  expect(readFileSync(join(folder, 'storm/layers/figures.json'), 'utf8')).toBe('as they were')
})

it('names a passage whose paragraph the article lacks', { timeout: 60_000 }, async () => {
  rewrite('storm/article.txt', (article) => article.replace(/^In Põlva.*\n\n/m, ''))
  expect(await run('--story', 'storm', '--article', 'storm/article.txt')).toEqual(
    refusal(
      "1 problem in the story's tables:",
      '',
      'passages.json, row 2 (id "polva-lines"): the locator "In Põlva county, spruces … before dawn." does not occur in the article',
      '    Correct its words against the article, or remove the passage if the article no longer has it.',
    ),
  )
})

it.each([
  [
    ['--story', 'storm', '--article', 'missing.txt'],
    'missing.txt: no such file. Give --article the file that holds the article’s text.',
  ],
  [['--artcle', 'x'], 'There is no option --artcle. Use --story FOLDER, --article FILE, both or neither.'],
])('says in a line what is wrong with %j', { timeout: 60_000 }, async (args, message) => {
  expect(await run(...args)).toEqual(refusal(message))
})

describe('arguments', () => {
  const story = 'e2e/fixtures/power-cut'
  const article = `${story}/article.txt`

  it.each([
    [[], { story: 'data', article: undefined }],
    [['--story', story], { story, article: undefined }],
    [[`--article=${article}`, `--story=${story}`], { story, article }],
  ])('are read: %j', (args, read) => {
    expect(readArguments(args)).toEqual(read)
  })

  const articleNeeded = '--article needs a file: --article FILE, which holds the article’s text.'
  const storyNeeded = '--story needs a folder: --story FOLDER, where the story’s tables are.'
  it.each([
    [['--article'], articleNeeded],
    [['--article='], articleNeeded],
    [['--article', '--story', story], articleNeeded],
    [['--story'], storyNeeded],
    [['--story', '/nope'], '/nope: no such folder. Give --story a folder that holds a story’s tables.'],
    [['--story', article], `${article}: no such folder. Give --story a folder that holds a story’s tables.`],
    [['--article', story], `${story}: no such file. Give --article the file that holds the article’s text.`],
    [['-x'], 'There is no option -x. Use --story FOLDER, --article FILE, both or neither.'],
    [['storm'], '"storm" belongs to no option. Use --story FOLDER, --article FILE, both or neither.'],
  ])('are refused: %j', (args, message) => {
    expect(() => readArguments(args)).toThrow(new UsageError(message))
  })
})
