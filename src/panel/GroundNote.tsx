import { useEffect, useState } from 'react'
import type { IsoDate } from '../domain/ids.ts'
import type { Spot } from '../state/store.ts'
import type { Ground, NearSettlement } from './ground.ts'
import { useLanguage, useReader, useStory } from './reader.tsx'
import { Sources } from './Sources.tsx'
import { Swatch } from './Swatch.tsx'

/** An answer, and the question that it answers. */
interface Told {
  spot: Spot
  date: IsoDate
  /** `unknown` where it could not be loaded. */
  ground: Ground | 'unknown' | undefined
}

/** What is known of the spot that the reader chose; undefined while it loads, or where there is none. */
function useGround(): Told['ground'] {
  const story = useStory()
  const spot = useReader((state) => state.spot)
  const date = useReader((state) => state.date)
  const [told, setTold] = useState<Told | null>(null)

  useEffect(() => {
    if (!spot) return undefined
    let isAwaited = true
    const tell = (ground: Told['ground']) => {
      if (isAwaited) setTold({ spot, date, ground })
    }
    import('./ground.ts')
      .then(({ groundAt }) => groundAt(story.layerUrls, date, spot))
      .then(tell)
      .catch(() => tell('unknown'))
    return () => {
      isAwaited = false
    }
  }, [story, spot, date])

  return told?.spot === spot && told?.date === date ? told.ground : undefined
}

function Near({ settlement, side }: { settlement: NearSettlement | undefined; side: string }) {
  const { words, format, text } = useLanguage()
  if (!settlement) return null
  return <li>{words.nearSettlement(text(settlement.name), format.distance(settlement.km), side)}</li>
}

function KnownGround({ ground }: { ground: Ground }) {
  const story = useStory()
  const date = useReader((state) => state.date)
  const { words, format, text } = useLanguage()
  const status = story.statuses.find(({ id }) => id === ground.status)
  const place =
    story.regions.find(({ id }) => id === ground.region) ??
    story.territories.find(({ id }) => id === ground.territory)
  const territory = story.territories.find(({ id }) => id === ground.territory)
  if (!status || !place) return null
  return (
    <>
      <p className="ground__status">
        <Swatch status={status} />
        <strong>{text(status.label)}</strong>
        <span>{text(place.name)}</span>
      </p>
      <p>
        {text(territory ? territory.note : status.description)}{' '}
        <Sources ids={(territory ?? status).citations} {...(territory ? {} : { asOf: date })} />
      </p>
      {ground.held || ground.facing ? (
        <>
          <p className="ground__heading">
            {text(story.terms.nearest)}, {format.date(date)}
          </p>
          <ul>
            <Near settlement={ground.held} side={text(story.terms.heldSide)} />
            <Near settlement={ground.facing} side={text(story.terms.facingSide)} />
          </ul>
        </>
      ) : null}
      <span className="visually-hidden">{words.ground}</span>
    </>
  )
}

/** A note on the spot that the reader clicked: its status, since when, and what lies near. */
export function GroundNote() {
  const ground = useGround()
  const dismissSpot = useReader((state) => state.dismissSpot)
  const { words } = useLanguage()
  if (!ground) return null
  return (
    <aside className="ground" aria-label={words.ground} role="status">
      {ground === 'unknown' ? <p>{words.groundUnknown}</p> : <KnownGround ground={ground} />}
      <button type="button" className="ground__close" aria-label={words.close} onClick={dismissSpot}>
        ×
      </button>
    </aside>
  )
}
