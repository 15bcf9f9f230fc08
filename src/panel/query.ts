import { useSyncExternalStore } from 'react'
import { writeView } from '../state/url.ts'
import { defaultView } from '../state/view.ts'
import { useReader, useStory } from './reader.tsx'

const neverChanges = () => () => {}

/** The address's query with what the reader has chosen since; empty in the page as it was rendered. */
export function useQuery(): string {
  const story = useStory()
  const search = useSyncExternalStore(
    neverChanges,
    () => window.location.search,
    () => null,
  )
  return useReader((view) => (search === null ? '' : writeView(view, defaultView(story), search)))
}
