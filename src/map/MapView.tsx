import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import './worker.ts'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '../domain/locale.ts'
import type { PublishedStory } from '../domain/story.ts'
import { messages } from '../messages/catalogue.ts'
import type { ReaderStore } from '../state/store.ts'
import type { ThemeName } from '../theme/tokens.ts'
import { frame } from './camera.ts'
import { createMap } from './create-map.ts'
import { fontFaces } from './fonts.ts'
import { MapButtons } from './MapButtons.tsx'
import { provideImages } from './images.ts'
import { readMap } from './read-map.ts'
import { mapStyle } from './style.ts'
import { writeMap } from './write-map.ts'

const darkScheme = () => window.matchMedia('(prefers-color-scheme: dark)')
const currentTheme = (): ThemeName => (darkScheme().matches ? 'dark' : 'light')

type Drawing = 'drawing' | 'drawn' | 'failed'

interface MapViewProps {
  story: PublishedStory
  store: ReaderStore
  /** The map's own texts are fixed when it is made: give it another key to change the language. */
  locale: Locale
}

/** Puts the map into `container` and ties it to the store and to the reader's light or dark. */
function startMap(
  container: HTMLElement,
  { story, store, locale }: MapViewProps,
  onDrawing: (drawing: Drawing) => void,
): { map: MapLibreMap; stop: () => void } {
  const styleNow = () =>
    mapStyle({ story, theme: currentTheme(), locale, state: store.getState(), fontFaces: fontFaces() })
  const { map, remove } = createMap(container, styleNow(), story, messages[locale])
  provideImages(map)
  const undos: (() => void)[] = []
  const dark = darkScheme()
  const changeTheme = () => map.setStyle(styleNow())
  dark.addEventListener('change', changeTheme)
  undos.push(() => dark.removeEventListener('change', changeTheme))
  map.once('load', () => {
    undos.push(writeMap(map, story, store), readMap(map, story, store))
  })
  map.on('movestart', () => onDrawing('drawing'))
  map.on('dataloading', () => onDrawing('drawing'))
  map.on('idle', () => onDrawing('drawn'))
  map.on('error', ({ error }) => console.error(error))
  return {
    map,
    stop: () => {
      for (const undo of undos) undo()
      remove()
    },
  }
}

/** The MapLibre map, its buttons, and a word in its place where it cannot be drawn. */
export function MapView(props: MapViewProps) {
  const { story, store, locale } = props
  const container = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibreMap | null>(null)
  const [drawing, setDrawing] = useState<Drawing>('drawing')
  const words = messages[locale]

  useEffect(() => {
    if (!container.current) return undefined
    try {
      const started = startMap(container.current, { story, store, locale }, setDrawing)
      setMap(started.map)
      return started.stop
    } catch {
      setDrawing('failed')
      return undefined
    }
  }, [story, store, locale])

  return (
    <div className="map" data-drawing={drawing}>
      <div ref={container} className="map__canvas" hidden={drawing === 'failed'} />
      {drawing === 'failed' ? <p className="map__failed">{words.mapFailed}</p> : null}
      {map ? (
        <MapButtons
          words={words}
          onZoomIn={() => map.zoomIn()}
          onZoomOut={() => map.zoomOut()}
          onOverview={() => {
            store.getState().returnToOverview()
            frame(map, story, null)
          }}
        />
      ) : null}
    </div>
  )
}
