import { type ReactNode, useDeferredValue, useId } from 'react'
import type { PublishedEvent, PublishedPassage, PublishedRegion } from '../domain/story.ts'
import { otherLocale } from '../domain/locale.ts'
import { showsAtOnce } from '../state/framed.ts'
import { passagesOf, statusOn, statusParts } from '../state/select.ts'
import { Legend } from './Legend.tsx'
import { onPlainClick } from './plain-click.ts'
import { PassageCard } from './PassageCard.tsx'
import { useDate, useLanguage, useReader, useStory } from './reader.tsx'
import { Sources } from './Sources.tsx'
import { StatusBar, StatusFigures } from './StatusBar.tsx'

interface PartProps {
  heading: string
  /** The prerendered page, where each byte counts, does without the name. */
  isStatic?: boolean
  children: ReactNode
}

/** A part of what is said of a region, named by its heading. */
function Part({ heading, isStatic, children }: PartProps) {
  const id = useId()
  const name = isStatic ? undefined : id
  return (
    <section aria-labelledby={name}>
      <h3 id={name}>{heading}</h3>
      {children}
    </section>
  )
}

interface EventsProps {
  heading: string
  events: readonly PublishedEvent[]
  /** What is said where there are none. */
  none?: string
  isStatic: boolean
}

function Events({ heading, events, none, isStatic }: EventsProps) {
  const { format } = useLanguage()
  return (
    <Part heading={heading} isStatic={isStatic}>
      {events.length === 0 && none !== undefined ? <p>{none}</p> : null}
      <ul className="events">
        {events.map(({ date, text: what, citations, asOf }) => (
          <li key={`${date} ${what}`}>
            <strong>{isStatic ? format.date(date) : <time dateTime={date}>{format.date(date)}</time>}</strong>
            <p>
              {what} <Sources citations={citations} {...(asOf === date ? {} : { asOf })} />
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function PassageGroup({
  heading,
  passages,
  region,
}: {
  heading: string
  passages: readonly PublishedPassage[]
  region: PublishedRegion
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

function Passages({ region }: { region: PublishedRegion }) {
  const story = useStory()
  const { words } = useLanguage()
  const { named, collective } = passagesOf(story, region.id)
  return (
    <Part heading={words.passagesOfRegion}>
      {named.length + collective.length === 0 ? <p>{words.noPassages}</p> : null}
      <PassageGroup heading={words.passagesNamed(region.name)} passages={named} region={region} />
      <PassageGroup heading={story.terms.collective} passages={collective} region={region} />
    </Part>
  )
}

function Status({ region }: { region: PublishedRegion }) {
  const story = useStory()
  const date = useDate()
  const { words, format } = useLanguage()
  const parts = statusParts(story, region.id, date)
  const status = statusOn(region, date)
  return (
    <section aria-label={words.areaByStatus}>
      {status ? (
        <p className="region__status">
          {status.text} <Sources citations={status.citations} asOf={status.asOf} />
        </p>
      ) : null}
      <StatusBar parts={parts} />
      <StatusFigures parts={parts} />
      <p className="hint">
        {words.areaOf(format.area(story.figures[region.id]?.areaKm2 ?? 0))}{' '}
        <Sources citations={region.citations} />
      </p>
    </section>
  )
}

interface RegionProps {
  region: PublishedRegion
  /** Shown where the address's fragment is its id, and without what the page holds once already. */
  isStatic: boolean
}

/** What the host's page says, what the map shows, the region's passages, what was announced and what happened there. */
function Rest({ region, isStatic }: RegionProps) {
  const { terms } = useStory()
  const hostPart = useReader((state) => state.hostPart)
  return (
    <>
      {isStatic ? null : (
        <>
          {hostPart?.(region.id)}
          <Legend />
          <Passages region={region} />
        </>
      )}
      <Events
        heading={terms.announced}
        events={region.announced}
        none={terms.nothingAnnounced}
        isStatic={isStatic}
      />
      <Events heading={terms.happened} events={region.happened} isStatic={isStatic} />
    </>
  )
}

/** One region: its names, its status, what was announced and what happened there, and its passages. */
export function RegionView({ region, isStatic = false }: Partial<RegionProps> & Pick<RegionProps, 'region'>) {
  const story = useStory()
  const returnToOverview = useReader((state) => state.returnToOverview)
  const { words } = useLanguage()
  const isAtOnce = useReader(showsAtOnce)
  /* Its name, status and figures answer the reader who asks; the rest is rendered after. */
  const later = useDeferredValue(region, isAtOnce ? region : null)
  const isWhole = isAtOnce || later === region

  return (
    <section
      className="region"
      id={isStatic ? region.id : undefined}
      aria-labelledby={`${region.id}-heading`}
    >
      <a className="back" href="#panel" onClick={onPlainClick(returnToOverview)}>
        {words.closeRegion}
      </a>
      <h2 id={`${region.id}-heading`} tabIndex={-1}>
        {region.name}{' '}
        <span className="region__other-name" lang={otherLocale[story.locale]}>
          {region.otherName}
        </span>
      </h2>
      <p className="hint">{words.capital(region.capital)}</p>
      <Status region={region} />
      {isWhole ? <Rest region={region} isStatic={isStatic} /> : null}
    </section>
  )
}
