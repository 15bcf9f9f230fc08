/** A page of the site as HTML: what stands around the app's markup. */
import { type Locale, pageFolder } from '../src/domain/locale.ts'
import type { PageFonts } from './page-fonts.ts'

/** What the bundler made of the app, as addresses from the site's root. */
export interface Assets {
  /** The page's program, where it has one. */
  script?: string
  /** Modules that the program imports at once. */
  modules: readonly string[]
  fonts: PageFonts
  /** The style sheet of what the page's own style rules leave out. */
  laterStyles: string
  icon: string
}

/** The story itself, how it is known, and what a desk makes its embed with. */
export type PageKind = 'story' | 'sources' | 'builder'

export interface PageContent {
  kind: PageKind
  locale: Locale
  /** The page's folder beneath its language's: empty for the story. */
  folder: string
  title: string
  description: string
  /** Further tags of the head. */
  head?: string
  /** Style rules of the first screen. */
  styles: string
  /** The app's markup. */
  markup: string
}

export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** The way from a page to the site's root: `./`, `../`, `../../`. */
function rootFrom(folder: string): string {
  const depth = folder.split('/').length - 1
  return depth === 0 ? './' : '../'.repeat(depth)
}

export const pathOf = ({ locale, folder }: Pick<PageContent, 'locale' | 'folder'>): string =>
  `${pageFolder(locale)}${folder}`

/**
 * Marks the root, before anything is drawn, with what its rules of style cannot know: whether the page is in a
 * frame, and the theme that the address asks for.
 */
const dressRoot =
  '{let d=document.documentElement.dataset,t=/[?&]theme=(dark|light)/.exec(location);t&&(d.theme=t[1]);self!=parent&&(d.framed="")}'

/** Where an answer's first bytes take longer than this, in milliseconds, no typeface is there for the first paint. */
const SOON_MS = 100

/**
 * Asks early for the page's typefaces, with the links of its template, or does without them where they would come too
 * late all the same: Chromium holds the first paint back for typefaces that are asked for early, and merely declared
 * ones delay it by a tenth. Browsers that do not tell how fast the network is hold nothing back. The links are moved,
 * not written as HTML: Chromium 150 takes the end of any HTML for the page's, and no longer waits for what
 * `rel="expect"` names.
 * @see https://web.dev/articles/preload-optional-fonts
 */
const chooseFonts =
  `navigator.connection?.rtt>${SOON_MS}?document.querySelector("style").remove():` +
  'document.head.append(document.querySelector("template").content)'

/**
 * What the first paint waits for, so that it shows the first screen of a phone or a laptop whole. What a tap leads to
 * may come after it: the browser looks again for what its address names once it has read the page to the end.
 */
const FIRST_PAINT_SHOWS = 'regionList'

/** The whole page. All its addresses are relative, so that the site works in any folder. */
export function pageHtml(content: PageContent, assets: Assets): string {
  const root = rootFrom(pathOf(content))
  const link = (attributes: string, file: string) => `<link ${attributes} href="${root}${file}">`
  const styles = (rules: string) => `<style>${rules.replaceAll('url(/', `url(${root}`)}</style>`
  const preloads = assets.fonts.files.map((font) => link('rel="preload" as="font" crossorigin', font))
  /* The story's first screen is drawn without them. */
  const laterStyles = link('rel="stylesheet"', assets.laterStyles)
  const isStory = content.kind === 'story'
  return [
    '<!doctype html>',
    `<html lang="${content.locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    ...(isStory ? [`<link rel="expect" blocking="render" href="#${FIRST_PAINT_SHOWS}">`] : []),
    `<title>${escapeText(content.title)}</title>`,
    `<meta name="description" content="${escapeText(content.description)}">`,
    content.head ?? '',
    styles(assets.fonts.css),
    /* A page of mere text has no program to choose them. */
    ...(assets.script
      ? [
          `<template>${preloads.join('')}</template>`,
          `<script>${isStory ? dressRoot : ''}${chooseFonts}</script>`,
        ]
      : preloads),
    styles(content.styles),
    ...(isStory ? [] : [laterStyles]),
    ...(assets.script
      ? [
          `<script type="module" crossorigin src="${root}${assets.script}"></script>`,
          ...assets.modules.map((file) => link('rel="modulepreload" crossorigin', file)),
        ]
      : []),
    link('rel="icon"', assets.icon),
    '</head>',
    `<body><div id="app">${content.markup}</div>${isStory ? laterStyles : ''}</body>`,
    '</html>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}
