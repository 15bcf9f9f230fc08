/** Which region lies in a direction, for those who go from one to the next by the arrow keys. */

export type Direction = 'north' | 'east' | 'south' | 'west'

/** Unit vectors, east and north. */
const vectors: Record<Direction, readonly [east: number, north: number]> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
}

/** From the line of sight, as the cosine: what lies further aside is not in this direction. */
const WIDEST = Math.cos((50 * Math.PI) / 180)

interface Placed {
  /** WGS84 degrees: longitude, latitude. */
  labelAt: readonly [lon: number, lat: number]
}

/**
 * The one that lies nearest in a direction; what lies aside counts as further. Distances are those on a plane
 * that touches the earth at `from`, which is near enough within a country.
 */
export function nearestTowards<Place extends Placed>(
  from: Placed,
  others: readonly Place[],
  direction: Direction,
): Place | undefined {
  const [toEast, toNorth] = vectors[direction]
  const [lon, lat] = from.labelAt
  const shrink = Math.cos((lat * Math.PI) / 180)
  const reachable = others.flatMap((place) => {
    const east = (place.labelAt[0] - lon) * shrink
    const north = place.labelAt[1] - lat
    const distance = Math.hypot(east, north)
    const towards = (east * toEast + north * toNorth) / distance
    return distance > 0 && towards >= WIDEST ? [{ place, cost: distance / towards }] : []
  })
  return reachable.sort((a, b) => a.cost - b.cost)[0]?.place
}
