import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StoryProblems } from '../src/domain/problem.ts'
import { publishedTables, StaleLayers } from './publish.ts'
import { commandOf, root } from './run.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  cpSync('e2e/fixtures/power-cut', folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const rewrite = (file: string, change: (text: string) => string): void => {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

describe('layers', () => {
  it('are those of the tables, however the lines of these end', () => {
    rewrite('regions.json', (text) => text.replaceAll('\n', '\r\n'))
    expect(publishedTables(folder, 'en').story.regions).toHaveLength(2)
  })

  it.each(['control/2024-03-10.json', 'regions.json', 'story.json', 'boundaries/admin.topo.json'])(
    'are built anew where %s has changed since',
    (file) => {
      rewrite(file, (text) => `${text}\n`)
      expect(() => publishedTables(folder, 'en')).toThrow(StaleLayers)
    },
  )

  it('are missed', () => {
    rmSync(join(folder, 'layers'), { recursive: true })
    expect(() => publishedTables(folder, 'en')).toThrow(`Build the layers: npm run data -- --story ${folder}`)
  })

  it('come after the tables: what is wrong there is told first', () => {
    rewrite('passages.json', (text) => text.replace('"polva"', '"plova"'))
    expect(() => publishedTables(folder, 'en')).toThrow(StoryProblems)
  })
})

const build = (...args: string[]) =>
  spawnSync(process.execPath, [...commandOf('tsx'), 'tools/build.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })

it('the build tells once what is wrong, and where from it takes a story', { timeout: 60_000 }, () => {
  rewrite('passages.json', (text) => text.replace('"polva"', '"plova"'))
  const broken = build(folder, join(folder, 'dist'))
  expect(broken.status).toBe(1)
  expect(broken.stderr.match(/plova/g)).toHaveLength(1)
  expect(broken.stderr).not.toMatch(/^\s+at /m)
  const nowhere = build(join(folder, 'nowhere'))
  expect(nowhere.status).toBe(1)
  expect(nowhere.stderr.trim().split('\n')).toHaveLength(1)
})
