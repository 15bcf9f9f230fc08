import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { commandOf, root } from './run.ts'

interface Case {
  file: string
  code: string
}

interface Wall {
  name: string
  message: RegExp
  forbids: Case[]
  allows: Case[]
}

const folders = [
  'domain',
  'theme',
  'messages',
  'state',
  'picture',
  'map',
  'panel',
  'embed',
  'steps',
  'app',
  'builder',
]
const views = ['picture', 'map', 'panel', 'embed']
const outsideDomain = folders.filter((folder) => folder !== 'domain')

function imports(file: string, path: string): Case {
  return { file, code: `import { it } from '${path}'\nexport const kept = it` }
}

function importsType(file: string, path: string): Case {
  return { file, code: `import type { It } from '${path}'\nexport type Kept = It` }
}

/** One file of `folder` for each of the other folders of `src` that it imports. */
function importsFolders(folder: string, others: readonly string[]): Case[] {
  return others
    .filter((other) => other !== folder)
    .map((other) => imports(`src/${folder}/imports-${other}.ts`, `../${other}/it.ts`))
}

function wallBetweenFolders(folder: string, open: readonly string[], message: RegExp): Wall {
  const closed = folders.filter((other) => !open.includes(other))
  return {
    name: `src/${folder} imports ${open.join(', ') || 'nothing'} of ours`,
    message,
    forbids: importsFolders(folder, closed),
    allows: importsFolders(folder, open),
  }
}

const viewMessage = /imports only domain, theme, messages and state of ours/

const walls: Wall[] = [
  wallBetweenFolders('domain', [], /src\/domain imports nothing of ours/),
  wallBetweenFolders('theme', ['domain'], /src\/theme imports only src\/domain/),
  wallBetweenFolders('messages', ['domain'], /src\/messages imports only src\/domain/),
  wallBetweenFolders('state', ['domain'], /src\/state imports only src\/domain/),
  ...views.map((view) => wallBetweenFolders(view, ['domain', 'theme', 'messages', 'state'], viewMessage)),
  wallBetweenFolders(
    'steps',
    ['domain', 'theme', 'messages', 'state', 'picture', 'panel', 'steps'],
    /src\/steps walks through what panel and picture show/,
  ),
  {
    name: 'a wall holds for every form of import, and in subfolders',
    message: viewMessage,
    forbids: [
      imports('src/map/layers/deeper.ts', '../../panel/it.ts'),
      importsType('src/map/type.ts', '../panel/it.ts'),
      { file: 'src/map/dynamic.ts', code: `export const later = () => import('../panel/it.ts')` },
      { file: 'src/map/passed-on.ts', code: `export { it } from '../panel/it.ts'` },
      { file: 'src/map/style-sheet.ts', code: `import '../panel/panel.css'` },
    ],
    allows: [imports('src/map/layers/own-folder.ts', '../it.ts'), ...importsFolders('app', views)],
  },
  {
    name: 'only src/map imports maplibre-gl',
    message: /Only src\/map imports maplibre-gl/,
    forbids: [
      ...folders
        .filter((folder) => folder !== 'map')
        .map((folder) => imports(`src/${folder}/imports-engine.ts`, 'maplibre-gl')),
      { file: 'src/app/engine-style.ts', code: `import 'maplibre-gl/dist/maplibre-gl.css'` },
      imports('data/build/imports-engine.ts', 'maplibre-gl'),
      imports('e2e/imports-engine.spec.ts', 'maplibre-gl'),
      imports('tools/imports-engine.ts', 'maplibre-gl'),
    ],
    allows: [imports('src/map/imports-engine.ts', 'maplibre-gl')],
  },
  {
    name: 'nothing in src imports data/build or data/extract',
    message: /Nothing in src imports data\/build or data\/extract|src\/domain imports nothing of ours/,
    forbids: folders.flatMap((folder) => [
      imports(`src/${folder}/imports-build.ts`, '../../data/build/it.ts'),
      imports(`src/${folder}/imports-extract.ts`, '../../data/extract/it.ts'),
    ]),
    allows: [imports('src/app/imports-facts.ts', '../../data/story.json')],
  },
  {
    name: 'the data build imports only src/domain and src/theme from src',
    message: /data\/build and data\/extract import only src\/domain and src\/theme/,
    forbids: outsideDomain
      .filter((folder) => folder !== 'theme')
      .flatMap((folder) => [
        imports(`data/build/imports-${folder}.ts`, `../../src/${folder}/it.ts`),
        imports(`data/extract/imports-${folder}.ts`, `../../src/${folder}/it.ts`),
      ]),
    allows: [
      imports('data/build/imports-domain.ts', '../../src/domain/it.ts'),
      imports('data/build/imports-theme.ts', '../../src/theme/it.ts'),
    ],
  },
  {
    name: 'zod is imported only in src/domain, data, tools and e2e, but for its types',
    message: /zod is imported in src\/domain, data, tools and e2e only/,
    forbids: outsideDomain.map((folder) => imports(`src/${folder}/imports-zod.ts`, 'zod')),
    allows: [
      ...['src/domain', 'data/build', 'tools', 'e2e'].map((folder) => imports(`${folder}/zod.ts`, 'zod')),
      importsType('src/panel/type-of-zod.ts', 'zod'),
    ],
  },
  {
    name: 'the loader imports only the contract',
    message: /of ours it imports only the contract/,
    forbids: [
      imports('src/embed/loader.ts', 'react'),
      imports('src/embed/loader-domain.ts', '../domain/it.ts'),
      imports('src/embed/loader-frame.ts', './frame.ts'),
      imports('src/embed/loader/start.ts', '../frame.ts'),
    ],
    allows: [
      imports('src/embed/loader-contract.ts', './messages.ts'),
      imports('src/embed/loader/contract.ts', '../messages.ts'),
    ],
  },
  {
    name: 'e2e imports only the types of src/domain from src',
    message: /from src they import only the types of src\/domain/,
    forbids: [
      ...outsideDomain.map((folder) => imports(`e2e/imports-${folder}.spec.ts`, `../src/${folder}/it.ts`)),
      imports('e2e/imports-domain.spec.ts', '../src/domain/it.ts'),
    ],
    allows: [importsType('e2e/type-of-domain.spec.ts', '../src/domain/it.ts')],
  },
]

const Config = z.looseObject({ options: z.looseObject({}) })

const Report = z.object({
  diagnostics: z.array(
    z.object({ code: z.string(), filename: z.string(), message: z.string(), help: z.string().optional() }),
  ),
})

/** The project's rules without type information, which the files here, whose imports lead nowhere, do not have. */
function rulesWithoutTypes(): string {
  const config = Config.parse(JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')))
  return JSON.stringify({ ...config, options: { ...config.options, typeAware: false } })
}

function writeCase(folder: string, { file, code }: Case): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), `${code}\n`)
}

/** What the linter says about imports, by file. */
function lintImports(folder: string): Map<string, string> {
  const { stdout } = spawnSync(process.execPath, [...commandOf('oxlint'), '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const { diagnostics } = Report.parse(JSON.parse(stdout))
  const aboutImports = diagnostics.filter(({ code }) => code.includes('no-restricted-imports'))
  return new Map(
    aboutImports.map(({ filename, message, help }) => [
      filename.replaceAll('\\', '/'),
      `${message} ${help ?? ''}`,
    ]),
  )
}

describe('import walls', () => {
  const folder = mkdtempSync(join(tmpdir(), 'walls-'))
  let reported = new Map<string, string>()

  beforeAll(() => {
    writeFileSync(join(folder, '.oxlintrc.json'), rulesWithoutTypes())
    for (const each of walls.flatMap(({ forbids, allows }) => [...forbids, ...allows]))
      writeCase(folder, each)
    reported = lintImports(folder)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(walls)('$name', ({ message, forbids, allows }) => {
    const missed = forbids.filter(({ file }) => !message.test(reported.get(file) ?? ''))
    const blocked = allows.filter(({ file }) => reported.has(file))
    expect({ missed, blocked }).toEqual({ missed: [], blocked: [] })
  })

  test('every folder of src has its wall', () => {
    const entries = readdirSync(join(root, 'src'), { withFileTypes: true })
    const unknown = entries.filter((entry) => entry.isDirectory() && !folders.includes(entry.name))
    expect(unknown.map((entry) => entry.name)).toEqual([])
  })
})
