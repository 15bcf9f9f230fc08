import { writeView } from '../state/url.ts'
import { defaultView } from '../state/view.ts'
import { useIsLive } from './live.ts'
import { useReader, useStory } from './reader.tsx'

/**
 * The address's query with what the reader has chosen since; empty in the page as it was rendered, and where it is
 * not wanted: what shows it is rendered anew with each choice.
 */
export function useQuery(isWanted = true): string {
  const story = useStory()
  const isLive = useIsLive()
  return useReader((view) =>
    isLive && isWanted ? writeView(view, defaultView(story), window.location.search) : '',
  )
}
