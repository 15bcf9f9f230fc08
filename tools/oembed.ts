/** oEmbed, by which a publisher's system makes an embed of a link to the map: https://oembed.com. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { embedCode, FRAME_HEIGHT } from '../src/builder/code.ts'
import { type Locale, pageFolder } from '../src/domain/locale.ts'
import type { ToldStory } from '../src/domain/story.ts'
import { describeMap } from '../src/picture/describe.ts'
import { escapeText } from './page.ts'
import { preview } from './social-tags.ts'

const FILE = 'oembed.json'

/** How wide the embed is made for, in CSS px; it follows its column all the same. */
const WIDTH = 640

/** How long a system may keep the answer, in seconds. */
const ONE_DAY = 86_400

/**
 * The answer for the story's page in its language.
 * @param site the address of the site, which ends in a slash
 */
export function oembed(story: ToldStory, site: string): Record<string, string | number> {
  const { locale, title } = story
  const page = `${site}${pageFolder(locale)}`
  const fallback = { title, description: describeMap(story, story.defaultDate) }
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_url: page,
    cache_age: ONE_DAY,
    thumbnail_url: `${page}${preview.file}`,
    thumbnail_width: preview.width,
    thumbnail_height: preview.height,
    html: embedCode('iframe', site, { lang: locale }, fallback),
    width: WIDTH,
    height: FRAME_HEIGHT,
  }
}

/** The tag by which a page says where its oEmbed answer lies. */
export const oembedLink = (locale: Locale, title: string, site: string): string =>
  `<link rel="alternate" type="application/json+oembed" title="${escapeText(title)}" href="${site}${pageFolder(locale)}${FILE}">`

/** Writes the answer beside the page in `outDir`. */
export function writeOembed(story: ToldStory, site: string, outDir: string): void {
  const path = join(outDir, pageFolder(story.locale), FILE)
  writeFileSync(path, `${JSON.stringify(oembed(story, site), undefined, 2)}\n`)
}
