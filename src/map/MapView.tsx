import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import './worker.ts'
import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import type { PublishedStory } from '../domain/story.ts'
import type { Messages } from '../messages/en.ts'
import type { ReaderStore } from '../state/store.ts'
import type { ThemeName } from '../theme/tokens.ts'
import { createMap } from './create-map.ts'
import { fontFaces } from './fonts.ts'
import { provideImages } from './images.ts'
import { MapButtons } from './MapButtons.tsx'
import { readMap } from './read-map.ts'
import { mapStyle } from './style.ts'
import { type MapWriter, writeMap } from './write-map.ts'

const darkScheme = () => window.matchMedia('(prefers-color-scheme: dark)')
const currentTheme = (): ThemeName => (darkScheme().matches ? 'dark' : 'light')

/** How far the map is. Until it has drawn itself once it is not shown: a half-drawn map would mislead. */
type Drawing = 'drawing' | 'drawn'

export interface MapViewProps {
  story: PublishedStory
  store: ReaderStore
  words: Messages
  /** Told each time the map has drawn itself whole. */
  onDraw: () => void
  /** Told when the map, or a part of it, cannot be drawn. */
  onFail: () => void
}

/** How long the first drawing, and a lost context's return, may take before the map counts as failed. */
const PATIENCE_MS = { firstDrawing: 30_000, lostContext: 5_000 }

interface StartedMap {
  map: MapLibreMap
  reframe: () => void
  stop: () => void
}

/** Gives the map up if its first drawing, or a lost context, takes too long. Returns the undo. */
function giveUpLate(map: MapLibreMap, onFail: () => void): () => void {
  let timer = setTimeout(onFail, PATIENCE_MS.firstDrawing)
  const hope = () => clearTimeout(timer)
  const worry = () => {
    clearTimeout(timer)
    timer = setTimeout(onFail, PATIENCE_MS.lostContext)
  }
  map.once('idle', hope)
  map.on('webglcontextlost', worry)
  map.on('webglcontextrestored', hope)
  return hope
}

/**
 * Puts the map into `container` and ties it to the store and to the reader's light or dark.
 * @throws where the browser gives no WebGL2 context
 */
function startMap(
  container: HTMLElement,
  { story, store, words, onFail }: MapViewProps,
  onDrawing: (drawing: Drawing) => void,
): StartedMap {
  const styleNow = () =>
    mapStyle({ story, theme: currentTheme(), state: store.getState(), fontFaces: fontFaces() })
  const { map, remove } = createMap(container, styleNow(), story, store.getState().region, words)
  provideImages(map)
  let writer: MapWriter | undefined
  let stopReading: (() => void) | undefined
  const dark = darkScheme()
  const changeTheme = () => map.setStyle(styleNow())
  const fail = ({ error }: ErrorEvent) => {
    console.warn(`The map is given up: ${error.message}`)
    onFail()
  }
  const stopWaiting = giveUpLate(map, onFail)
  dark.addEventListener('change', changeTheme)
  map.once('load', () => {
    writer = writeMap(map, story, words, store)
    stopReading = readMap(map, story, store)
  })
  map.on('movestart', () => onDrawing('drawing'))
  map.on('idle', () => onDrawing('drawn'))
  map.on('error', fail)
  return {
    map,
    reframe: () => writer?.reframe(),
    stop: () => {
      stopWaiting()
      dark.removeEventListener('change', changeTheme)
      writer?.stop()
      stopReading?.()
      remove()
    },
  }
}

/** The MapLibre map and its buttons. */
export function MapView(props: MapViewProps) {
  const { story, store, words, onDraw, onFail } = props
  const container = useRef<HTMLDivElement>(null)
  const [started, setStarted] = useState<StartedMap | null>(null)
  const [drawing, setDrawing] = useState<Drawing>('drawing')

  useEffect(() => {
    if (!container.current) return undefined
    const tell = (next: Drawing) => {
      setDrawing(next)
      if (next === 'drawn') onDraw()
    }
    try {
      const map = startMap(container.current, { story, store, words, onDraw, onFail }, tell)
      setStarted(map)
      return map.stop
    } catch {
      onFail()
      return undefined
    }
  }, [story, store, words, onDraw, onFail])

  return (
    <div className="map" data-drawing={drawing}>
      <div ref={container} className="map__canvas" />
      {started ? (
        <MapButtons
          words={words}
          onZoomIn={(event) => started.map.zoomIn({}, { originalEvent: event })}
          onZoomOut={(event) => started.map.zoomOut({}, { originalEvent: event })}
          onOverview={() => {
            store.getState().returnToOverview()
            started.reframe()
          }}
        />
      ) : null}
    </div>
  )
}
