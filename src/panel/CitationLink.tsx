import type { NamedCitation } from '../domain/story.ts'
import { useSourcing } from './reader.tsx'

/** Where the page of how the story is known lies, as seen from the story's own. */
export const SOURCES_PAGE = 'sources/'

/** The place of a citation in the list of all. */
export const citationAnchor = (number: number): string => `source-${number}`

/** To a citation: in the list on this page once it is there, before that on the page of its own. */
export function CitationLink({ citation: { number, producer } }: { citation: NamedCitation }) {
  const page = useSourcing() ? '' : SOURCES_PAGE
  return <a href={`${page}#${citationAnchor(number)}`}>{producer}</a>
}
