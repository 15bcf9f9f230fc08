import { type Locale, locales, otherLocale } from '../domain/locale.ts'
import { onPlainClick } from '../panel/plain-click.ts'
import { useLanguage, usePageLocale, useReader, useStory } from '../panel/reader.tsx'

/** The page in a language, as seen from another's: the first language's is at the root, the others' beneath. */
function pageAddress(from: Locale, to: Locale): string {
  const root = from === locales[0] ? './' : '../'
  return to === locales[0] ? root : `${root}${to}/`
}

export function Masthead() {
  const story = useStory()
  const locale = useReader((state) => state.locale)
  const pageLocale = usePageLocale()
  const switchLocale = useReader((state) => state.switchLocale)
  const { words, format, text } = useLanguage()
  return (
    <header className="masthead">
      <p className="masthead__kicker">
        <a href={story.article.url} target="_top">
          {words.articleBy(story.article.publisher, format.date(story.article.published))}
        </a>
        <a
          href={pageAddress(pageLocale, otherLocale[locale])}
          className="masthead__language"
          lang={otherLocale[locale]}
          onClick={onPlainClick(() => switchLocale(otherLocale[locale]))}
        >
          {words.otherLanguage}
        </a>
      </p>
      <h1>{text(story.title)}</h1>
    </header>
  )
}
