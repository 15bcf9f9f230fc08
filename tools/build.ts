/**
 * `npm run build`: the static site in `dist/`, one page a language, each whole before any JavaScript runs.
 * `tsx tools/build.ts FOLDER OUT` builds the story in FOLDER into OUT.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build, createServer } from 'vite'
import type * as Prerender from '../src/app/prerender.tsx'
import { type Locale, locales } from '../src/domain/locale.ts'
import type { PictureData } from '../src/domain/picture.ts'
import type { PublishedStory } from '../src/domain/story.ts'
import { areasCss, choicesCss } from '../src/picture/choices-css.ts'

interface Rendered {
  story: PublishedStory
  markup: Record<Locale, string>
}

/** Renders the page's markup in every language, from the same components as the browser's. */
async function render(folder: string): Promise<Rendered> {
  const server = await createServer({
    server: { middlewareMode: true },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    const { prerender } = (await server.ssrLoadModule('/src/app/prerender.tsx')) as typeof Prerender
    const { story } = (await server.ssrLoadModule('virtual:story')) as { story: PublishedStory }
    const picture = JSON.parse(readFileSync(join(folder, 'layers/picture.json'), 'utf8')) as PictureData
    const pages = locales.map((locale) => [locale, prerender(story, picture, locale)])
    return { story, markup: Object.fromEntries(pages) as Record<Locale, string> }
  } finally {
    await server.close()
  }
}

/** The page's style sheets, moved into the page itself; their own addresses are relative to `assets/`. */
function inlineStyles(html: string, outDir: string, extra: string): string {
  return html.replace(/<link rel="stylesheet"[^>]*href="\.\/(assets\/[^"]+)"[^>]*>/g, (_, file: string) => {
    const css = readFileSync(join(outDir, file), 'utf8').trim()
    return `<style>${css.replace(/url\(\.\//g, 'url(./assets/')}${extra}</style>`
  })
}

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** The typefaces that a page shows at once: its own script's, and the other's for names in two languages. */
const pageFonts: Record<Locale, RegExp> = {
  en: /-latin-|sans-3-cyrillic-400-/,
  uk: /-cyrillic-|sans-3-latin-/,
}

/** Fetches the page's typefaces with it: they are shown only if they are there in time, so that nothing jumps. */
function fontPreloads(shell: string, locale: Locale): string {
  const files = [...shell.matchAll(/url\((\.\/assets\/[^)]+\.woff2)\)/g)].map(([, file]) => file ?? '')
  return [...new Set(files)]
    .filter((file) => pageFonts[locale].test(file))
    .map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${file}">`)
    .join('')
}

/** The page in a language; the first language's lies at the root, the others' in a folder of their own. */
function pageIn(locale: Locale, shell: string, { story, markup }: Rendered): string {
  const page = shell
    .replace('<html lang="en">', `<html lang="${locale}">`)
    .replace(/<title>[^<]*<\/title>/, `<title>${escapeText(story.title[locale])}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, `$1${escapeText(story.summary[locale])}`)
    .replace('<style>', `${fontPreloads(shell, locale)}<style>`)
    .replace('<div id="app"></div>', () => `<div id="app">${markup[locale]}</div>`)
  return locale === locales[0] ? page : page.replace(/(["(])\.\/(assets\/|favicon)/g, '$1../$2')
}

async function main(): Promise<void> {
  const [folder = process.env['STORY'] ?? 'data', outDir = 'dist'] = process.argv.slice(2)
  process.env['STORY'] = folder
  await build({ build: { outDir: resolve(outDir), emptyOutDir: true } })
  const rendered = await render(folder)
  const shell = inlineStyles(
    readFileSync(join(outDir, 'index.html'), 'utf8'),
    outDir,
    `${areasCss(rendered.story)}${choicesCss(rendered.story)}`,
  )
  for (const locale of locales) {
    const path = join(outDir, locale === locales[0] ? '' : locale, 'index.html')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, pageIn(locale, shell, rendered))
  }
}

await main()
