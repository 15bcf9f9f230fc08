import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import './worker.ts'
import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import type { PublishedStory } from '../domain/story.ts'
import type { Messages } from '../messages/en.ts'
import type { LoadedLayers } from '../state/load-layer.ts'
import type { ReaderStore } from '../state/store.ts'
import type { ThemeName } from '../theme/tokens.ts'
import { createMap } from './create-map.ts'
import { fontFaces } from './fonts.ts'
import { provideImages } from './images.ts'
import { MapButtons } from './MapButtons.tsx'
import { readMap } from './read-map.ts'
import { mapStyle } from './style.ts'
import { withLayers } from './with-layers.ts'
import { type MapWriter, writeMap } from './write-map.ts'

const darkScheme = () => window.matchMedia('(prefers-color-scheme: dark)')
const currentTheme = (): ThemeName => (darkScheme().matches ? 'dark' : 'light')

/** How far the map is. Until it has drawn itself once it is not shown: a half-drawn map would mislead. */
type Drawing = 'drawing' | 'drawn'

export interface MapViewProps {
  story: PublishedStory
  store: ReaderStore
  words: Messages
  /** What the style's sources draw. */
  layers: LoadedLayers
  /** Told each time the map has drawn itself whole. */
  onDraw: () => void
  /** Told while there is nothing to see of the map: when it is made, and when its graphics context is lost. */
  onBlank: () => void
  /** Told when the map, or a part of it, cannot be drawn. */
  onFail: () => void
}

/** How long a drawing from nothing, and a lost context's return, may take before the map counts as failed. */
const PATIENCE_MS = { drawing: 30_000, lostContext: 5_000 }

interface StartedMap {
  map: MapLibreMap
  reframe: () => void
  stop: () => void
}

/**
 * Gives the map up if a drawing from nothing, or a lost context's return, takes too long. A page that is not
 * looked at draws nothing, and may get its context back only when it is: its time does not count.
 * @returns the undo
 */
function giveUpLate(map: MapLibreMap, onFail: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const hope = () => clearTimeout(timer)
  const wait = (ms: number) => {
    hope()
    timer = setTimeout(() => (document.hidden ? wait(ms) : onFail()), ms)
  }
  wait(PATIENCE_MS.drawing)
  map.on('idle', hope)
  map.on('webglcontextlost', () => wait(PATIENCE_MS.lostContext))
  map.on('webglcontextrestored', () => wait(PATIENCE_MS.drawing))
  return hope
}

/**
 * Puts the map into `container` and ties it to the store and to the reader's light or dark.
 * @throws where the browser gives no WebGL2 context
 */
function startMap(
  container: HTMLElement,
  { story, store, words, layers, onBlank, onFail }: MapViewProps,
  onDrawing: (drawing: Drawing) => void,
): StartedMap {
  const styleNow = () => {
    const state = store.getState()
    return withLayers(mapStyle({ story, theme: currentTheme(), state, fontFaces: fontFaces() }), layers)
  }
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
  map.on('webglcontextlost', () => {
    onDrawing('drawing')
    onBlank()
  })
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
  const { story, store, words, layers, onDraw, onBlank, onFail } = props
  const container = useRef<HTMLDivElement>(null)
  const [started, setStarted] = useState<StartedMap | null>(null)
  const [drawing, setDrawing] = useState<Drawing>('drawing')

  useEffect(() => {
    if (!container.current) return undefined
    const tell = (next: Drawing) => {
      setDrawing(next)
      if (next === 'drawn') onDraw()
    }
    onBlank()
    try {
      const given = { story, store, words, layers, onDraw, onBlank, onFail }
      const map = startMap(container.current, given, tell)
      setStarted(map)
      return map.stop
    } catch {
      onFail()
      return undefined
    }
  }, [story, store, words, layers, onDraw, onBlank, onFail])

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
