import type { Messages } from '../messages/en.ts'

interface MapButtonsProps {
  words: Messages
  onZoomIn: (event: MouseEvent) => void
  onZoomOut: (event: MouseEvent) => void
  onOverview: () => void
}

const Icon = ({ path }: { path: string }) => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="square" />
  </svg>
)

export const MapButtons = ({ words, onZoomIn, onZoomOut, onOverview }: MapButtonsProps) => (
  <div className="map-buttons">
    <button
      type="button"
      aria-label={words.zoomIn}
      title={words.zoomIn}
      onClick={({ nativeEvent }) => onZoomIn(nativeEvent)}
    >
      <Icon path="M10 4v12M4 10h12" />
    </button>
    <button
      type="button"
      aria-label={words.zoomOut}
      title={words.zoomOut}
      onClick={({ nativeEvent }) => onZoomOut(nativeEvent)}
    >
      <Icon path="M4 10h12" />
    </button>
    <button type="button" aria-label={words.backToOverview} title={words.backToOverview} onClick={onOverview}>
      <Icon path="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" />
    </button>
  </div>
)
