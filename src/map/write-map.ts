/** The one writer to the map: whatever the store says, the map shows. Only differences are written. */
import { type Map as MapLibreMap, Marker } from 'maplibre-gl'
import type { RegionId } from '../domain/ids.ts'
import type { PublishedStory } from '../domain/story.ts'
import type { ReaderState, ReaderStore, Spot } from '../state/store.ts'
import { frame } from './camera.ts'
import { globalState } from './style-input.ts'

const regionFeature = (id: RegionId) => ({ source: 'regions', id })

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

function createSpotMarker(map: MapLibreMap): (spot: Spot | null) => void {
  const element = document.createElement('div')
  element.className = 'spot'
  const marker = new Marker({ element })
  return (spot) => {
    if (spot) marker.setLngLat([...spot]).addTo(map)
    else marker.remove()
  }
}

/**
 * Keeps the map in step with the store. Call it once the style has loaded.
 * @returns the undo
 */
export function writeMap(map: MapLibreMap, story: PublishedStory, store: ReaderStore): () => void {
  const writeSpot = createSpotMarker(map)
  const writeAll = () => {
    const state = store.getState()
    writeGlobalState(map, story, state)
    writeHighlights(map, story, state)
    writeSpot(state.spot)
  }
  const refit = () => frame(map, story, store.getState().region, false)
  let movedByReader = false
  const noteMove = (event: { originalEvent?: unknown }) => {
    if (event.originalEvent !== undefined) movedByReader = true
  }
  const keepFramed = () => {
    if (!movedByReader) refit()
  }

  writeAll()
  if (store.getState().region !== null) refit()
  map.on('style.load', writeAll)
  map.on('movestart', noteMove)
  map.on('resize', keepFramed)
  const unsubscribe = store.subscribe((state, previous) => {
    if (state.date !== previous.date || state.layers !== previous.layers) writeGlobalState(map, story, state)
    if (state.region !== previous.region || state.highlighted !== previous.highlighted) {
      writeHighlights(map, story, state)
    }
    if (state.spot !== previous.spot) writeSpot(state.spot)
    if (state.region !== previous.region) {
      movedByReader = false
      frame(map, story, state.region)
    }
  })
  return () => {
    unsubscribe()
    map.off('style.load', writeAll)
    map.off('movestart', noteMove)
    map.off('resize', keepFramed)
    writeSpot(null)
  }
}
