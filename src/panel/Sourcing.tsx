import { CitationList } from './CitationList.tsx'
import { Method } from './Method.tsx'
import { SOURCES_PAGE } from './pages.ts'
import { useQuery } from './query.ts'
import { useLanguage, useSourcing, useStory } from './reader.tsx'

/** How the story is known: the method and the citations, or the way to their page while they are not here. */
export function Sourcing() {
  const story = useStory()
  const sourcing = useSourcing()
  const { words } = useLanguage()
  const query = useQuery()
  if (sourcing) {
    return (
      <>
        <Method notes={sourcing.method} />
        <CitationList citations={sourcing.citations} />
      </>
    )
  }
  return (
    <p>
      <a href={`${SOURCES_PAGE}${query}`}>{words.allSources(String(story.producers.length))}</a>
    </p>
  )
}
