/** The site's pages, rendered from the same components as the browser's. */
import type { ViteDevServer } from 'vite'
import type * as Prerender from '../src/app/prerender.tsx'
import type { Locale } from '../src/domain/locale.ts'
import type { LayerUrls, Sourcing, ToldStory } from '../src/domain/story.ts'
import { builderWords } from '../src/builder/words.ts'
import { messages } from '../src/messages/catalogue.ts'
import { BUILDER_PAGE, SOURCES_PAGE } from '../src/panel/pages.ts'
import { describeMap } from '../src/picture/describe.ts'
import { oembedLink } from './oembed.ts'
import { readPicture } from './publish.ts'
import type { PageContent } from './page.ts'
import { socialTags } from './social-tags.ts'

/** The page of the sources has no program; so much of one keeps the reader's view, the query, in its ways back. */
const keepQuery =
  "<script>addEventListener('DOMContentLoaded',()=>{for(let a of document.querySelectorAll('.masthead__kicker a'))a.search=location.search})</script>"

/**
 * The pages of a language: the story's, how it is known, and the builder of embeds.
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
  const { prerender, prerenderBuilder, prerenderSourcing } =
    await load<typeof Prerender>('/src/app/prerender.tsx')
  const { story: told } = await load<{ story: ToldStory }>(`virtual:story-${locale}`)
  const { layerUrls } = await load<{ layerUrls: LayerUrls }>('virtual:layer-urls')
  const story = { ...told, layerUrls }
  const { sourcing } = await load<{ sourcing: Sourcing }>(`virtual:sourcing-${locale}`)
  const common = { locale, description: story.summary, styles }
  return [
    {
      ...common,
      kind: 'story',
      folder: '',
      title: story.title,
      head: [
        socialTags(locale, { title: story.title, picture: describeMap(story, story.defaultDate) }, site),
        ...(site ? [oembedLink(locale, story.title, site)] : []),
      ].join('\n'),
      markup: prerender(story, readPicture(folder)),
    },
    {
      ...common,
      kind: 'sources',
      folder: SOURCES_PAGE,
      title: `${messages[locale].citations} – ${story.title}`,
      head: keepQuery,
      markup: prerenderSourcing(story, sourcing),
    },
    {
      ...common,
      kind: 'builder',
      folder: BUILDER_PAGE,
      title: `${builderWords[locale].heading} – ${story.title}`,
      markup: prerenderBuilder(story, site),
    },
  ]
}
