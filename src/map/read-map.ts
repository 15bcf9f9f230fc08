/** What the reader does on the map, told to the store. */
import type { Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl'
import type { PublishedStory } from '../domain/story.ts'
import type { RegionId } from '../domain/ids.ts'
import type { ReaderStore } from '../state/store.ts'

const regionAt = (map: MapLibreMap, story: PublishedStory, point: PointLike): RegionId | null => {
  const [feature] = map.queryRenderedFeatures(point, { layers: ['regions'] })
  return story.regions.find(({ id }) => id === feature?.id)?.id ?? null
}

const isTerritory = (map: MapLibreMap, point: PointLike): boolean =>
  map.queryRenderedFeatures(point, { layers: ['territories'] }).length > 0

/** Listens to the map. Returns the undo. */
export function readMap(map: MapLibreMap, story: PublishedStory, store: ReaderStore): () => void {
  const canvas = map.getCanvas()
  const point = ({ point: at }: MapMouseEvent) => {
    const region = regionAt(map, story, at)
    canvas.style.cursor = region !== null || isTerritory(map, at) ? 'pointer' : ''
    const { highlighted, pointAt } = store.getState()
    const wanted = region ? [region] : []
    if (wanted.join() !== highlighted.join()) pointAt(wanted)
  }
  const leave = () => store.getState().pointAt([])
  const choose = ({ point: at, lngLat }: Pick<MapMouseEvent, 'point' | 'lngLat'>) => {
    const { chooseSpot, returnToOverview } = store.getState()
    const region = regionAt(map, story, at)
    if (region !== null || isTerritory(map, at)) chooseSpot([lngLat.lng, lngLat.lat], region)
    else returnToOverview()
  }
  /** By keyboard one looks up the spot in the middle. */
  const aim = ({ key }: KeyboardEvent) => {
    const lngLat = map.getCenter()
    if (key === 'Enter') choose({ lngLat, point: map.project(lngLat) })
  }
  canvas.addEventListener('keydown', aim)
  map.on('mousemove', point)
  map.on('mouseout', leave)
  map.on('click', choose)
  return () => {
    canvas.removeEventListener('keydown', aim)
    map.off('mousemove', point)
    map.off('mouseout', leave)
    map.off('click', choose)
  }
}
