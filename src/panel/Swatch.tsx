import type { PublishedStatus } from '../domain/story.ts'
import type { CSSProperties } from 'react'
import { statusVariable } from '../theme/property-names.ts'

/** The class and colours with which an element shows a status's ground, as the map does. */
export const statusFill = ({
  pattern,
  colour,
}: PublishedStatus): { className: string; style: CSSProperties } => ({
  className: `fill fill--${pattern}`,
  style: {
    '--ground': statusVariable(colour, 'ground'),
    '--figure': statusVariable(colour, 'figure'),
  } as CSSProperties,
})

export function Swatch({ status }: { status: PublishedStatus }) {
  const { className, style } = statusFill(status)
  return <span className={`swatch ${className}`} style={style} aria-hidden="true" />
}

export const LineSwatch = ({ kind }: { kind: 'contact' | 'contact-before' | 'mark' }) => (
  <span className={`swatch swatch--line swatch--${kind}`} aria-hidden="true" />
)
