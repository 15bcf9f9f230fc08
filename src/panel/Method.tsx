import { useLanguage, useStory } from './reader.tsx'
import { Sources } from './Sources.tsx'

/** How the map was made, how exact it is, and what it leaves out. */
export function Method() {
  const story = useStory()
  const { words, text } = useLanguage()
  return (
    <section aria-labelledby="method-heading" className="method">
      <h2 id="method-heading">{words.method}</h2>
      {story.method.map(({ id, heading, text: body, citations, asOf }) => (
        <div key={id}>
          <h3>{text(heading)}</h3>
          <p>
            {text(body)} <Sources ids={citations} asOf={asOf} />
          </p>
        </div>
      ))}
    </section>
  )
}
