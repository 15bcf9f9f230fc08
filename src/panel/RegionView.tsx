import { otherLocale } from '../domain/locale.ts'
import type { Passage, Region, RegionEvent } from '../domain/tables.ts'
import { passagesOf, statusOn, statusParts } from '../state/select.ts'
import { Legend } from './Legend.tsx'
import { onPlainClick } from './plain-click.ts'
import { PassageCard } from './PassageCard.tsx'
import { useLanguage, useReader, useStory } from './reader.tsx'
import { Sources } from './Sources.tsx'
import { StatusBar, StatusFigures } from './StatusBar.tsx'

function Events({ events }: { events: readonly RegionEvent[] }) {
  const { format, text } = useLanguage()
  return (
    <ul className="events">
      {events.map(({ date, text: what, citations, asOf }) => (
        <li key={`${date} ${what.en}`}>
          <time dateTime={date}>{format.date(date)}</time>
          <p>
            {text(what)} <Sources ids={citations} {...(asOf === date ? {} : { asOf })} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function PassageGroup({
  heading,
  passages,
  region,
}: {
  heading: string
  passages: readonly Passage[]
  region: Region
}) {
  if (passages.length === 0) return null
  return (
    <>
      <h4>{heading}</h4>
      <ol className="passages">
        {passages.map((passage) => (
          <li key={passage.id}>
            <PassageCard passage={passage} within={region.id} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Passages({ region }: { region: Region }) {
  const story = useStory()
  const { words, text } = useLanguage()
  const { named, collective } = passagesOf(story, region.id)
  return (
    <section aria-labelledby={`${region.id}-passages`}>
      <h3 id={`${region.id}-passages`}>{words.passagesOfRegion}</h3>
      {named.length + collective.length === 0 ? <p>{words.noPassages}</p> : null}
      <PassageGroup heading={words.passagesNamed(text(region.name))} passages={named} region={region} />
      <PassageGroup heading={text(story.terms.collective)} passages={collective} region={region} />
    </section>
  )
}

function Status({ region }: { region: Region }) {
  const story = useStory()
  const date = useReader((state) => state.date)
  const { words, format, text } = useLanguage()
  const parts = statusParts(story, region.id, date)
  const status = statusOn(region, date)
  return (
    <section aria-label={words.areaByStatus}>
      {status ? (
        <p className="region__status">
          {text(status.text)} <Sources ids={status.citations} asOf={status.asOf} />
        </p>
      ) : null}
      <StatusBar parts={parts} />
      <StatusFigures parts={parts} />
      <p className="hint">{words.areaOf(format.area(story.figures[region.id]?.areaKm2 ?? 0))}</p>
    </section>
  )
}

/**
 * One region: its names, its status, what was announced and what happened there, and its passages.
 * `isStatic` leaves out what the page holds once already.
 */
export function RegionView({ region, isStatic = false }: { region: Region; isStatic?: boolean }) {
  const story = useStory()
  const locale = useReader((state) => state.locale)
  const returnToOverview = useReader((state) => state.returnToOverview)
  const { words, text } = useLanguage()
  const other = otherLocale[locale]

  return (
    <section className="region" aria-labelledby={`${region.id}-heading`} data-region={region.id}>
      <a className="back" href="#panel" onClick={onPlainClick(returnToOverview)}>
        {words.closeRegion}
      </a>
      <h2 id={`${region.id}-heading`} tabIndex={-1}>
        {text(region.name)}{' '}
        <span className="region__other-name" lang={other}>
          {region.name[other]}
        </span>
      </h2>
      <p className="hint">{words.capital(text(region.capital))}</p>
      <Status region={region} />
      {isStatic ? null : <Legend />}
      <Passages region={region} />
      <section aria-labelledby={`${region.id}-announced`}>
        <h3 id={`${region.id}-announced`}>{text(story.terms.announced)}</h3>
        {region.announced.length === 0 ? <p>{text(story.terms.nothingAnnounced)}</p> : null}
        <Events events={region.announced} />
      </section>
      <section aria-labelledby={`${region.id}-happened`}>
        <h3 id={`${region.id}-happened`}>{text(story.terms.happened)}</h3>
        <Events events={region.happened} />
      </section>
    </section>
  )
}
