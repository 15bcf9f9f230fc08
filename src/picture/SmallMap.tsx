/** A part of the map on one date, small and without names: one of several that are compared. */
import type { IsoDate } from '../domain/ids.ts'
import { mercatorY } from '../domain/mercator.ts'
import type { PictureData } from '../domain/picture.ts'
import type { ToldStory } from '../domain/story.ts'
import { areaFill } from './area-fill.ts'

/** Room left round the part, as a part of its width. */
const MARGIN = 0.04

interface SmallMapProps {
  story: ToldStory
  picture: PictureData
  date: IsoDate
  /** West, south, east, north; WGS84 degrees. */
  bounds: Readonly<ToldStory['bounds']>
}

/** The part as a `viewBox` in the picture's units. */
function viewBoxOf({ story, picture, bounds: [west, south, east, north] }: SmallMapProps): string {
  const [left, , right, top] = story.bounds
  const perDegree = picture.width / (right - left)
  const width = (east - west) * perDegree
  const height = (mercatorY(north) - mercatorY(south)) * perDegree
  const margin = width * MARGIN
  const x = (west - left) * perDegree - margin
  const y = (mercatorY(top) - mercatorY(north)) * perDegree - margin
  return [x, y, width + 2 * margin, height + 2 * margin].map(Math.round).join(' ')
}

export function SmallMap(props: SmallMapProps) {
  const { story, picture, date } = props
  const territories = story.territories.map(({ id, status }) => ({ id: status, d: picture.territories[id] }))
  const areas = story.statuses.map(({ id }) => ({ id, d: picture.areas[date]?.[id] }))
  const drawn = [...territories, ...areas]
  return (
    <svg className="small-map" viewBox={viewBoxOf(props)} aria-hidden="true">
      <path className="small-map__country" d={picture.country} />
      <path className="small-map__sea" d={picture.sea} />
      {story.regions.map(({ id }) => (
        <path key={id} className="small-map__region" d={picture.regions[id]} />
      ))}
      {story.statuses.flatMap((status) =>
        drawn.map(({ id, d }) =>
          id === status.id && d ? <path key={d} fill={areaFill(status, 'narrow')} d={d} /> : null,
        ),
      )}
      {story.regions.map(({ id }) => (
        <path key={id} className="small-map__outline" d={picture.regions[id]} />
      ))}
      <path className="small-map__contact" d={picture.contactLines[date]} />
    </svg>
  )
}
