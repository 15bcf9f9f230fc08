import { useSyncExternalStore } from 'react'
import { otherLocale, pageAddress } from '../domain/locale.ts'
import { useLanguage, useReader, useStory } from '../panel/reader.tsx'
import { writeView } from '../state/url.ts'
import { defaultView } from '../state/view.ts'

const neverChanges = () => () => {}

/** The address's query with what the reader has chosen since; empty in the page as it was rendered. */
function useQuery(): string {
  const story = useStory()
  const search = useSyncExternalStore(
    neverChanges,
    () => window.location.search,
    () => '',
  )
  return useReader((view) => writeView(view, defaultView(story), search))
}

export function Masthead() {
  const story = useStory()
  const other = otherLocale[story.locale]
  const query = useQuery()
  const { words, format } = useLanguage()
  return (
    <header className="masthead">
      <p className="masthead__kicker">
        <a href={story.article.url} target="_top">
          {words.articleBy(story.article.publisher, format.date(story.article.published))}
        </a>
        <a href={`${pageAddress(story.locale, other)}${query}`} className="masthead__language" lang={other}>
          {words.otherLanguage}
        </a>
      </p>
      <h1>{story.title}</h1>
    </header>
  )
}
