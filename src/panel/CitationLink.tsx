import type { ReactNode } from 'react'
import type { CitationId } from '../domain/ids.ts'
import { useSourcing } from './reader.tsx'

/** Where the page of how the story is known lies, as seen from the story's own. */
export const SOURCES_PAGE = 'sources/'

/** To a citation: in the list on this page once it is there, before that on the page of its own. */
export function CitationLink({ id, children }: { id: CitationId; children: ReactNode }) {
  const fragment = `#citation-${id}`
  return useSourcing() ? (
    <a href={fragment}>{children}</a>
  ) : (
    <a href={`${SOURCES_PAGE}${fragment}`} target="_top">
      {children}
    </a>
  )
}
