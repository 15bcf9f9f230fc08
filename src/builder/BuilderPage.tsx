import type { ToldStory } from '../domain/story.ts'
import { messages } from '../messages/catalogue.ts'
import { otherLocale, pageFolder } from '../domain/locale.ts'
import { BUILDER_PAGE } from '../panel/pages.ts'
import { builderWords } from './words.ts'

/** The page around the builder, as it is before its program runs, and stays where that does not run. */
export function BuilderPage({ story, site }: { story: ToldStory; site: string | undefined }) {
  const { locale } = story
  const words = builderWords[locale]
  const other = otherLocale[locale]
  const root = pageFolder(locale) === '' ? '../' : '../../'
  return (
    <main className="builder-page" aria-labelledby="title">
      <p className="builder-page__links">
        <a href="../">{messages[locale].backToMap}</a>
        <a href={`${root}${pageFolder(other)}${BUILDER_PAGE}`} lang={other}>
          {messages[locale].otherLanguage}
        </a>
      </p>
      <h1 id="title">{words.heading}</h1>
      <p className="standfirst">{words.intro}</p>
      <div className="by-hand">
        <p>{words.withoutScript}</p>
        <pre>{`<script async src="${site ?? '…/'}embed.js"></script>\n<occupied-regions-map></occupied-regions-map>`}</pre>
      </div>
      <div id="builder" />
    </main>
  )
}
