/** The one writer to the map: whatever the store says, the map shows. Only differences are written. */
import { type Map as MapLibreMap, Marker } from 'maplibre-gl'
import type { IsoDate, RegionId } from '../domain/ids.ts'
import type { PublishedStory } from '../domain/story.ts'
import type { Messages } from '../messages/en.ts'
import { createFormat } from '../messages/format.ts'
import type { ReaderState, ReaderStore, Spot } from '../state/store.ts'
import { frame, type Framed, framing } from './camera.ts'
import { STORY_SOURCE } from './sources.ts'
import { globalState } from './style-input.ts'

const regionFeature = (id: RegionId) => ({ source: STORY_SOURCE, id })

function writeGlobalState(map: MapLibreMap, story: PublishedStory, state: ReaderState): void {
  const current = map.getGlobalState()
  for (const [key, value] of Object.entries(globalState(story, state))) {
    if (current[key] !== value) map.setGlobalStateProperty(key, value)
  }
}

function writeHighlights(map: MapLibreMap, story: PublishedStory, state: ReaderState): void {
  for (const { id } of story.regions) {
    map.setFeatureState(regionFeature(id), {
      selected: state.region === id,
      highlighted: state.highlighted.includes(id),
    })
  }
}

/** The map's name says what it shows, and of which day. */
function writeLabel(
  map: MapLibreMap,
  { title, locale }: PublishedStory,
  words: Messages,
  date: IsoDate,
): void {
  const label = words.mapLabel(title, createFormat(locale).date(date))
  map.getCanvas().setAttribute('aria-label', label)
}

function createSpotMarker(map: MapLibreMap): (spot: Spot | null) => void {
  const element = document.createElement('div')
  element.className = 'spot'
  const marker = new Marker({ element })
  return (spot) => {
    if (spot) marker.setLngLat([...spot]).addTo(map)
    else marker.remove()
  }
}

/** The camera follows the selected region or the step until the reader moves the map; then it stays where they put it. */
function createCameraman(map: MapLibreMap, story: PublishedStory, store: ReaderStore) {
  let isReaders = false
  /** What is shown in place of what is chosen. */
  let instead: Framed | undefined
  const show = (move: 'at once' | 'moving', what?: Framed) => {
    isReaders = false
    instead = what
    frame(map, framing(story, what ?? store.getState()), move)
  }
  const noteMove = (event: { originalEvent?: unknown }) => {
    if (event.originalEvent !== undefined) isReaders = true
  }
  const keepFramed = () => {
    if (!isReaders) show('at once', instead)
  }
  map.on('movestart', noteMove)
  map.on('resize', keepFramed)
  return {
    show,
    stop: () => {
      map.off('movestart', noteMove)
      map.off('resize', keepFramed)
    },
  }
}

export interface MapWriter {
  /** Frames what is chosen, at once. */
  reframe: () => void
  /** Frames the whole story. */
  showOverview: () => void
  stop: () => void
}

/** Calls `act` once in the frame after the next, however often it is asked. */
function afterPaint(act: () => void): { ask: () => void; stop: () => void } {
  let frame: number | undefined
  const run = () => {
    frame = undefined
    act()
  }
  return {
    ask: () => {
      frame ??= requestAnimationFrame(() => {
        frame = requestAnimationFrame(run)
      })
    },
    stop: () => {
      if (frame !== undefined) cancelAnimationFrame(frame)
      frame = undefined
    },
  }
}

/** Keeps the map in step with the store. Call it once the style has loaded. */
export function writeMap(
  map: MapLibreMap,
  story: PublishedStory,
  words: Messages,
  store: ReaderStore,
): MapWriter {
  const writeSpot = createSpotMarker(map)
  const cameraman = createCameraman(map, story, store)
  /** A lost context takes the style with it; it is written again whole when the style is back. */
  let hasStyle = true
  const writeStyle = () => {
    hasStyle = true
    writeGlobalState(map, story, store.getState())
    writeHighlights(map, story, store.getState())
  }
  const noteLoss = () => {
    hasStyle = false
  }

  let written = store.getState()
  /** For a date or a switch the map is the answer, and is drawn at once; else the panel answers first, then the map. */
  const follow = (state: ReaderState, previous: ReaderState) => {
    if (hasStyle && (state.date !== previous.date || state.layers !== previous.layers)) {
      writeGlobalState(map, story, state)
      map.redraw()
    }
    writing.ask()
  }
  const write = () => {
    const state = store.getState()
    const previous = written
    written = state
    if (hasStyle && (state.region !== previous.region || state.highlighted !== previous.highlighted)) {
      writeHighlights(map, story, state)
    }
    if (state.date !== previous.date) writeLabel(map, story, words, state.date)
    if (state.spot !== previous.spot) writeSpot(state.spot)
    if (state.region !== previous.region || state.walk !== previous.walk) cameraman.show('moving')
  }
  const writing = afterPaint(write)

  writeStyle()
  writeSpot(written.spot)
  writeLabel(map, story, words, written.date)
  map.on('style.load', writeStyle)
  map.on('webglcontextlost', noteLoss)
  const unsubscribe = store.subscribe(follow)
  return {
    reframe: () => cameraman.show('at once'),
    showOverview: () => {
      /* What is still to be written would take the camera elsewhere afterwards. */
      writing.stop()
      write()
      cameraman.show('moving', { region: null, walk: null })
    },
    stop: () => {
      unsubscribe()
      writing.stop()
      cameraman.stop()
      map.off('style.load', writeStyle)
      map.off('webglcontextlost', noteLoss)
      writeSpot(null)
    },
  }
}
