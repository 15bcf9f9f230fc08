import type { ReactNode } from 'react'
import { dateOf } from '../state/select.ts'
import { FiguresTable } from './FiguresTable.tsx'
import { Legend } from './Legend.tsx'
import { ReadingList } from './ReadingList.tsx'
import { useDate, useLanguage, useStory } from './reader.tsx'
import { RegionList } from './RegionList.tsx'
import { Sources } from './Sources.tsx'

function DateSummary() {
  const story = useStory()
  const shown = useDate()
  const date = dateOf(story, shown)
  if (!date) return null
  return (
    <p className="date-summary">
      {date.summary} <Sources citations={date.citations} asOf={date.asOf} />
    </p>
  )
}

/** What the map shows, the regions, the article's passages. @param children what stands between those two */
export function Overview({ children }: { children: ReactNode }) {
  const story = useStory()
  const { words, format } = useLanguage()
  const { article } = story
  return (
    <>
      <Legend />
      <div>
        <p className="standfirst">{story.summary}</p>
        <Sources citations={story.summaryCitations} asOf={story.asOf} />
      </div>
      <DateSummary />
      <RegionList />
      <FiguresTable />
      {children}
      <ReadingList />
      <p className="article-link">
        <cite lang={article.language}>{article.title}</cite>
        <span>{words.articleBy(article.publisher, format.date(article.published))}</span>
        <a href={article.url} target="_top">
          {words.readArticle(article.publisher)}
        </a>
      </p>
    </>
  )
}
