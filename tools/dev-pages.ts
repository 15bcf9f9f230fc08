/** The pages, the pictures and the downloads while developing: made anew at each request, from the source. */
import { extname } from 'node:path'
import type { ServerResponse } from 'node:http'
import type { Connect, Plugin, ViteDevServer } from 'vite'
import { locales, pageFolder } from '../src/domain/locale.ts'
import { downloadsOf } from './downloads.ts'
import { entries, laterStylesOf, programOf, styleEntries } from './entries.ts'
import { pageHtml, pathOf } from './page.ts'
import { wholePageFonts } from './page-fonts.ts'
import type * as Posters from './posters.tsx'
import { renderPages } from './render.ts'
import { storyCss } from './story-css.ts'
import type * as Typeset from './typeset.ts'

const sourceOf = (name: string): string => entries[name] ?? ''

/** The page at a path of the site, or undefined where none lies there. */
async function pageAt(server: ViteDevServer, folder: string, path: string): Promise<string | undefined> {
  const locale = locales.findLast((one) => path.startsWith(pageFolder(one)))
  if (!locale) return undefined
  const pages = await renderPages(server, folder, locale, storyCss(folder))
  const page = pages.find((one) => pathOf(one) === path)
  if (!page) return undefined
  const firstScreen = `<link rel="stylesheet" href="/${sourceOf(styleEntries.firstScreen)}">`
  return pageHtml(
    { ...page, head: `${page.head ?? ''}${firstScreen}` },
    {
      ...(page.kind !== 'sources' && { script: sourceOf(programOf(page.kind, locale)) }),
      modules: [],
      fonts: wholePageFonts(locale),
      laterStyles: sourceOf(laterStylesOf(page.kind)),
      icon: 'favicon.svg',
    },
  )
}

/** The picture at a path of the site, or undefined where none lies there. */
async function pictureAt(server: ViteDevServer, folder: string, path: string) {
  const load = async <Module>(id: string) => (await server.ssrLoadModule(id)) as Module
  const locale = locales.findLast((one) => path.startsWith(pageFolder(one)))
  const { drawPoster, posterFiles } = await load<typeof Posters>('/tools/posters.tsx')
  const file = posterFiles.find((one) => locale && `${pageFolder(locale)}${one}` === path)
  if (!locale || !file) return undefined
  const { openTypesetter } = await load<typeof Typeset>('/tools/typeset.ts')
  return drawPoster(file, folder, locale, await openTypesetter())
}

const typeOf: Record<string, string> = {
  '': 'text/html',
  '.csv': 'text/csv',
  '.geojson': 'application/geo+json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** What lies at a path of the site, if it is none of the source's own files. */
async function contentAt(server: ViteDevServer, folder: string, path: string) {
  if (path === '' || path.endsWith('/')) {
    const html = await pageAt(server, folder, path)
    return html === undefined ? undefined : server.transformIndexHtml(`/${path}`, html)
  }
  if (/^\w+\.(?:csv|geojson)$/.test(path)) return downloadsOf(folder)[path]
  return /(?:^|\/)map[\w-]*\.(?:svg|png)$/.test(path) ? pictureAt(server, folder, path) : undefined
}

/** Answers a request for what the build makes; whatever it does not is left to the server. */
async function answer(
  server: ViteDevServer,
  folder: string,
  request: Connect.IncomingMessage,
  response: ServerResponse,
  next: Connect.NextFunction,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
  try {
    const content = await contentAt(server, folder, path)
    if (content === undefined) return next()
    response.setHeader('content-type', typeOf[extname(path)] ?? 'text/plain')
    response.end(content)
  } catch (error) {
    next(error)
  }
}

/** @param folder the story's folder, with its built `layers` */
export const devPages = (folder: string): Plugin => ({
  name: 'dev-pages',
  apply: 'serve',
  configureServer(server) {
    if (server.config.server.middlewareMode) return
    server.middlewares.use((request, response, next) => {
      void answer(server, folder, request, response, next)
    })
  },
})
