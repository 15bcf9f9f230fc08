/** The pages while developing: rendered anew at each request, from the source. */
import type { ServerResponse } from 'node:http'
import type { Connect, Plugin, ViteDevServer } from 'vite'
import { locales, pageFolder } from '../src/domain/locale.ts'
import { entries, laterStylesOf, programOf, styleEntries } from './entries.ts'
import { pageHtml, pathOf } from './page.ts'
import { wholePageFonts } from './page-fonts.ts'
import { renderPages } from './render.ts'
import { storyCss } from './story-css.ts'

const sourceOf = (name: string): string => entries[name] ?? ''

/** The page at a path of the site, or undefined where none lies there. */
async function pageAt(server: ViteDevServer, folder: string, path: string): Promise<string | undefined> {
  const locale = locales.findLast((one) => path.startsWith(pageFolder(one)))
  if (!locale) return undefined
  const pages = await renderPages(server, folder, locale, `${wholePageFonts(locale)}${storyCss(folder)}`)
  const page = pages.find((one) => pathOf(one) === path)
  if (!page) return undefined
  const firstScreen = `<link rel="stylesheet" href="/${sourceOf(styleEntries.firstScreen)}">`
  return pageHtml(
    { ...page, head: `${page.head ?? ''}${firstScreen}` },
    {
      ...(page.kind !== 'sources' && { script: sourceOf(programOf(page.kind, locale)) }),
      modules: [],
      fonts: [],
      laterStyles: sourceOf(laterStylesOf(page.kind)),
      icon: 'favicon.svg',
    },
  )
}

/** Answers a request for a page; whatever is none is left to the server. */
async function answer(
  server: ViteDevServer,
  folder: string,
  request: Connect.IncomingMessage,
  response: ServerResponse,
  next: Connect.NextFunction,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  try {
    const html = pathname.endsWith('/') ? await pageAt(server, folder, pathname.slice(1)) : undefined
    if (html === undefined) return next()
    response.setHeader('content-type', 'text/html')
    response.end(await server.transformIndexHtml(pathname, html))
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
