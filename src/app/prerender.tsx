/** The pages as HTML, for readers before and without JavaScript: rendered once, at build time. */
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import type { PictureData } from '../domain/picture.ts'
import type { PublishedStory, Sourcing } from '../domain/story.ts'
import { otherLocale, pageAddress } from '../domain/locale.ts'
import { messages } from '../messages/catalogue.ts'
import { createFormat } from '../messages/format.ts'
import { CitationList } from '../panel/CitationList.tsx'
import { Method } from '../panel/Method.tsx'
import { SOURCES_PAGE } from '../panel/pages.ts'
import { type ReaderProps, ReaderProvider } from '../panel/reader.tsx'
import { RegionView } from '../panel/RegionView.tsx'
import { Picture } from '../picture/Picture.tsx'
import { createReaderStore } from '../state/store.ts'
import { defaultView, type View } from '../state/view.ts'
import { AccessStatement } from './AccessStatement.tsx'
import { App } from './App.tsx'
import { BuilderPage } from '../builder/BuilderPage.tsx'
import { staticCss } from './static-css.ts'
import { StaticPartsContext } from './static-parts.ts'

const nothingYet = () => Promise.resolve({ method: [], citations: [] })

const readerOf = (story: PublishedStory, chosen: Partial<View> = {}): ReaderProps => ({
  story,
  words: messages[story.locale],
  store: createReaderStore(story, { ...defaultView(story), ...chosen }),
  loadSourcing: nothingYet,
})

/** Every region's panel, each shown by its address's fragment: `#kharkiv`. */
const staticRegions = (story: PublishedStory): string =>
  story.regions
    .map((region) =>
      renderToStaticMarkup(
        <ReaderProvider {...readerOf(story, { region: region.id })}>
          <RegionView region={region} isStatic />
        </ReaderProvider>,
      ),
    )
    .join('')

/** The rules for what follows, and of which day it is, shown where the reader looks at another: only the program changes it. */
const staticFirst = (story: PublishedStory): string =>
  renderToStaticMarkup(
    <>
      <style dangerouslySetInnerHTML={{ __html: staticCss(story) }} />
      <p className="static-date">
        {messages[story.locale].asOf(createFormat(story.locale).date(story.defaultDate))}:
      </p>
    </>,
  )

/** The markup of the story's page in the story's language, to be put where the app starts in the browser. */
export function prerender(story: PublishedStory, picture: PictureData): string {
  const parts = {
    picture: renderToStaticMarkup(<Picture story={story} picture={picture} />),
    first: staticFirst(story),
    regions: staticRegions(story),
  }
  return renderToString(
    <StaticPartsContext value={parts}>
      <App {...readerOf(story)} policy="auto" />
    </StaticPartsContext>,
  )
}

/** The markup of the page around the builder of embeds. @param site where the site will be served, if that is known */
export const prerenderBuilder = (story: PublishedStory, site: string | undefined): string =>
  renderToStaticMarkup(<BuilderPage story={story} site={site} />)

/** The markup of the page that tells how the story is known, in the story's language. */
export function prerenderSourcing(story: PublishedStory, sourcing: Sourcing): string {
  const reader = readerOf(story)
  const other = otherLocale[story.locale]
  return renderToStaticMarkup(
    <ReaderProvider {...reader} sourcing={sourcing}>
      <main className="page-of-text panel">
        <p className="masthead__kicker">
          <a href="../">{reader.words.backToMap}</a>
          <a
            href={`../${pageAddress(story.locale, other)}${SOURCES_PAGE}`}
            className="masthead__language"
            lang={other}
          >
            {reader.words.otherLanguage}
          </a>
        </p>
        <h1>{story.title}</h1>
        <Method notes={sourcing.method} />
        <CitationList citations={sourcing.citations} />
        <AccessStatement locale={story.locale} />
      </main>
    </ReaderProvider>,
  )
}
