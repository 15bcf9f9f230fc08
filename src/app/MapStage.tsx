import { Component, lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { useLanguage, useReader, useStory } from '../panel/reader.tsx'
import type { ReaderStore } from '../state/store.ts'

const loadMapView = () =>
  lazy(() => import('../map/MapView.tsx').then(({ MapView }) => ({ default: MapView })))

/** Catches a map that cannot be loaded or drawn, so that the page stays. */
class MapBoundary extends Component<{ onFail: () => void; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch() {
    this.props.onFail()
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children
  }
}

function FailureNotice({ onRetry }: { onRetry: () => void }) {
  const { words } = useLanguage()
  return (
    <div className="map-failure" role="alert">
      <p>{words.mapFailed}</p>
      <button type="button" onClick={onRetry}>
        {words.tryAgain}
      </button>
    </div>
  )
}

/** The place of the map: the map itself once it is there, a word and another try where it cannot be drawn. */
export function MapStage({ store }: { store: ReaderStore }) {
  const story = useStory()
  const locale = useReader((state) => state.locale)
  const [{ attempt, MapView }, setTry] = useState(() => ({ attempt: 0, MapView: loadMapView() }))
  const [failedAttempt, setFailedAttempt] = useState<number | null>(null)
  const fail = useCallback(() => setFailedAttempt(attempt), [attempt])
  if (failedAttempt === attempt) {
    return <FailureNotice onRetry={() => setTry({ attempt: attempt + 1, MapView: loadMapView() })} />
  }
  return (
    <MapBoundary key={attempt} onFail={fail}>
      <Suspense fallback={<div className="map" data-drawing="drawing" />}>
        <MapView key={locale} story={story} store={store} locale={locale} onFail={fail} />
      </Suspense>
    </MapBoundary>
  )
}
