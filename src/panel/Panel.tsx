import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { RegionId } from '../domain/ids.ts'
import { isFramed } from '../state/framed.ts'
import { whenIdle } from '../state/when-idle.ts'
import { Overview } from './Overview.tsx'
import { usePrinting } from './printing.ts'
import { useLanguage, useReader, useReaderChange, useStory } from './reader.tsx'
import { RegionView } from './RegionView.tsx'
import { ShareLinks } from './ShareLinks.tsx'
import { Sourcing } from './Sourcing.tsx'
import { whenUsed } from './when-used.ts'

/** Says once, to those who listen, which region is selected. */
function Announcement() {
  const story = useStory()
  const selected = useReader((state) => state.region)
  const { words } = useLanguage()
  const region = story.regions.find(({ id }) => id === selected)
  return (
    <p role="status" className="visually-hidden">
      {region ? words.announceRegion(region.name) : words.announceOverview}
    </p>
  )
}

/** What of the viewport's end does not count as in sight: a heading there would not show that the panel changed. */
const UNSEEN = '0px 0px -15%'

/** Where the reader was in the overview when they chose a region. */
interface Place {
  scrollY: number
  /** What had the focus. */
  focused: (Element & HTMLOrSVGElement) | null
  /** The passage in which they chose it, if any. */
  passage: string | undefined
}

const currentPlace = (): Place => ({
  scrollY: window.scrollY,
  focused: document.activeElement as Place['focused'],
  passage: document.activeElement?.closest<HTMLElement>('[data-passage]')?.dataset['passage'],
})

/** Back in the overview: the page where it was, the focus on what was chosen there, or where it was on the map. */
function returnTo({ scrollY, focused, passage }: Place, region: RegionId, panel: HTMLElement): void {
  window.scrollTo({ top: scrollY })
  const isOnBody = focused === document.body
  if (focused?.isConnected && !isOnBody) {
    focused.focus({ preventScroll: true })
    return
  }
  const chosen = passage
    ? panel.querySelector<HTMLElement>(`[data-passage="${passage}"] [href="#${region}"]`)
    : panel.querySelector<HTMLElement>(`[id="region-${region}"]`)
  chosen?.focus({ preventScroll: true })
  /* A click that moves no focus, as on the map in some browsers, scrolls nothing. */
  if (!isOnBody) chosen?.scrollIntoView({ block: 'nearest' })
}

/** In a region: its name in sight, and the focus on it; but who looks up spots on the map by keyboard stays there. */
function enter(panel: HTMLElement, region: RegionId): void {
  const heading = panel.querySelector<HTMLElement>(`[id="${region}-heading"]`)
  if (!heading || document.activeElement?.matches('canvas:focus-visible')) return
  heading.focus({ preventScroll: true })
  /*
   * In a frame as high as its content only an observer knows what is in sight. What is told of a spot comes later, and
   * may put the name out of sight. In a frame it is looked at once: afterwards the host's scrolling does that too.
   */
  const sight = new IntersectionObserver(
    ([entry]) => {
      const isInSight = entry?.isIntersecting
      if (isInSight && !isFramed()) {
        whenUsed(() => sight.disconnect())
        return
      }
      sight.disconnect()
      /* A quick reader may have left again. */
      if (!isInSight && heading.isConnected) panel.scrollIntoView({ block: 'start' })
    },
    { rootMargin: UNSEEN },
  )
  sight.observe(heading)
}

/** What goes, goes without the focus: the browser else lays the page out anew between that and what comes. */
function letFocusGo(panel: HTMLElement | null): void {
  const focused = document.activeElement
  if (focused instanceof HTMLElement && panel?.contains(focused)) focused.blur()
}

/** The overview, or the region that the reader selected; on paper both. */
function Chosen({ panel, children }: { panel: RefObject<HTMLElement | null>; children: ReactNode }) {
  const story = useStory()
  const selected = useReader((state) => state.region)
  const previous = useRef(selected)
  const place = useRef<Place>({ scrollY: 0, focused: null, passage: undefined })
  /** Has the reader chosen it? Not where the page's address did, nor where it came or went with a step of the story. */
  const isChosen = useRef(false)
  const region = story.regions.find(({ id }) => id === selected)
  const isPrinting = usePrinting()

  useReaderChange((state, before) => {
    if (state.region !== before.region) isChosen.current = state.walk === before.walk
    if (state.region !== null && before.region === null) place.current = currentPlace()
    if ((state.region === null) !== (before.region === null)) letFocusGo(panel.current)
  })
  useEffect(() => {
    const left = previous.current
    previous.current = selected
    /* Chosen by the page around the frame, or by its address, a region takes nobody away from where they are. */
    if (left === selected || !isChosen.current || !document.hasFocus()) return
    if (!panel.current) return
    if (selected !== null) enter(panel.current, selected)
    else if (left !== null) returnTo(place.current, left, panel.current)
  }, [panel, selected])

  return (
    <>
      {region ? <RegionView region={region} /> : null}
      {region && !isPrinting ? null : <Overview>{children}</Overview>}
    </>
  )
}

/** Renders a region once out of sight while the page is idle: the first that a reader chooses comes as soon as the next. */
function Rehearsal() {
  const [region] = useStory().regions
  const [stage, setStage] = useState<HTMLElement | null>(null)
  useEffect(() => {
    let cancel = whenIdle(() => {
      setStage(document.createElement('div'))
      cancel = whenIdle(() => setStage(null))
    })
    return () => cancel()
  }, [])
  return stage && region ? createPortal(<RegionView region={region} />, stage) : null
}

/** The panel: what the reader chose, and what holds whatever they choose. @param children what the overview holds besides */
export function Panel({ children }: { children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null)
  return (
    <div className="panel" ref={panel}>
      <Announcement />
      <Chosen panel={panel}>{children}</Chosen>
      <ShareLinks />
      <Sourcing />
      <Rehearsal />
    </div>
  )
}
