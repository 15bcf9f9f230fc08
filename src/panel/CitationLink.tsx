import type { CitationNumber } from '../domain/publish.ts'
import type { Source } from '../state/select.ts'
import { useQuery } from './query.ts'
import { useSourcing } from './reader.tsx'

/** Where the page of how the story is known lies, as seen from the story's own. */
export const SOURCES_PAGE = 'sources/'

/** The place of a citation in the list of all. */
export const citationAnchor = (number: CitationNumber): string => `source-${number}`

/** To a citation: in the list on this page once it is there, before that on the page of its own. */
export function CitationLink({ source: { number, producer } }: { source: Source }) {
  const query = useQuery()
  const page = useSourcing() ? '' : `${SOURCES_PAGE}${query}`
  return <a href={`${page}#${citationAnchor(number)}`}>{producer}</a>
}
