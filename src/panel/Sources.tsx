import { Fragment } from 'react'
import type { IsoDate } from '../domain/ids.ts'
import type { CitationNumber } from '../domain/publish.ts'
import { sourcesOf } from '../state/select.ts'
import { CitationLink } from './CitationLink.tsx'
import { useLanguage, useStory } from './reader.tsx'

interface SourcesProps {
  citations: readonly CitationNumber[]
  asOf?: IsoDate
}

/** Where a statement comes from, and of which day it speaks: one quiet line of links. */
export function Sources({ citations, asOf }: SourcesProps) {
  const story = useStory()
  const { words, format } = useLanguage()
  return (
    <span className="sources">
      {asOf ? `${words.asOf(format.date(asOf))} · ` : ''}
      {sourcesOf(story, citations).map((source, index) => (
        <Fragment key={source.number}>
          {index > 0 ? ', ' : ''}
          <CitationLink source={source} />
        </Fragment>
      ))}
    </span>
  )
}
