import { Map as MapLibreMap, ScaleControl } from 'maplibre-gl'
import type { PublishedStory } from '../domain/story.ts'
import type { Messages } from '../messages/en.ts'
import { breakpoints } from '../theme/tokens.ts'
import { countsInMiles } from './counts-in-miles.ts'
import { isFramed } from '../state/framed.ts'
import { type Framed, framing } from './camera.ts'
import { skipSky } from './skip-sky.ts'
import { enlargeTiles } from './sources.ts'

/** Zoom beyond which the boundaries and the line of contact are less exact than they look. */
const MAX_ZOOM = 9.5

const inPageFlow = () => window.matchMedia(`not all and (min-width: ${breakpoints.sideBySide})`)

/**
 * In another page's frame, and where the map stands in the flow of the page, one finger or the wheel
 * scrolls the page: the map moves with two fingers, or with Ctrl held.
 */
function shareGestures(map: MapLibreMap): () => void {
  const flow = inPageFlow()
  const apply = () => {
    if (isFramed() || flow.matches) map.cooperativeGestures.enable()
    else map.cooperativeGestures.disable()
  }
  apply()
  flow.addEventListener('change', apply)
  return () => flow.removeEventListener('change', apply)
}

export interface CreatedMap {
  map: MapLibreMap
  remove: () => void
}

/**
 * Makes the MapLibre map in `container`, framing what is chosen; its style is yet to be set.
 * @throws where the browser gives no WebGL2 context
 */
export function createMap(
  container: HTMLElement,
  story: PublishedStory,
  framed: Framed,
  words: Messages,
): CreatedMap {
  const { bounds, padding } = framing(story, framed)
  const map = new MapLibreMap({
    container,
    bounds,
    fitBoundsOptions: { padding },
    maxBounds: [...story.window],
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    cooperativeGestures: isFramed() || inPageFlow().matches,
    locale: {
      'CooperativeGesturesHandler.MobileHelpText': words.gesturesTouch,
      'CooperativeGesturesHandler.WindowsHelpText': words.gesturesCtrl,
      'CooperativeGesturesHandler.MacHelpText': words.gesturesCmd,
      'Map.Title': words.map,
      'ScaleControl.Kilometers': words.kilometres,
      'ScaleControl.Meters': words.metres,
    },
  })
  skipSky(map)
  enlargeTiles(map)
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new ScaleControl({ maxWidth: 96, unit: 'metric' }), 'bottom-left')
  if (countsInMiles(story.locale, navigator.language)) {
    map.addControl(new ScaleControl({ maxWidth: 96, unit: 'imperial' }), 'bottom-left')
  }
  const stopSharing = shareGestures(map)
  return {
    map,
    remove: () => {
      stopSharing()
      map.remove()
    },
  }
}
