import { useId } from 'react'
import type { RegionId } from '../domain/ids.ts'
import type { HostParagraph } from '../state/store.ts'
import { useLanguage, useReader, useStory } from './reader.tsx'

/** Paragraphs that are shown at once; the others are folded. */
const SHOWN = 3

function Paragraphs({ paragraphs }: { paragraphs: readonly HostParagraph[] }) {
  const openPassage = useReader((state) => state.openPassage)
  const { words } = useLanguage()
  const { article } = useStory()
  return (
    <ul>
      {paragraphs.map(({ id, text, language }) => (
        <li key={id}>
          <button type="button" className="paragraph" onClick={() => openPassage(id)}>
            <q lang={language ?? article.language}>{text}</q>{' '}
            <span className="paragraph__show">{words.showPassage}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What the page around the frame says of a region in paragraphs that are no passages of the story, and the way there. */
export function HostParagraphs({ region }: { region: RegionId }) {
  const headingId = useId()
  const { words } = useLanguage()
  const all = useReader((state) => state.paragraphs)
  const paragraphs = all.filter(({ regions }) => regions.includes(region))
  if (paragraphs.length === 0) return null
  const folded = paragraphs.slice(SHOWN)
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId}>{words.onThisPage}</h3>
      <Paragraphs paragraphs={paragraphs.slice(0, SHOWN)} />
      {folded.length > 0 ? (
        <details key={region} className="paragraphs__more">
          <summary>{words.moreParagraphs(folded.length)}</summary>
          <Paragraphs paragraphs={folded} />
        </details>
      ) : null}
    </section>
  )
}
