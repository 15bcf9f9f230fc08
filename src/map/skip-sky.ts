import type { Map as MapLibreMap } from 'maplibre-gl'

const drawNothing = () => {}

/**
 * MapLibre draws a sky over the whole canvas in each frame, a transparent one where the style has none. A map that is
 * never tilted shows none: without it, a frame drawn by software takes up to a fifth less, and its program is never compiled.
 */
export function skipSky(map: MapLibreMap): void {
  /* A restored context comes with a painter of its own. */
  map.on('style.load', () => {
    map.painter.drawFunctions = { ...map.painter.drawFunctions, sky: drawNothing }
  })
}
