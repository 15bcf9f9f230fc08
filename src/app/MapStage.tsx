import {
  Component,
  type ComponentType,
  type ReactNode,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import type { MapViewProps } from '../map/MapView.tsx'
import { useLanguage, useStory } from '../panel/reader.tsx'
import type { ReaderStore } from '../state/store.ts'
import { type EnginePolicy, whenWanted } from './engine-policy.ts'
import { PictureFrame } from './PictureFrame.tsx'

/** Catches a map that breaks while it is shown, so that the page stays. */
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

interface NoticeProps {
  text: string
  action: string
  onAct: () => void
}

const Notice = ({ text, action, onAct }: NoticeProps) => (
  <div className="map-notice" role="alert">
    <p>{text}</p>
    <button type="button" onClick={onAct}>
      {action}
    </button>
  </div>
)

const neverChanges = () => () => {}

type Engine =
  | { kind: 'waiting' }
  | { kind: 'loading'; attempt: number }
  | { kind: 'ready'; attempt: number; MapView: ComponentType<MapViewProps> }
  | { kind: 'failed'; attempt: number }

interface MapStageProps {
  store: ReaderStore
  policy: EnginePolicy
}

/**
 * The place of the map. The picture stands there from the first; the map takes its place once it has drawn
 * itself, and gives it back where it fails.
 */
export function MapStage({ store, policy }: MapStageProps) {
  const story = useStory()
  const { words } = useLanguage()
  const [stage, setStage] = useState<HTMLDivElement | null>(null)
  const [engine, setEngine] = useState<Engine>({ kind: 'waiting' })
  const [isDrawn, setDrawn] = useState(false)
  /** The page was rendered for the usual policy; another shows once the page is live. */
  const shownPolicy = useSyncExternalStore(
    neverChanges,
    () => policy,
    () => 'auto' as const,
  )
  const attempt = engine.kind === 'waiting' ? 0 : engine.attempt

  const start = useCallback((next: number) => {
    setDrawn(false)
    setEngine({ kind: 'loading', attempt: next })
    import('../map/MapView.tsx')
      .then(({ MapView }) => setEngine({ kind: 'ready', attempt: next, MapView }))
      .catch(() => setEngine({ kind: 'failed', attempt: next }))
  }, [])
  const fail = useCallback(() => {
    setDrawn(false)
    setEngine({ kind: 'failed', attempt })
  }, [attempt])
  const draw = useCallback(() => setDrawn(true), [])

  useEffect(() => (stage ? whenWanted(policy, stage, () => start(1)) : undefined), [policy, stage, start])

  return (
    <div className="stage__map" ref={setStage} data-drawn={isDrawn}>
      <PictureFrame />
      {engine.kind === 'ready' ? (
        <MapBoundary key={attempt} onFail={fail}>
          <engine.MapView story={story} store={store} words={words} onDraw={draw} onFail={fail} />
        </MapBoundary>
      ) : null}
      {engine.kind === 'failed' ? (
        <Notice text={words.mapFailed} action={words.tryAgain} onAct={() => start(attempt + 1)} />
      ) : null}
      {engine.kind === 'waiting' && shownPolicy === 'intent' ? (
        <button type="button" className="map-load" onClick={() => start(1)}>
          {words.loadMap}
        </button>
      ) : null}
    </div>
  )
}
