/** Where the panel's columns begin, in CSS px. */
const COLUMNS = 600

/** The height that a map as wide as this is likely to need, all in CSS px: fitted to frames of 280 to 1400. */
export const likelyHeight = (width: number): number => (width < COLUMNS ? 2660 - width : 2110 - 0.4 * width)

/** A box lower than this holds nothing yet, in CSS px. */
const NOTHING = 120

/**
 * May the box take another height now, without moving what a reader is reading? What stands below it moves:
 * out of sight, or because the reader asked for it.
 * @param bottom the box's lower edge, from the viewport's top, in CSS px
 * @param viewport the viewport's height, in CSS px
 */
export const mayResize = (height: number, bottom: number, viewport: number, asked: boolean): boolean =>
  asked || height < NOTHING || bottom >= viewport
