/** What the map draws, from the ground up. The style's layers follow this order and no other. */
export const drawOrder = [
  'ground',
  'borders',
  'regions',
  'areas',
  'waters',
  'outlines',
  'marks',
  'highlight',
  'contact-lines',
  'water-labels',
  'place-labels',
  'country-labels',
  'region-labels',
] as const

export type DrawStep = (typeof drawOrder)[number]
