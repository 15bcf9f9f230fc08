import { otherLocale } from '../domain/locale.ts'
import { useLanguage, useReader, useStory } from '../panel/reader.tsx'

export function Masthead() {
  const story = useStory()
  const locale = useReader((state) => state.locale)
  const switchLocale = useReader((state) => state.switchLocale)
  const { words, format, text } = useLanguage()
  return (
    <header className="masthead">
      <p className="masthead__kicker">
        <a href={story.article.url} target="_top">
          {words.articleBy(story.article.publisher, format.date(story.article.published))}
        </a>
        <button
          type="button"
          className="masthead__language"
          lang={otherLocale[locale]}
          onClick={() => switchLocale(otherLocale[locale])}
        >
          {words.otherLanguage}
        </button>
      </p>
      <h1>{text(story.title)}</h1>
    </header>
  )
}
