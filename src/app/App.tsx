import { useEffect } from 'react'
import type { PublishedStory } from '../domain/story.ts'
import { Dates } from '../panel/Dates.tsx'
import { GroundNote } from '../panel/GroundNote.tsx'
import { Panel } from '../panel/Panel.tsx'
import { citationsWith } from '../state/select.ts'
import { ReaderProvider, useLanguage, useReader, useStory } from '../panel/reader.tsx'
import type { ReaderStore } from '../state/store.ts'
import type { EnginePolicy } from './engine-policy.ts'
import { MapStage } from './MapStage.tsx'
import { Masthead } from './Masthead.tsx'
import { StaticRegions } from './StaticRegions.tsx'

/** Escape goes back to the overview, unless something nearer has taken the key. */
function useEscape(): void {
  const returnToOverview = useReader((state) => state.returnToOverview)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) returnToOverview()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [returnToOverview])
}

/** The document itself says in which language it is, and what it is about. */
function useDocument(): void {
  const story = useStory()
  const locale = useReader((state) => state.locale)
  const selected = useReader((state) => state.region)
  const region = story.regions.find(({ id }) => id === selected)
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = [region?.name[locale], story.title[locale]].filter(Boolean).join(' – ')
  }, [story, region, locale])
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

function Page({ store, policy }: Omit<AppProps, 'story'>) {
  const { words } = useLanguage()
  useEscape()
  useDocument()
  return (
    <div className="page">
      <a className="skip" href="#panel">
        {words.skipMap}
      </a>
      <Masthead />
      <div className="stage">
        <Dates />
        <MapStage store={store} policy={policy} />
        <GroundNote />
        <Credit />
      </div>
      <main id="panel" tabIndex={-1}>
        <Panel />
        <StaticRegions />
      </main>
    </div>
  )
}

interface AppProps {
  story: PublishedStory
  store: ReaderStore
  /** When the map's engine is fetched. */
  policy: EnginePolicy
}

export const App = ({ story, store, policy }: AppProps) => (
  <ReaderProvider story={story} store={store}>
    <Page store={store} policy={policy} />
  </ReaderProvider>
)
