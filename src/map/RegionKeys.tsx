import { type KeyboardEvent, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { RegionId } from '../domain/ids.ts'
import type { PublishedStory } from '../domain/story.ts'
import type { Messages } from '../messages/en.ts'
import type { ReaderStore } from '../state/store.ts'
import { type Direction, nearestTowards } from './direction.ts'

const directions: Record<string, Direction> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
}

interface RegionKeysProps {
  story: PublishedStory
  store: ReaderStore
  words: Messages
}

/**
 * The regions on the map, by keyboard: one tab stop, the arrow keys lead to the region that lies that way, and
 * Enter selects it. Only the one that has the focus is seen, as a name on the map, and lights up there.
 */
export function RegionKeys({ story, store, words }: RegionKeysProps) {
  const selected = useStore(store, (state) => state.region)
  const [last, setLast] = useState<RegionId | null>(null)
  const group = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<RegionId | null>(null)
  const current = focused ?? selected ?? last ?? story.regions[0]?.id
  const go = (event: KeyboardEvent, from: PublishedStory['regions'][number]) => {
    const direction = directions[event.key]
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = nearestTowards(from, story.regions, direction)
    group.current?.querySelector<HTMLElement>(`[data-region="${next?.id}"]`)?.focus()
  }
  return (
    <div ref={group} role="group" aria-label={words.regionsOnMap} className="region-keys">
      {story.regions.map((region) => (
        <button
          key={region.id}
          type="button"
          data-region={region.id}
          tabIndex={region.id === current ? 0 : -1}
          aria-pressed={region.id === selected}
          onClick={() => store.getState().selectRegion(region.id)}
          onKeyDown={(event) => go(event, region)}
          onFocus={() => {
            setFocused(region.id)
            setLast(region.id)
            store.getState().pointAt([region.id])
          }}
          onBlur={() => {
            setFocused(null)
            store.getState().pointAt([])
          }}
        >
          {region.name}
        </button>
      ))}
    </div>
  )
}
