import { otherLocale, pageAddress } from '../domain/locale.ts'
import { useQuery } from '../panel/query.ts'
import { useLanguage, useStory } from '../panel/reader.tsx'

export function Masthead() {
  const story = useStory()
  const other = otherLocale[story.locale]
  const query = useQuery()
  const { words, format } = useLanguage()
  return (
    <header className="masthead">
      <p className="masthead__kicker">
        <a href={story.article.url} target="_top">
          {words.articleBy(story.article.publisher, format.mediumDate(story.article.published))}
        </a>
        <a href={`${pageAddress(story.locale, other)}${query}`} className="masthead__language" lang={other}>
          {words.otherLanguage}
        </a>
      </p>
      <h1>{story.title}</h1>
    </header>
  )
}
