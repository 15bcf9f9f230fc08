import type { PublishedLayer } from '../domain/story.ts'
import type { ReactNode } from 'react'
import { fill } from '../messages/fill.ts'
import { isMarked, linesOn, restsOn, statusesOn } from '../state/select.ts'
import { useDate, useLanguage, useReader, useStory } from './reader.tsx'
import { Sources } from './Sources.tsx'
import { LineSwatch, Swatch } from './Swatch.tsx'

const Entry = ({ swatch, children }: { swatch: ReactNode; children: ReactNode }) => (
  <li>
    {swatch}
    <span>{children}</span>
  </li>
)

/** What a layer draws on the date shown. */
function Entries({ layer }: { layer: PublishedLayer }) {
  const story = useStory()
  const date = useDate()
  const { words, format } = useLanguage()
  const statuses = statusesOn(story, layer, date)
  const lines = linesOn(layer, date)
  const marks = isMarked(layer, date) ? layer.marks : undefined
  if (statuses.length === 0 && lines.length === 0 && !marks) {
    const from = layer.marks?.from
    return <p className="legend__nothing">{from ? words.notYet(format.date(from)) : words.nothingToShow}</p>
  }
  return (
    <ul className="legend__entries">
      {statuses.map((status) => (
        <Entry key={status.id} swatch={<Swatch status={status} />}>
          {status.label}
        </Entry>
      ))}
      {lines.toReversed().map((line) => (
        <Entry key={line.date} swatch={<LineSwatch kind={line.isPast ? 'contact-before' : 'contact'} />}>
          {fill(line.label, { date: format.shortDate(line.date) })}
        </Entry>
      ))}
      {marks ? <Entry swatch={<LineSwatch kind="mark" />}>{marks.label}</Entry> : null}
    </ul>
  )
}

function LayerSwitch({ layer }: { layer: PublishedLayer }) {
  const isOn = useReader((state) => state.layers.includes(layer.id))
  const switchLayer = useReader((state) => state.switchLayer)
  return (
    <label className="legend__switch">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => switchLayer(layer.id, event.target.checked)}
      />
      <span>{layer.name}</span>
    </label>
  )
}

/** The legend, whose entries are the switches of the layers. */
export function Legend() {
  const story = useStory()
  const date = useDate()
  const { words } = useLanguage()
  return (
    <fieldset className="legend">
      <legend className="visually-hidden">{words.legend}</legend>
      {story.layers.map((layer) => (
        <div key={layer.id} className="legend__layer" data-layer={layer.id}>
          <LayerSwitch layer={layer} />
          <Entries layer={layer} />
          <p className="legend__sources">
            <Sources {...restsOn(story, layer, date)} />
          </p>
        </div>
      ))}
      <p className="legend__caveat">{story.caveat}</p>
    </fieldset>
  )
}
