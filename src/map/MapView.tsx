import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import './worker.ts'
import type { Feature } from 'geojson'
import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useId, useRef, useState } from 'react'
import type { PublishedStory } from '../domain/story.ts'
import type { Messages } from '../messages/en.ts'
import type { LoadedLayers } from '../state/load-layer.ts'
import type { ReaderStore } from '../state/store.ts'
import { currentTheme, followTheme } from '../theme/scheme.ts'
import { createMap } from './create-map.ts'
import { fontFaces } from './fonts.ts'
import { grainAt } from './grain.ts'
import { giveUpLate } from './give-up-late.ts'
import { provideImages } from './images.ts'
import { Locator } from './Locator.tsx'
import { MapButtons } from './MapButtons.tsx'
import { readMap } from './read-map.ts'
import { cutNames } from './cut-names.ts'
import { keepPatternsEven } from './keep-patterns-even.ts'
import { mapSources } from './sources.ts'
import { mapStyle } from './style.ts'
import type { StyleInput } from './style-input.ts'
import { RegionKeys } from './RegionKeys.tsx'
import { whenSized } from './when-sized.ts'
import { type MapWriter, writeMap } from './write-map.ts'

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

interface StartedMap {
  map: MapLibreMap
  showOverview: () => void
  stop: () => void
}

/**
 * Puts the map into `container` and ties it to the store and to the reader's light or dark.
 * @throws where a layer is missing, or the browser gives no WebGL2 context
 */
function startMap(
  container: HTMLElement,
  { story, store, words, layers, onBlank, onFail }: MapViewProps,
  onDrawing: (drawing: Drawing) => void,
): StartedMap {
  const sources = mapSources(story, layers)
  const framed = store.getState()
  const { map, remove } = createMap(container, story, framed, words)
  const inputNow = (): StyleInput => ({
    story,
    theme: currentTheme(),
    grain: grainAt(map.getZoom()),
    state: store.getState(),
    fontFaces: fontFaces(),
    sources,
  })
  /** A style that is still on its way cannot be compared with the next. */
  let isStyled = false
  let isLost = false
  const showStyle = () => {
    if (!isLost) map.setStyle(mapStyle(inputNow()), { diff: isStyled })
  }
  map.once('style.load', () => {
    isStyled = true
  })
  provideImages(map)
  showStyle()
  const stopKeeping = keepPatternsEven(map, inputNow)
  const names = cutNames(map)
  let writer: MapWriter | undefined
  let stopReading: (() => void) | undefined
  const fail = ({ error }: ErrorEvent) => {
    console.warn(`The map is given up: ${error.message}`)
    onFail()
  }
  const stopWaiting = giveUpLate(map, onFail)
  let isResized = false
  map.once('resize', () => {
    isResized = true
  })
  const stopFollowing = followTheme(showStyle)
  map.once('load', () => {
    writer = writeMap(map, story, words, store)
    stopReading = readMap(map, story, store)
    const { region, walk } = store.getState()
    if (isResized || region !== framed.region || walk !== framed.walk) writer.reframe()
  })
  map.on('movestart', () => onDrawing('drawing'))
  map.on('idle', () => {
    if (!names.leaveOut()) onDrawing('drawn')
  })
  map.on('webglcontextlost', () => {
    onDrawing('drawing')
    onBlank()
    isLost = true
    isStyled = false
  })
  map.on('webglcontextrestored', () => {
    isLost = false
    /* The map gets back the style that it had, if any, whatever the theme is by now. */
    map.once('style.load', () => {
      isStyled = true
      showStyle()
    })
    if (!map.style) showStyle()
  })
  map.on('error', fail)
  return {
    map,
    showOverview: () => writer?.showOverview(),
    stop: () => {
      stopWaiting()
      stopFollowing()
      stopKeeping()
      names.stop()
      writer?.stop()
      stopReading?.()
      remove()
    },
  }
}

const isCountry = ({ properties }: Feature) => properties?.['kind'] === 'country'

/** The MapLibre map and its buttons. */
export function MapView(props: MapViewProps) {
  const { story, store, words, layers, onDraw, onBlank, onFail } = props
  const container = useRef<HTMLDivElement>(null)
  const [started, setStarted] = useState<StartedMap | null>(null)
  const [drawing, setDrawing] = useState<Drawing>('drawing')
  const aimId = useId()
  const country = layers.get(story.layerUrls.context)?.features.find(isCountry)

  useEffect(() => {
    if (!container.current) return undefined
    const tell = (next: Drawing) => {
      setDrawing(next)
      if (next === 'drawn') onDraw()
    }
    onBlank()
    const place = container.current
    let map: StartedMap | undefined
    const stopWaiting = whenSized(place, () => {
      try {
        map = startMap(place, { story, store, words, layers, onDraw, onBlank, onFail }, tell)
        const canvas = map.map.getCanvas()
        canvas.setAttribute('aria-describedby', aimId)
        /* Who takes the mouse or a finger after a key is no longer at the keyboard: the focus comes anew, without its mark. */
        canvas.addEventListener('pointerdown', () => canvas.blur())
        setStarted(map)
      } catch {
        onFail()
      }
    })
    return () => {
      stopWaiting()
      map?.stop()
    }
  }, [story, store, words, layers, onDraw, onBlank, onFail, aimId])

  return (
    <div className="map" data-drawing={drawing}>
      <div ref={container} className="map__canvas" />
      <div className="map__aim">
        <svg width="36" height="36" aria-hidden="true">
          <path d="M18 2v11M18 23v11M2 18h11M23 18h11" fill="none" strokeWidth="3" />
        </svg>
        <p id={aimId}>{words.mapKeys}</p>
      </div>
      {started && country ? <Locator map={started.map} country={country.geometry} /> : null}
      <RegionKeys story={story} store={store} words={words} />
      {started ? (
        <MapButtons
          words={words}
          onZoomIn={(event) => started.map.zoomIn({}, { originalEvent: event })}
          onZoomOut={(event) => started.map.zoomOut({}, { originalEvent: event })}
          onOverview={() => {
            store.getState().returnToOverview()
            started.showOverview()
          }}
        />
      ) : null}
    </div>
  )
}
