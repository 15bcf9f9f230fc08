import type { CitationNumber } from '../domain/publish.ts'
import type { Source } from '../state/select.ts'
import { SOURCES_PAGE } from './pages.ts'
import { useQuery } from './query.ts'
import { useSourcing } from './reader.tsx'

/** The place of a citation in the list of all. */
export const citationAnchor = (number: CitationNumber): string => `source-${number}`

/** To a citation: in the list on this page once it is there, before that on the page of its own. */
export function CitationLink({ source: { number, producer } }: { source: Source }) {
  const isHere = useSourcing() !== null
  const query = useQuery(!isHere)
  const page = isHere ? '' : `${SOURCES_PAGE}${query}`
  return <a href={`${page}#${citationAnchor(number)}`}>{producer}</a>
}
