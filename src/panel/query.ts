import { writeView } from '../state/url.ts'
import { defaultView } from '../state/view.ts'
import { useIsLive } from './live.ts'
import { useReader, useStory } from './reader.tsx'

/** The address's query with what the reader has chosen since; empty in the page as it was rendered. */
export function useQuery(): string {
  const story = useStory()
  const isLive = useIsLive()
  return useReader((view) => (isLive ? writeView(view, defaultView(story), window.location.search) : ''))
}
