import type { Locale } from '../domain/locale.ts'
import type { ToldStory } from '../domain/story.ts'
import { createFormat } from '../messages/format.ts'
import { themes } from '../theme/tokens.ts'
import type { Box, Placement } from './place-labels.ts'
import type { Measure, TextComponent } from './typesetting.ts'

const { map: colours } = themes.light

/** Kilometres of a degree of longitude on the equator, of a sphere with a radius of 6,371 km. */
const KM_PER_DEGREE = 111.195

interface ScaleBarProps {
  /** Of the picture, as degrees and in its units. */
  bounds: ToldStory['bounds']
  unitsWide: number
  locale: Locale
  at: Placement
  frame: Box
  /** Type size, CSS px. */
  size: number
  measure: Measure
}

/** The longest round distance of at most a sixth of the frame’s width, halfway up the picture. */
function roundDistance({ bounds, unitsWide, at, frame }: ScaleBarProps): { km: number; px: number } {
  const [west, south, east, north] = bounds
  const kmPerUnit =
    ((east - west) * KM_PER_DEGREE * Math.cos(((south + north) / 2 / 180) * Math.PI)) / unitsWide
  const kmPerPx = kmPerUnit / at.scale
  const most = (frame.width / 6) * kmPerPx
  const power = 10 ** Math.floor(Math.log10(most))
  const km = ([5, 2].find((step) => step * power <= most) ?? 1) * power
  return { km, px: km / kmPerPx }
}

/** The bar with its distance above, in the lower left corner of the map; CSS px. */
export function scaleBarBox(props: ScaleBarProps): Box {
  const { frame, size, measure, locale } = props
  const { km, px } = roundDistance(props)
  const text = measure(createFormat(locale).distance(km), { face: 'text', size })
  const height = 1.6 * size
  return {
    x: frame.x + 1.3 * size,
    y: frame.y + frame.height - height - size,
    width: Math.max(px, text),
    height,
  }
}

export function ScaleBar(props: ScaleBarProps & { Text: TextComponent }) {
  const { Text, size, locale } = props
  const { km, px } = roundDistance(props)
  const { x, y, height } = scaleBarBox(props)
  const tick = 0.35 * size
  return (
    <>
      <path
        d={`M${x} ${y + height - tick}v${tick}h${px}v${-tick}`}
        fill="none"
        stroke={colours.label}
        strokeWidth={0.1 * size}
      />
      <Text
        face="text"
        size={size}
        text={createFormat(locale).distance(km)}
        x={x}
        y={y + height - tick - 0.25 * size}
        fill={colours.label}
        halo={colours.halo}
      />
    </>
  )
}
