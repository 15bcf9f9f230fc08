import { CitationList } from './CitationList.tsx'
import { Method } from './Method.tsx'
import { SOURCES_PAGE } from './pages.ts'
import { useLanguage, useSourcing, useStory } from './reader.tsx'

/** How the story is known: the method and the citations, or the way to their page while they are not here. */
export function Sourcing() {
  const story = useStory()
  const sourcing = useSourcing()
  const { words } = useLanguage()
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
      <a href={SOURCES_PAGE} target="_top">
        {words.allSources(String(story.producers.length))}
      </a>
    </p>
  )
}
