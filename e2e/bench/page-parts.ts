/** Where the bench finds the page's parts, in both builds. */
export const parts = {
  /** A region's link in the list; its row names the region in `data-region`. */
  regionLink: '.region-row[data-region] > a',
  back: '.panel .back',
  passage: '[data-passage]',
  panelHeading: '.panel h2',
  mapDrawn: '.map[data-drawing="drawn"]',
  mapCanvas: '.map canvas',
  mapButton: '.map-buttons button',
  date: '.dates__choice',
  layer: '.legend__switch',
  /** A control that is on the page in the overview and in a region. */
  control: '.legend__switch input',
} as const
