import { useReader, useLanguage, useStory } from './reader.tsx'

/** The dates that the reader steps through. */
export function Dates() {
  const story = useStory()
  const shown = useReader((state) => state.date)
  const showDate = useReader((state) => state.showDate)
  const { words, format } = useLanguage()
  return (
    <fieldset className="dates">
      <legend className="visually-hidden">{words.date}</legend>
      {story.dates.map(({ id, label }) => (
        <label key={id} className="dates__choice">
          <input type="radio" name="date" value={id} checked={id === shown} onChange={() => showDate(id)} />
          <span className="dates__day">{format.mediumDate(id)}</span>
          <span className="dates__label">{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
