import { Fragment } from 'react'
import type { CitationId, IsoDate } from '../domain/ids.ts'
import { citationsWith } from '../state/select.ts'
import { CitationLink } from './CitationLink.tsx'
import { useLanguage, useStory } from './reader.tsx'

interface SourcesProps {
  ids: readonly CitationId[]
  asOf?: IsoDate
}

/** Where a statement comes from, and of which day it speaks: one quiet line of links. */
export function Sources({ ids, asOf }: SourcesProps) {
  const story = useStory()
  const { words, format } = useLanguage()
  return (
    <span className="sources">
      {asOf ? `${words.asOf(format.date(asOf))} · ` : ''}
      {citationsWith(story, ids).map((citation, index) => (
        <Fragment key={citation.id}>
          {index > 0 ? ', ' : ''}
          <CitationLink citation={citation} />
        </Fragment>
      ))}
    </span>
  )
}
