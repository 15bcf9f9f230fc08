/**
 * The grain of patterns: how far their images are drawn finer than they are to look. Between whole zooms MapLibre
 * stretches the pattern of an area up to twice its size; an image drawn for the zoom at hand looks even at each.
 */

/** So many grains between two whole zooms: no pattern is off its size by more than a tenth. */
const GRAINS = 4

/** The grain for a zoom: a whole number, 0 at whole zooms, as many as there are just below the next. */
export const grainAt = (zoom: number): number => Math.round((zoom - Math.floor(zoom)) * GRAINS)

/** How many times smaller than it is to look an image of that grain is drawn. */
export const finenessOf = (grain: number): number => 2 ** (grain / GRAINS)
