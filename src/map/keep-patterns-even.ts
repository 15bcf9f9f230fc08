import type { Map as MapLibreMap } from 'maplibre-gl'
import { grainAt } from './grain.ts'
import { patternedLayers } from './style.ts'
import type { StyleInput } from './style-input.ts'

/**
 * After each zoom the areas are filled with patterns that look, there, as fine as at any other.
 * @param inputNow what the style is made of now
 * @returns the undo
 */
export function keepPatternsEven(map: MapLibreMap, inputNow: () => StyleInput): () => void {
  let grain = grainAt(map.getZoom())
  const redraw = () => {
    const next = grainAt(map.getZoom())
    if (next === grain) return
    if (!map.isStyleLoaded()) {
      map.once('idle', redraw)
      return
    }
    grain = next
    for (const { layer, image } of patternedLayers(inputNow()))
      map.setPaintProperty(layer, 'fill-pattern', image)
  }
  map.on('moveend', redraw)
  return () => {
    map.off('moveend', redraw)
    map.off('idle', redraw)
  }
}
