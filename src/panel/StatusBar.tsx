import type { StatusPart } from '../state/select.ts'
import { useLanguage } from './reader.tsx'
import { statusFill, Swatch } from './Swatch.tsx'

/** A region’s area as a bar, split by status, to the whole km². The figures stand in text beside it. */
export const StatusBar = ({ parts }: { parts: readonly StatusPart[] }) => (
  <span className="status-bar" aria-hidden="true">
    {parts.map(({ status, areaKm2 }) => {
      const { className, style } = statusFill(status)
      return (
        <span key={status.id} className={className} style={{ ...style, flexGrow: Math.round(areaKm2) }} />
      )
    })}
  </span>
)

/** The same as a list: each status with its share and its area. */
export function StatusFigures({ parts }: { parts: readonly StatusPart[] }) {
  const { format } = useLanguage()
  return (
    <ul className="status-figures">
      {parts.map(({ status, share, areaKm2 }) => (
        <li key={status.id}>
          <Swatch status={status} />
          <span>{status.label}</span>
          <strong>{format.share(share)}</strong>
          <small>{format.area(areaKm2)}</small>
        </li>
      ))}
    </ul>
  )
}
