import { lazy, Suspense, useEffect } from 'react'
import type { PublishedStory } from '../domain/story.ts'
import { Dates } from '../panel/Dates.tsx'
import { GroundNote } from '../panel/GroundNote.tsx'
import { Panel } from '../panel/Panel.tsx'
import { citationsWith } from '../state/select.ts'
import { ReaderProvider, useLanguage, useReader, useStory } from '../panel/reader.tsx'
import type { ReaderStore } from '../state/store.ts'
import { Masthead } from './Masthead.tsx'

const MapView = lazy(() => import('../map/MapView.tsx').then(({ MapView: view }) => ({ default: view })))

/** Escape goes one step back: from the chosen spot, then from the region. */
function useEscape(): void {
  const returnToOverview = useReader((state) => state.returnToOverview)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') returnToOverview()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [returnToOverview])
}

/** The document itself says in which language it is, and what it is about. */
function useDocument(): void {
  const story = useStory()
  const locale = useReader((state) => state.locale)
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = story.title[locale]
  }, [story, locale])
}

function Credit() {
  const story = useStory()
  const { words } = useLanguage()
  const producers = citationsWith(story, story.credits)
  return (
    <p className="credit">
      {words.credit}:{' '}
      {producers.map(({ id, producer }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <a href={`#citation-${id}`}>{producer}</a>
        </span>
      ))}
    </p>
  )
}

function Page({ story, store }: AppProps) {
  const locale = useReader((state) => state.locale)
  const { words } = useLanguage()
  useEscape()
  useDocument()
  return (
    <div className="page">
      <a className="skip" href="#panel">
        {words.skipMap}
      </a>
      <Masthead />
      <section className="stage" aria-label={words.map}>
        <Dates />
        <div className="stage__map">
          <Suspense fallback={<div className="map" data-drawing="drawing" />}>
            <MapView key={locale} story={story} store={store} locale={locale} />
          </Suspense>
          <GroundNote />
        </div>
        <Credit />
      </section>
      <main id="panel" tabIndex={-1}>
        <Panel />
      </main>
    </div>
  )
}

interface AppProps {
  story: PublishedStory
  store: ReaderStore
}

export const App = ({ story, store }: AppProps) => (
  <ReaderProvider story={story} store={store}>
    <Page story={story} store={store} />
  </ReaderProvider>
)
