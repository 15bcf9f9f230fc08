/** Where a place lies on the screen while the map shows its overview. */

export type Position = readonly [longitude: number, latitude: number]
export type Bounds = readonly [west: number, south: number, east: number, north: number]
interface Size {
  width: number
  height: number
}

/** Room that the overview leaves round its bounds, in CSS px. */
const PADDING = 14

const mercator = ([lon, lat]: Position): [number, number] => [
  (lon * Math.PI) / 180,
  -Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)),
]

/** CSS px from the map's top left corner. */
export function pixelOf(
  place: Position,
  [west, south, east, north]: Bounds,
  map: Size,
): { x: number; y: number } {
  const [left, top] = mercator([west, north])
  const [right, bottom] = mercator([east, south])
  const scale = Math.min(
    (map.width - 2 * PADDING) / (right - left),
    (map.height - 2 * PADDING) / (bottom - top),
  )
  const [x, y] = mercator(place)
  return {
    x: map.width / 2 + (x - (left + right) / 2) * scale,
    y: map.height / 2 + (y - (top + bottom) / 2) * scale,
  }
}
