/**
 * The map as a picture that stands by itself, away from the page: with its title, date, legend and credit, and
 * every colour a literal.
 */
import type { PictureData } from '../domain/picture.ts'
import type { ToldStory } from '../domain/story.ts'
import { messages } from '../messages/catalogue.ts'
import { createFormat } from '../messages/format.ts'
import { sourcesOf } from '../state/select.ts'
import { families, themes } from '../theme/tokens.ts'
import { describeMap } from './describe.ts'
import { type Box, type Placement, placeLabels, rounded } from './place-labels.ts'
import { lineStyles, paintOf, Patterns, PosterMap } from './PosterMap.tsx'
import { type LegendEntry, legendOf } from './poster-legend.ts'
import { portrait, type PosterLayout, type PosterWords, preview } from './poster-layout.ts'
import { ScaleBar, scaleBarBox } from './ScaleBar.tsx'
import type { Measure, TextComponent } from './typesetting.ts'

/** As wide as an article's column; or a link's preview, 1200 by 630. */
export type PosterShape = 'portrait' | 'preview'

/** Type size of places, the last rank shown, and how far the story's bounds stay from the map's edges in px. */
const mapSetting = {
  portrait: { size: 12.5, lastRank: 2, inset: 12 },
  preview: { size: 21, lastRank: 1, inset: 16 },
} as const

const { map: colours, paper, ink, rule } = themes.light

function wordsOf(story: ToldStory): PosterWords {
  const words = messages[story.locale]
  const format = createFormat(story.locale)
  const producers = sourcesOf(story, story.credits).map(({ producer }) => producer)
  return {
    title: story.title,
    date: words.asOf(format.date(story.defaultDate)),
    caveat: story.caveat,
    credit: `${words.credit}: ${producers.join(', ')}`,
    entries: legendOf(story, story.defaultDate, format),
  }
}

/** The picture's bounds in the middle of the frame, as large as they fit. */
function placementIn(frame: Box, picture: PictureData, inset: number): Placement {
  const scale = Math.min(
    (frame.width - 2 * inset) / picture.width,
    (frame.height - 2 * inset) / picture.height,
  )
  return {
    scale,
    x: rounded(frame.x + (frame.width - picture.width * scale) / 2),
    y: rounded(frame.y + (frame.height - picture.height * scale) / 2),
  }
}

function SwatchMark({ shows, swatch, weight }: { shows: LegendEntry['shows']; swatch: Box; weight: number }) {
  if (typeof shows === 'object') {
    return (
      <rect {...swatch} fill={paintOf(shows, 'key')} stroke={colours.outline} strokeWidth={0.7 * weight} />
    )
  }
  const style = lineStyles[shows]
  return (
    <path
      d={`M${swatch.x} ${swatch.y + swatch.height / 2}h${swatch.width}`}
      stroke={style.stroke}
      strokeWidth={style.width * weight}
      strokeDasharray={
        'dashes' in style ? style.dashes.map((length) => length * weight).join(' ') : undefined
      }
    />
  )
}

interface PosterProps {
  story: ToldStory
  picture: PictureData
  shape: PosterShape
  measure: Measure
  Text: TextComponent
  /** Style rules of the typefaces, if they come with the picture. */
  fontCss?: string
}

const layoutOf = ({ story, picture, shape, measure }: PosterProps): PosterLayout =>
  shape === 'preview'
    ? preview(wordsOf(story), measure)
    : portrait(wordsOf(story), picture.height / picture.width, measure)

export function Poster(props: PosterProps) {
  const { story, picture, shape, measure, Text, fontCss } = props
  const { width, height, map, texts, entries, rules, weight } = layoutOf(props)
  const { size, lastRank, inset } = mapSetting[shape]
  const at = placementIn(map, picture, inset)
  const bar = {
    bounds: story.bounds,
    unitsWide: picture.width,
    locale: story.locale,
    at,
    frame: map,
    size,
    measure,
  }
  const labels = placeLabels(picture.labels, {
    locale: story.locale,
    at,
    frame: map,
    taken: [scaleBarBox(bar)],
    rules: { size, lastRank },
    colours,
    measure,
  })
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="map-title map-desc"
      lang={story.locale}
      fontFamily={families.sans}
    >
      <title id="map-title">{story.title}</title>
      <desc id="map-desc">{describeMap(story, story.defaultDate)}</desc>
      {fontCss ? <style>{fontCss}</style> : null}
      <defs>
        <Patterns statuses={story.statuses} use="key" unitsPerPx={weight} />
      </defs>
      <path d={`M0 0h${width}v${height}H0z`} fill={paper} />
      <PosterMap
        story={story}
        picture={picture}
        date={story.defaultDate}
        frame={map}
        at={at}
        weight={weight}
      />
      <g fill={colours.halo} stroke={colours.label} strokeWidth={0.1 * size}>
        {labels.map(({ dot }) =>
          dot ? <circle key={`${dot.x} ${dot.y}`} cx={dot.x} cy={dot.y} r={rounded(dot.radius)} /> : null,
        )}
      </g>
      <g strokeLinejoin="round" paintOrder="stroke">
        {labels.map(({ text }) => (
          <Text key={`${text.x} ${text.y}`} {...text} />
        ))}
        <ScaleBar {...bar} Text={Text} />
      </g>
      {rules.map(({ isHeavy, ...box }) => (
        <rect key={box.y} {...box} fill={isHeavy ? ink : rule} />
      ))}
      {entries.map((entry) => (
        <SwatchMark key={`${entry.swatch.x} ${entry.swatch.y}`} {...entry} weight={weight} />
      ))}
      {texts.map((text) => (
        <Text key={`${text.x} ${text.y}`} {...text} />
      ))}
    </svg>
  )
}
