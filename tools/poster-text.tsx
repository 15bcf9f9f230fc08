/** A poster's text, as letters and as outlines. */
import { rounded } from '../src/picture/place-labels.ts'
import { families } from '../src/theme/tokens.ts'
import type { Face, PlacedText, TextComponent } from '../src/picture/typesetting.ts'
import type { Typesetter } from './typeset.ts'

/** Width of the band around letters, as a part of their size; half of it shows. */
const HALO = 0.22

const haloOf = ({ halo, size }: PlacedText) =>
  halo ? { stroke: halo, strokeWidth: rounded(HALO * size) } : {}

const fontOf: Record<Face, { fontFamily?: string; fontWeight?: number; fontStyle?: string }> = {
  headline: { fontFamily: families.serif, fontWeight: 600 },
  text: {},
  strong: { fontWeight: 600 },
  water: { fontStyle: 'italic' },
}

/** Letters, for whoever wants to read, search or edit the picture; the sans family is the whole picture's. */
export const Letters: TextComponent = (placed) => {
  const { text, x, y, anchor, face, size, tracking, fill } = placed
  return (
    <text
      x={rounded(x)}
      y={rounded(y)}
      fontSize={rounded(size)}
      {...fontOf[face]}
      letterSpacing={tracking ? rounded(tracking * size) : undefined}
      textAnchor={anchor}
      fill={fill}
      {...haloOf(placed)}
    >
      {text}
    </text>
  )
}

/** Outlines, for a drawing program that is given no typefaces. */
export const outlinesBy =
  ({ glyphs, measure }: Typesetter): TextComponent =>
  (placed) => {
    const { text, x, y, anchor, fill, size, halo } = placed
    const width = measure(text, placed)
    const left = anchor === 'middle' ? x - width / 2 : x - (anchor === 'end' ? width : 0)
    const drawn = glyphs(text, placed).filter(({ outline }) => outline !== '')
    const letters = drawn.map(({ outline, x: from, scale }) => (
      <path
        key={from}
        d={outline}
        transform={`translate(${left + from} ${y}) scale(${scale} ${-scale})`}
        strokeWidth={(HALO * size) / scale}
      />
    ))
    return (
      <>
        {halo ? <g stroke={halo}>{letters}</g> : null}
        <g fill={fill}>{letters}</g>
      </>
    )
  }
