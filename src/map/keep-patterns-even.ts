import type { Map as MapLibreMap } from 'maplibre-gl'
import { patternedLayers } from './style.ts'
import type { StyleInput } from './style-input.ts'

/**
 * After each zoom the areas are filled with patterns that look, there, as fine as at any other.
 * @param inputNow what the style is made of now
 * @returns the undo
 */
export function keepPatternsEven(map: MapLibreMap, inputNow: () => StyleInput): () => void {
  /** Before it has come, and after a lost context has taken it, there is nothing to change. */
  let hasStyle = false
  const redraw = () => {
    if (!hasStyle) return
    for (const { layer, image } of patternedLayers(inputNow())) {
      if (map.getPaintProperty(layer, 'fill-pattern') !== image)
        map.setPaintProperty(layer, 'fill-pattern', image)
    }
  }
  const noteStyle = () => {
    hasStyle = true
    redraw()
  }
  const noteLoss = () => {
    hasStyle = false
  }
  map.on('style.load', noteStyle)
  map.on('webglcontextlost', noteLoss)
  map.on('moveend', redraw)
  return () => {
    map.off('style.load', noteStyle)
    map.off('webglcontextlost', noteLoss)
    map.off('moveend', redraw)
  }
}
