/** The map of a poster: the picture's layers, tokens and order, with every colour and length a literal. */
import type { IsoDate, RegionId } from '../domain/ids.ts'
import type { PictureData } from '../domain/picture.ts'
import type { PublishedLayer, PublishedStatus, ToldStory } from '../domain/story.ts'
import { isMarked, linesOn } from '../state/select.ts'
import { patternTiles, themes } from '../theme/tokens.ts'
import { isPatterned } from './area-fill.ts'
import { PatternTile } from './PatternTile.tsx'
import { type Box, type Placement, rounded } from './place-labels.ts'

const { map: colours, status: statusColours } = themes.light

/** How a poster's lines are drawn: in CSS px on the page, times the poster's weight. */
export const lineStyles = {
  contact: { stroke: colours.contact, width: 3.4 },
  'contact-before': { stroke: colours.contactBefore, width: 1.8, dashes: [4, 2.9] },
  /** The half of the band that shows, within its region. */
  mark: { stroke: colours.mark, width: 1.5 },
} as const

const patternId = (status: PublishedStatus, use: string): string => `${use}-${status.id}`
const groundId = (region: string): string => `ground-${region}`
const markedId = (layer: string): string => `marked-${layer}`

/** The paint of a status's area, for `use` with the patterns of the same name. */
export const paintOf = (status: PublishedStatus, use: string): string =>
  isPatterned(status) ? `url(#${patternId(status, use)})` : statusColours[status.colour].ground

interface PatternsProps {
  statuses: readonly PublishedStatus[]
  use: string
  unitsPerPx: number
}

export const Patterns = ({ statuses, use, unitsPerPx }: PatternsProps) =>
  statuses.filter(isPatterned).map((status) => {
    const tile = rounded(patternTiles[status.pattern].size * unitsPerPx)
    return (
      <pattern
        key={status.id}
        id={patternId(status, use)}
        width={tile}
        height={tile}
        patternUnits="userSpaceOnUse"
      >
        <PatternTile pattern={status.pattern} {...statusColours[status.colour]} unitsPerPx={unitsPerPx} />
      </pattern>
    )
  })

interface PosterMapProps {
  story: ToldStory
  picture: PictureData
  date: IsoDate
  frame: Box
  at: Placement
  /** How much heavier than on the page lines and patterns are. */
  weight: number
}

type LayerProps = Pick<PosterMapProps, 'story' | 'picture' | 'date'> & {
  layer: PublishedLayer
  unitsPerPx: number
}

function LayerAreas({ layer, story, picture, date, unitsPerPx }: LayerProps) {
  const shown = story.statuses.filter(({ id }) => layer.statuses.includes(id))
  const pathsOf = ({ id }: PublishedStatus) => [
    ...story.territories
      .filter(({ status }) => status === id)
      .map((territory) => picture.territories[territory.id]),
    picture.areas[date]?.[id],
  ]
  return (
    <g stroke={colours.outline} strokeWidth={rounded(0.7 * unitsPerPx)}>
      {shown.flatMap((status) =>
        pathsOf(status)
          .filter(Boolean)
          .map((d) => <path key={d} d={d} fill={paintOf(status, 'area')} />),
      )}
    </g>
  )
}

const LayerLines = ({ layer, picture, date, unitsPerPx }: LayerProps) =>
  linesOn(layer, date).map((line) => {
    const style = lineStyles[line.isPast ? 'contact-before' : 'contact']
    const dashes =
      'dashes' in style ? style.dashes.map((length) => rounded(length * unitsPerPx)).join(' ') : undefined
    return (
      <path
        key={line.date}
        d={picture.contactLines[line.date]}
        fill="none"
        stroke={style.stroke}
        strokeWidth={rounded(style.width * unitsPerPx)}
        strokeDasharray={dashes}
      />
    )
  })

const Grounds = ({ ids }: { ids: readonly RegionId[] }) =>
  ids.map((id) => <use key={id} href={`#${groundId(id)}`} />)

/** The marks of a layer: one band along the inside of the marked regions' outlines, even where two of them meet. */
function LayerMarks({ layer, date, unitsPerPx }: LayerProps) {
  if (!layer.marks || !isMarked(layer, date)) return null
  const { stroke, width } = lineStyles.mark
  return (
    <g
      fill="none"
      stroke={stroke}
      strokeWidth={rounded(2 * width * unitsPerPx)}
      clipPath={`url(#${markedId(layer.id)})`}
    >
      <Grounds ids={layer.marks.regions} />
    </g>
  )
}

export function PosterMap({ story, picture, date, frame, at, weight }: PosterMapProps) {
  const unitsPerPx = rounded(weight / at.scale)
  const layerProps = { story, picture, date, unitsPerPx }
  return (
    <g clipPath="url(#frame)">
      <defs>
        <clipPath id="frame">
          <rect {...frame} />
        </clipPath>
        <Patterns statuses={story.statuses} use="area" unitsPerPx={unitsPerPx} />
        {story.regions.map(({ id }) => (
          <path key={id} id={groundId(id)} d={picture.regions[id]} />
        ))}
        {story.layers.map(({ id, marks }) =>
          marks ? (
            <clipPath key={id} id={markedId(id)}>
              <Grounds ids={marks.regions} />
            </clipPath>
          ) : null,
        )}
      </defs>
      <rect {...frame} fill={colours.land} />
      <g transform={`translate(${at.x} ${at.y}) scale(${at.scale})`} strokeLinejoin="round">
        <path d={picture.country} fill={colours.country} />
        <path d={picture.sea} fill={colours.sea} />
        <path d={picture.countryBorders} fill="none" stroke={colours.border} strokeWidth={unitsPerPx} />
        {story.regions.map(({ id }) => (
          <use key={id} href={`#${groundId(id)}`} fill={colours.region} />
        ))}
        {story.layers.map((layer) => (
          <LayerAreas key={layer.id} layer={layer} {...layerProps} />
        ))}
        <path d={picture.rivers} fill="none" stroke={colours.water} strokeWidth={rounded(1.3 * unitsPerPx)} />
        <path
          d={picture.reservoirs}
          fill={colours.sea}
          stroke={colours.water}
          strokeWidth={rounded(0.6 * unitsPerPx)}
        />
        {story.regions.map(({ id }) => (
          <use
            key={id}
            href={`#${groundId(id)}`}
            fill="none"
            stroke={colours.outline}
            strokeWidth={unitsPerPx}
          />
        ))}
        {story.layers.map((layer) => (
          <LayerMarks key={layer.id} layer={layer} {...layerProps} />
        ))}
        {story.layers.map((layer) => (
          <LayerLines key={layer.id} layer={layer} {...layerProps} />
        ))}
      </g>
    </g>
  )
}
