import type { Sourcing } from '../domain/story.ts'
import { useLanguage } from './reader.tsx'
import { Sources } from './Sources.tsx'

/** How the map was made, how exact it is, and what it leaves out. */
export function Method({ notes }: { notes: Sourcing['method'] }) {
  const { words } = useLanguage()
  return (
    <section aria-labelledby="method-heading" className="method">
      <h2 id="method-heading">{words.method}</h2>
      {notes.map(({ id, heading, text, citations, asOf }) => (
        <div key={id}>
          <h3>{heading}</h3>
          <p>
            {text} <Sources citations={citations} asOf={asOf} />
          </p>
        </div>
      ))}
    </section>
  )
}
