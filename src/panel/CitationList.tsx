import type { ListedCitation } from '../domain/story.ts'
import { citationAnchor } from './CitationLink.tsx'
import { useLanguage } from './reader.tsx'

/** Everything that the story rests on, each with its licence and the day it was looked up. */
export function CitationList({ citations }: { citations: readonly ListedCitation[] }) {
  const { words, format } = useLanguage()
  return (
    <section aria-labelledby="citations-heading" className="citations">
      <h2 id="citations-heading">{words.citations}</h2>
      <ol>
        {citations.map(({ producer, title, url, licence, published, accessed, language = 'en' }, index) => (
          <li key={`${index} ${title}`} id={citationAnchor(index + 1)}>
            {producer},{' '}
            {url ? (
              <a href={url} target="_top" lang={language}>
                {title}
              </a>
            ) : (
              <cite lang={language}>{title}</cite>
            )}
            , {format.published(published)}
            {licence ? `, ${licence}` : ''}, {words.accessed(format.date(accessed))}
          </li>
        ))}
      </ol>
    </section>
  )
}
