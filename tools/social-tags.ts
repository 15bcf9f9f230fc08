/** What a page tells of itself to search engines and to whoever shows a preview of a link to it. */
import { type Locale, locales, pageFolder } from '../src/domain/locale.ts'
import { escapeText } from './page.ts'

const territories: Record<Locale, string> = { en: 'en_GB', uk: 'uk_UA' }

/** The preview's picture, in the page's folder; px. */
export const preview = { file: 'map-preview.png', width: 1200, height: 630 }

/**
 * Where the site will be served, as an address that ends in a slash; undefined where nobody says.
 * @throws where it is none that a page could have
 */
export function siteAddress(given: string | undefined): string | undefined {
  if (given === undefined || given === '') return undefined
  const told = `SITE_URL is "${given}": give the address of the site's folder, such as https://example.org/map/`
  if (!URL.canParse(given)) throw new Error(told)
  const { protocol, host, pathname, search, hash, username } = new URL(given)
  const isPlain = search === '' && hash === '' && username === ''
  if (!isPlain || !['http:', 'https:'].includes(protocol) || pathname.endsWith('.html')) throw new Error(told)
  return `${protocol}//${host}${pathname.replace(/\/*$/, '/')}`
}

/**
 * The tags of the story's page in a language.
 * @param told the page's title, and what its picture shows
 * @param site where the site will be served; without it the picture's address is relative, which not every reader of
 * tags follows, and the page's own address and its sister's are left out, which only count whole
 */
export function socialTags(
  locale: Locale,
  told: { title: string; picture: string },
  site: string | undefined,
): string {
  const own = (file: string) => (site ? `${site}${pageFolder(locale)}${file}` : `./${file}`)
  const og = (property: string, content: string | number) =>
    `<meta property="og:${property}" content="${escapeText(String(content))}">`
  return [
    ...(site
      ? [
          `<link rel="canonical" href="${own('')}">`,
          og('url', own('')),
          ...locales.map((to) => `<link rel="alternate" hreflang="${to}" href="${site}${pageFolder(to)}">`),
        ]
      : []),
    og('type', 'article'),
    og('title', told.title),
    og('image', own(preview.file)),
    og('image:width', preview.width),
    og('image:height', preview.height),
    og('image:alt', told.picture),
    og('locale', territories[locale]),
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('\n')
}
