/** The site's pages, rendered from the same components as the browser's. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ViteDevServer } from 'vite'
import type * as Prerender from '../src/app/prerender.tsx'
import type { Locale } from '../src/domain/locale.ts'
import type { PictureData } from '../src/domain/picture.ts'
import type { PublishedStory, Sourcing } from '../src/domain/story.ts'
import { messages } from '../src/messages/catalogue.ts'
import { describeMap } from '../src/picture/describe.ts'
import type { PageContent } from './page.ts'
import { socialTags } from './social-tags.ts'

/** The page of the sources has no program; so much of one keeps the reader's view, the query, in its ways back. */
const keepQuery =
  "<script>addEventListener('DOMContentLoaded',()=>{for(let a of document.querySelectorAll('.masthead__kicker a'))a.search=location.search})</script>"

/**
 * The pages of a language: the story's, and how it is known.
 * @param server resolves the story that the pages tell
 * @param folder the story's folder, with its built `layers`
 * @param styles the first screen's style rules
 * @param site where the site will be served, if that is known
 */
export async function renderPages(
  server: ViteDevServer,
  folder: string,
  locale: Locale,
  styles: string,
  site?: string,
): Promise<PageContent[]> {
  const load = async <Module>(id: string) => (await server.ssrLoadModule(id)) as Module
  const { prerender, prerenderSourcing } = await load<typeof Prerender>('/src/app/prerender.tsx')
  const { story } = await load<{ story: PublishedStory }>(`virtual:story-${locale}`)
  const { sourcing } = await load<{ sourcing: Sourcing }>(`virtual:sourcing-${locale}`)
  const picture = JSON.parse(readFileSync(join(folder, 'layers/picture.json'), 'utf8')) as PictureData
  const common = { locale, description: story.summary, styles }
  return [
    {
      ...common,
      folder: '',
      title: story.title,
      head: socialTags(locale, { title: story.title, picture: describeMap(story, story.defaultDate) }, site),
      markup: prerender(story, picture),
      isLive: true,
    },
    {
      ...common,
      folder: 'sources/',
      title: `${messages[locale].citations} – ${story.title}`,
      head: keepQuery,
      markup: prerenderSourcing(story, sourcing),
      isLive: false,
    },
  ]
}
