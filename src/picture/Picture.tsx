/**
 * The static map: the same layers, tokens and order as the MapLibre style, as SVG. It is rendered once, at
 * build time; dates, layers and the selected region show through the page's style sheet.
 */
import type { CSSProperties } from 'react'
import type { RegionId } from '../domain/ids.ts'
import type { Locale } from '../domain/locale.ts'
import type { PictureData, PictureLabel } from '../domain/picture.ts'
import type { PublishedLayer, PublishedStory } from '../domain/story.ts'
import type { Pattern, StatusColour } from '../domain/tables.ts'
import { isMarked, linesOn } from '../state/select.ts'
import { statusVariable } from '../theme/property-names.ts'
import { patternTiles } from '../theme/tokens.ts'
import { PatternTile } from './PatternTile.tsx'
import { areaClass, isPatterned, patternId, type PictureWidth, pictureWidths } from './area-fill.ts'
import { highlightClass } from './choices-css.ts'
import { isPlace } from './place-labels.ts'

interface PatternProps {
  pattern: Pattern
  colour: StatusColour
  width: PictureWidth
}

function PatternDefinition({ pattern, colour, width }: PatternProps) {
  const unitsPerPx = pictureWidths[width].unitsPerPx
  const tile = Number((patternTiles[pattern].size * unitsPerPx).toFixed(2))
  return (
    <pattern id={patternId(pattern, colour, width)} width={tile} height={tile} patternUnits="userSpaceOnUse">
      <PatternTile
        pattern={pattern}
        ground={statusVariable(colour, 'ground')}
        figure={statusVariable(colour, 'figure')}
        unitsPerPx={unitsPerPx}
      />
    </pattern>
  )
}

interface PictureProps {
  story: PublishedStory
  picture: PictureData
}

/** The areas and territories of a layer's statuses; each date's in a group of its own. */
function LayerAreas({ layer, story, picture }: PictureProps & { layer: PublishedLayer }) {
  const territories = story.territories.filter(({ status }) => layer.statuses.includes(status))
  return (
    <g data-shows={layer.id} className="areas">
      {territories.map(({ id, status }) => (
        <path key={id} d={picture.territories[id]} className={areaClass(status)} />
      ))}
      {story.dates.map(({ id: date }) => (
        <g key={date} data-date={date}>
          {layer.statuses.map((status) => {
            const d = picture.areas[date]?.[status]
            return d ? <path key={status} d={d} className={areaClass(status)} /> : null
          })}
        </g>
      ))}
    </g>
  )
}

/** The lines of a layer: on each date those of days past beneath the day's own. */
function LayerLines({ layer, story, picture }: PictureProps & { layer: PublishedLayer }) {
  if (layer.lines.length === 0) return null
  return (
    <g data-shows={layer.id}>
      {story.dates.map(({ id: shown }) => (
        <g key={shown} data-date={shown}>
          {linesOn(layer, shown)
            .toSorted((a, b) => Number(b.isPast) - Number(a.isPast))
            .map(({ date, isPast }) => (
              <path
                key={date}
                className={isPast ? 'contact-before' : 'contact'}
                d={picture.contactLines[date]}
              />
            ))}
        </g>
      ))}
    </g>
  )
}

/**
 * The outlines of several regions as one path, written out: with a `<use>` of each, Chromium took three times as long
 * to prepare the page for painting; and a path that has come before costs next to no bytes once compressed.
 */
const outlinesOf = (ids: readonly RegionId[], { regions }: PictureData): string =>
  ids.map((id) => regions[id]).join('')

/** The marks of a layer: a band along the inside of the marked regions' outlines. */
function LayerMarks({ layer, story, picture }: PictureProps & { layer: PublishedLayer }) {
  const { marks } = layer
  if (!marks) return null
  const dates = story.dates.filter(({ id }) => isMarked(layer, id))
  return (
    <g data-shows={layer.id}>
      {dates.map(({ id: date }) => (
        <path
          key={date}
          d={outlinesOf(marks.regions, picture)}
          data-date={date}
          className="marks"
          clipPath={`url(#marked-${layer.id})`}
        />
      ))}
    </g>
  )
}

function Label({ label, locale }: { label: PictureLabel; locale: Locale }) {
  const { kind, x, y, rank, labelSide = 'right' } = label
  const name = label.name[locale]
  const transform = `translate(${x} ${y})`
  if (!isPlace(label)) {
    return (
      <text className={`label label--${kind}`} transform={transform} dy=".35em">
        {name}
      </text>
    )
  }
  const isBig = rank === 1
  return (
    <g className={`label label--${isBig ? 'big' : 'small'} label--${labelSide}`} transform={transform}>
      <circle />
      <text>{name}</text>
    </g>
  )
}

export function Picture({ story, picture }: PictureProps) {
  const patterned = story.statuses.filter(isPatterned)
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      preserveAspectRatio="xMidYMid meet"
      style={{ '--width': picture.width, '--height': picture.height } as CSSProperties}
      role="group"
      aria-label={story.title}
    >
      <defs>
        {patterned.flatMap(({ id, pattern, colour }) =>
          (['wide', 'narrow'] as const).map((width) => (
            <PatternDefinition key={`${id}-${width}`} pattern={pattern} colour={colour} width={width} />
          )),
        )}
        {story.layers.map(({ id, marks }) =>
          marks ? (
            <clipPath key={id} id={`marked-${id}`}>
              <path d={outlinesOf(marks.regions, picture)} />
            </clipPath>
          ) : null,
        )}
      </defs>
      <path className="sea" d={picture.sea} />
      <path className="country" d={picture.country} />
      <path className="country-borders" d={picture.countryBorders} />
      {story.regions.map(({ id, name }) => (
        <a key={id} href={`#${id}`} aria-label={name} tabIndex={-1}>
          <path className="region-ground" d={picture.regions[id]} />
        </a>
      ))}
      <g className="above" aria-hidden="true">
        {story.layers.map((layer) => (
          <LayerAreas key={layer.id} layer={layer} story={story} picture={picture} />
        ))}
        <path className="rivers" d={picture.rivers} />
        <path className="reservoirs" d={picture.reservoirs} />
        <path
          d={outlinesOf(
            story.regions.map(({ id }) => id),
            picture,
          )}
          className="outline"
        />
        {story.layers.map((layer) => (
          <LayerMarks key={layer.id} layer={layer} story={story} picture={picture} />
        ))}
        {story.regions.map(({ id }) => (
          <path key={id} d={picture.regions[id]} className={`highlight ${highlightClass(id)}`} />
        ))}
        {story.layers.map((layer) => (
          <LayerLines key={layer.id} layer={layer} story={story} picture={picture} />
        ))}
        {picture.labels.map((label) => (
          <Label key={`${label.kind}-${label.id}`} label={label} locale={story.locale} />
        ))}
      </g>
    </svg>
  )
}
