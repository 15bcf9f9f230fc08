import { CitationList } from './CitationList.tsx'
import { Method } from './Method.tsx'
import { SOURCES_PAGE } from './pages.ts'
import { useQuery } from './query.ts'
import { useLanguage, useSourcing, useStory } from './reader.tsx'

function SourcesLink() {
  const story = useStory()
  const { words } = useLanguage()
  const query = useQuery()
  return (
    <p>
      <a href={`${SOURCES_PAGE}${query}`}>{words.allSources(String(story.producers.length))}</a>
    </p>
  )
}

/** How the story is known: the method and the citations, or the way to their page while they are not here. */
export function Sourcing() {
  const sourcing = useSourcing()
  if (!sourcing) return <SourcesLink />
  return (
    <>
      <Method notes={sourcing.method} />
      <CitationList citations={sourcing.citations} />
    </>
  )
}
