/**
 * `npm run build`: the static site in `dist/`, its pages in each language, each whole before any JavaScript runs.
 * `tsx tools/build.ts FOLDER OUT` builds the story in FOLDER into OUT. `SITE_URL` says where the site will be served.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build, createServer, type Rolldown } from 'vite'
import { UsageError } from '../data/build/arguments.ts'
import { locales } from '../src/domain/locale.ts'
import { StoryProblems } from '../src/domain/problem.ts'
import { buildLoader } from './embed.ts'
import { bundles, laterStylesOf, programOf, styleEntries } from './entries.ts'
import { writeHostLibraries } from './hosts.ts'
import { type Assets, type PageContent, pageHtml, pathOf } from './page.ts'
import { type PageFonts, writePageFonts } from './page-fonts.ts'
import { writeDownloads } from './downloads.ts'
import { writeOembed } from './oembed.ts'
import { writePosters } from './posters.tsx'
import { renderPages } from './render.ts'
import { siteAddress } from './social-tags.ts'
import { storyCss } from './story-css.ts'
import { publishedTables, StaleLayers, textsIn } from './publish.ts'
import { openTypesetter } from './typeset.ts'

type Output = readonly Rolldown.RolldownOutput['output'][number][]

/** The programs and the styles, written to `outDir`. */
async function bundle(outDir: string): Promise<Output> {
  const files: Output[number][] = []
  for (const input of bundles()) {
    const built = await build({
      build: { outDir, emptyOutDir: files.length === 0, rolldownOptions: { input } },
    })
    if (!('output' in built)) throw new Error('the bundler gave more or less than one output')
    files.push(...built.output)
  }
  return files
}

const chunksOf = (output: Output): Rolldown.OutputChunk[] => output.filter((file) => file.type === 'chunk')

function entryOf(output: Output, name: string): Rolldown.OutputChunk {
  const entry = chunksOf(output).find((chunk) => chunk.isEntry && chunk.name === name)
  if (!entry) throw new Error(`the build has no program "${name}"`)
  return entry
}

/** The files that a chunk imports at once, however deep. */
function importsOf(output: Output, chunk: Rolldown.OutputChunk): string[] {
  const direct = chunksOf(output).filter(({ fileName }) => chunk.imports.includes(fileName))
  return [...new Set(direct.flatMap((one) => [one.fileName, ...importsOf(output, one)]))]
}

function styleSheetOf(output: Output, name: string): string {
  const sheet = output.find((file) => file.type === 'asset' && file.names.includes(`${name}.css`))
  if (!sheet) throw new Error(`the build has no style sheet "${name}"`)
  return sheet.fileName
}

/** A page's program and style sheet. */
function assetsOf(output: Output, { kind, locale }: PageContent): Omit<Assets, 'fonts'> {
  const entry = kind === 'sources' ? undefined : entryOf(output, programOf(kind, locale))
  return {
    ...(entry && { script: entry.fileName }),
    modules: entry ? importsOf(output, entry) : [],
    laterStyles: styleSheetOf(output, laterStylesOf(kind)),
    icon: 'favicon.svg',
  }
}

/** Takes the first screen's style sheet out of the bundle: it goes into the pages themselves. */
function takeFirstScreenCss(output: Output, outDir: string): string {
  const path = join(outDir, styleSheetOf(output, styleEntries.firstScreen))
  const css = readFileSync(path, 'utf8').trim()
  rmSync(path)
  return css
}

async function renderAll(folder: string, styles: string, site: string | undefined): Promise<PageContent[]> {
  const server = await createServer({
    server: { middlewareMode: true },
    appType: 'custom',
    /* What the browser loads, of which this server sends nothing, is not prepared. */
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  })
  try {
    const pages = locales.map((locale) => renderPages(server, folder, locale, styles, site))
    return (await Promise.all(pages)).flat()
  } finally {
    await server.close()
  }
}

function writePage(page: PageContent, fonts: PageFonts, assets: Omit<Assets, 'fonts'>, outDir: string): void {
  const path = join(outDir, pathOf(page), 'index.html')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, pageHtml(page, { ...assets, fonts }))
}

async function main(): Promise<void> {
  const [folder = process.env['STORY'] ?? 'data', out = 'dist'] = process.argv.slice(2)
  process.env['STORY'] = folder
  if (!existsSync(join(folder, 'story.json'))) {
    throw new UsageError(`${folder}: no story.json is there. Use npm run build -- FOLDER OUT, or neither.`)
  }
  /* Else each part of the build would tell of the same mistake. */
  publishedTables(folder, locales[0])
  const outDir = resolve(out)
  const site = siteAddress(process.env['SITE_URL'])
  const output = await bundle(outDir)
  await buildLoader(outDir)
  const styles = `${storyCss(folder)}${takeFirstScreenCss(output, outDir)}`
  const pages = await renderAll(folder, styles, site)
  const typesetter = await openTypesetter()
  writeDownloads(folder, outDir)
  writeHostLibraries(outDir)
  for (const locale of locales) {
    await writePosters(folder, locale, outDir, typesetter)
    if (site !== undefined) writeOembed(publishedTables(folder, locale).published, site, outDir)
    const own = pages.filter((page) => page.locale === locale)
    const markup = own.map((page) => page.markup).join('')
    const fonts = await writePageFonts(locale, markup, textsIn(folder, locale), outDir)
    for (const page of own) writePage(page, fonts, assetsOf(output, page), outDir)
  }
}

try {
  await main()
} catch (error) {
  const isTold = [StoryProblems, StaleLayers, UsageError].some((kind) => error instanceof kind)
  if (!isTold) throw error
  console.error((error as Error).message)
  process.exitCode = 1
}
