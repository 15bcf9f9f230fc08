import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { IsoDate } from '../domain/ids.ts'
import type { PublishedRegion, PublishedStory, PublishedTerritory } from '../domain/story.ts'
import type { Spot } from '../state/store.ts'
import { dateOf } from '../state/select.ts'
import { type Ground, groundAt, type NearSettlement } from '../state/ground.ts'
import { useDate, useLanguage, useReader, useStory } from './reader.tsx'
import { Sources } from './Sources.tsx'
import { Swatch } from './Swatch.tsx'

/** An answer, and the question that it answers. */
interface Told {
  spot: Spot
  date: IsoDate
  /** `unknown` where it could not be loaded. */
  ground: Ground | 'unknown' | undefined
}

/** What is known of the spot that the reader chose: `loading` at first, undefined where there is nothing to say. */
function useGround(): Told['ground'] | 'loading' {
  const story = useStory()
  const spot = useReader((state) => state.spot)
  const date = useDate()
  const [told, setTold] = useState<Told | null>(null)

  useEffect(() => {
    if (!spot) return undefined
    let isAwaited = true
    const tell = (ground: Told['ground']) => {
      if (isAwaited) setTold({ spot, date, ground })
    }
    groundAt(story.layerUrls, date, spot).then(tell, () => tell('unknown'))
    return () => {
      isAwaited = false
    }
  }, [story, spot, date])

  if (!spot) return undefined
  return told?.spot === spot && told.date === date ? told.ground : 'loading'
}

function Near({ settlement, side }: { settlement: NearSettlement | undefined; side: string }) {
  const { locale } = useStory()
  const { words, format } = useLanguage()
  if (!settlement) return null
  return <li>{words.nearSettlement(settlement.name[locale], format.distance(settlement.km), side)}</li>
}

const placeOf = (
  { regions, territories }: PublishedStory,
  ground: Ground,
): PublishedRegion | PublishedTerritory | undefined =>
  regions.find(({ id }) => id === ground.region) ?? territories.find(({ id }) => id === ground.territory)

function KnownGround({ ground }: { ground: Ground }) {
  const story = useStory()
  const date = useDate()
  const { format } = useLanguage()
  const status = story.statuses.find(({ id }) => id === ground.status)
  const place = placeOf(story, ground)
  const territory = story.territories.find(({ id }) => id === ground.territory)
  if (!status || !place) return null
  return (
    <>
      <p className="ground__status">
        <Swatch status={status} />
        <strong>{status.label}</strong>
        <span>{place.name}</span>
      </p>
      <p>
        {territory ? territory.note : status.description}{' '}
        <Sources citations={(territory ?? status).citations} asOf={territory?.asOf ?? date} />
      </p>
      {ground.held || ground.facing ? (
        <>
          <p className="ground__heading">
            {story.terms.nearest}, {format.date(date)}{' '}
            <Sources citations={dateOf(story, date)?.areaCitations ?? []} />
          </p>
          <ul>
            <Near settlement={ground.held} side={story.terms.heldSide} />
            <Near settlement={ground.facing} side={story.terms.facingSide} />
          </ul>
        </>
      ) : null}
    </>
  )
}

/** What listeners hear of a spot: its status and its place. */
function useGroundInWords(ground: Told['ground'] | 'loading'): string {
  const story = useStory()
  const { words } = useLanguage()
  if (ground === undefined) return ''
  if (ground === 'loading') return words.groundLoading
  if (ground === 'unknown') return words.groundUnknown
  const status = story.statuses.find(({ id }) => id === ground.status)
  const place = placeOf(story, ground)
  return [status, place].flatMap((one) => (one ? ['label' in one ? one.label : one.name] : [])).join(', ')
}

interface SpotNoteProps {
  /** Where the reader was when they asked. */
  asker: RefObject<Element | null>
}

/** A note on the spot that the reader clicked: its status, since when, and what lies near. */
export function SpotNote({ asker }: SpotNoteProps) {
  const ground = useGround()
  const dismissSpot = useReader((state) => state.dismissSpot)
  const close = () => {
    dismissSpot()
    if (asker.current instanceof HTMLElement) asker.current.focus({ preventScroll: true })
  }
  const note = useRef<HTMLElement>(null)
  /** Within the note Escape closes it, and nothing else. */
  const closeByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !note.current?.contains(document.activeElement)) return
    event.preventDefault()
    close()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => closeByKey(event)
    document.addEventListener('keydown', onKey, { capture: true })
    return () => document.removeEventListener('keydown', onKey, { capture: true })
  }, [])
  const { words } = useLanguage()
  const inWords = useGroundInWords(ground)
  return (
    <>
      <p role="status" className="visually-hidden">
        {inWords}
      </p>
      {ground ? (
        <section className="ground" aria-label={words.ground} ref={note}>
          {typeof ground === 'string' ? <p>{inWords}</p> : <KnownGround ground={ground} />}
          <button
            type="button"
            className="ground__close"
            aria-label={words.close}
            title={words.close}
            onClick={close}
          >
            ×
          </button>
        </section>
      ) : null}
    </>
  )
}
