/** The page as HTML, for readers before and without JavaScript: rendered once, at build time. */
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import type { Locale } from '../domain/locale.ts'
import type { PictureData } from '../domain/picture.ts'
import type { PublishedStory } from '../domain/story.ts'
import { ReaderProvider } from '../panel/reader.tsx'
import { RegionView } from '../panel/RegionView.tsx'
import { Picture } from '../picture/Picture.tsx'
import { createReaderStore } from '../state/store.ts'
import { defaultView } from '../state/view.ts'
import { App } from './App.tsx'
import { StaticPartsContext } from './static-parts.ts'

/** Every region's panel, each shown by its address's fragment: `#kharkiv`. */
function staticRegions(story: PublishedStory, locale: Locale): string {
  return story.regions
    .map((region) => {
      const store = createReaderStore(story, { ...defaultView(story, locale), region: region.id })
      return renderToStaticMarkup(
        <ReaderProvider story={story} store={store}>
          <section id={region.id} className="static-region">
            <RegionView region={region} isStatic />
          </section>
        </ReaderProvider>,
      )
    })
    .join('')
}

/** The markup of the page in a language, to be put where the app starts in the browser. */
export function prerender(story: PublishedStory, picture: PictureData, locale: Locale): string {
  const parts = {
    picture: renderToStaticMarkup(<Picture story={story} picture={picture} locale={locale} />),
    regions: staticRegions(story, locale),
  }
  const store = createReaderStore(story, defaultView(story, locale))
  return renderToString(
    <StaticPartsContext value={parts}>
      <App story={story} store={store} policy="auto" />
    </StaticPartsContext>,
  )
}
