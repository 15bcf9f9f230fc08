import type { Pattern } from '../domain/tables.ts'
import { patternTiles } from '../theme/tokens.ts'

interface PatternTileProps {
  pattern: Pattern
  /** The two colours, as SVG paints. */
  ground: string
  figure: string
  unitsPerPx: number
}

/** One tile of a pattern, from (0, 0) to the right and down. */
export function PatternTile({ pattern, ground, figure, unitsPerPx }: PatternTileProps) {
  const { size, stroke } = patternTiles[pattern]
  return (
    <g transform={`scale(${unitsPerPx})`}>
      <path d={`M0 0h${size}v${size}H0z`} fill={ground} />
      {pattern === 'hatch' ? (
        <path
          d={`M-1 ${size + 1}L${size + 1}-1M-1 1L1-1M${size - 1} ${size + 1}L${size + 1} ${size - 1}`}
          stroke={figure}
          strokeWidth={stroke}
        />
      ) : null}
      {pattern === 'dots' ? (
        <path
          d={`M${size / 4} ${size / 4}h0M${(size * 3) / 4} ${(size * 3) / 4}h0`}
          stroke={figure}
          strokeWidth={stroke}
          strokeLinecap="round"
        />
      ) : null}
    </g>
  )
}
