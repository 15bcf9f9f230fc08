import { useEffect } from 'react'
import { Dates } from '../panel/Dates.tsx'
import { GroundNote } from '../panel/GroundNote.tsx'
import { Panel } from '../panel/Panel.tsx'
import { sourcesOf } from '../state/select.ts'
import { CitationLink } from '../panel/CitationLink.tsx'
import { type ReaderProps, ReaderProvider, useLanguage, useReader, useStory } from '../panel/reader.tsx'
import type { EnginePolicy } from './engine-policy.ts'
import { MapStage } from './MapStage.tsx'
import { Masthead } from './Masthead.tsx'
import { Walk } from './Walk.tsx'
import { StaticPart } from './StaticPart.tsx'

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

/** The document's title says what it is about; apart, so that a region chosen renders no other part anew. */
function Title() {
  const story = useStory()
  const selected = useReader((state) => state.region)
  const region = story.regions.find(({ id }) => id === selected)
  useEffect(() => {
    document.title = [region?.name, story.title].filter(Boolean).join(' – ')
  }, [story, region])
  return null
}

function Credit() {
  const story = useStory()
  const { words } = useLanguage()
  const producers = sourcesOf(story, story.credits)
  return (
    <p className="credit">
      {words.credit}:{' '}
      {producers.map((source, index) => (
        <span key={source.number}>
          {index > 0 ? ', ' : ''}
          <CitationLink source={source} />
        </span>
      ))}
    </p>
  )
}

function Page({ store, policy }: Pick<AppProps, 'store' | 'policy'>) {
  const { words } = useLanguage()
  useEscape()
  return (
    <div className="page">
      <Title />
      <a className="skip" href="#panel">
        {words.skipMap}
      </a>
      <Masthead />
      <section className="stage" aria-label={words.map}>
        <Dates />
        <MapStage store={store} policy={policy} />
        <GroundNote />
        <Credit />
      </section>
      <main id="panel" tabIndex={-1}>
        <Walk store={store} />
        <StaticPart name="first" />
        <Panel>
          <StaticPart name="regions" />
        </Panel>
      </main>
    </div>
  )
}

interface AppProps extends ReaderProps {
  /** When the map's engine is fetched. */
  policy: EnginePolicy
}

export const App = ({ policy, ...reader }: AppProps) => (
  <ReaderProvider {...reader}>
    <Page store={reader.store} policy={policy} />
  </ReaderProvider>
)
