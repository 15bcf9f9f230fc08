import { useEffect, useRef } from 'react'
import type { RegionId } from '../domain/ids.ts'
import { Citations } from './Citations.tsx'
import { Overview } from './Overview.tsx'
import { useLanguage, useReader, useStory } from './reader.tsx'
import { RegionView } from './RegionView.tsx'

/** Says once, to those who listen, which region is selected. */
function Announcement() {
  const story = useStory()
  const selected = useReader((state) => state.region)
  const { words, text } = useLanguage()
  const region = story.regions.find(({ id }) => id === selected)
  return (
    <p role="status" className="visually-hidden">
      {region ? words.announceRegion(text(region.name)) : words.announceOverview}
    </p>
  )
}

/** Where the panel's top may stand for the reader to see that it changed, as parts of the viewport. */
const inSight = ({ top }: DOMRect): boolean => top >= 0 && top < window.innerHeight * 0.85

/** After a change of region: the panel in sight, and the focus where the reader goes on. */
function bringIntoSight(panel: HTMLElement, selected: RegionId | null, left: RegionId | null): void {
  if (selected === null && left !== null) {
    const row = document.getElementById(`region-${left}`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
    return
  }
  document.getElementById('region-heading')?.focus({ preventScroll: true })
  if (!inSight(panel.getBoundingClientRect())) panel.scrollIntoView({ block: 'start' })
}

/** The panel: the overview, or the region that the reader selected. */
export function Panel() {
  const story = useStory()
  const selected = useReader((state) => state.region)
  const panel = useRef<HTMLDivElement>(null)
  const previous = useRef(selected)
  const region = story.regions.find(({ id }) => id === selected)

  useEffect(() => {
    const left = previous.current
    previous.current = selected
    if (left !== selected && panel.current) bringIntoSight(panel.current, selected, left)
  }, [selected])

  return (
    <div className="panel" ref={panel}>
      <Announcement />
      {region ? <RegionView region={region} /> : <Overview />}
      <Citations />
    </div>
  )
}
