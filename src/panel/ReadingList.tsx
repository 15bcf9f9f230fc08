import { PassageCard } from './PassageCard.tsx'
import { usePrinting } from './printing.ts'
import { useLanguage, useReader, useStory } from './reader.tsx'

/** All passages of the article in its order, to be narrowed to a theme; on paper all of them. */
export function ReadingList() {
  const story = useStory()
  const theme = useReader((state) => state.theme)
  const filterPassages = useReader((state) => state.filterPassages)
  const { words } = useLanguage()
  const isPrinting = usePrinting()
  const passages = story.passages.filter(
    ({ themes }) => theme === null || isPrinting || themes.includes(theme),
  )
  return (
    <section aria-labelledby="reading-list-heading" className="reading-list">
      <h2 id="reading-list-heading">{words.readingList}</h2>
      <p className="hint">{words.readingListHint}</p>
      <fieldset className="theme-filter">
        <legend>{words.filterByTheme}</legend>
        {[
          { id: null, label: words.allThemes },
          ...story.themes.map(({ id, name }) => ({ id, label: name })),
        ].map(({ id, label }) => (
          <label key={id ?? 'all'} className="theme-filter__choice">
            <input type="radio" name="theme" checked={theme === id} onChange={() => filterPassages(id)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <ol className="passages">
        {passages.map((passage) => (
          <li key={passage.id}>
            <PassageCard passage={passage} />
          </li>
        ))}
      </ol>
    </section>
  )
}
