import { Component, type ReactNode, useCallback, useEffect, useState } from 'react'
import { useIsLive } from '../panel/live.ts'
import { useLanguage, useStory } from '../panel/reader.tsx'
import type { ReaderStore } from '../state/store.ts'
import { type EnginePolicy, whenWanted } from './engine-policy.ts'
import { type Engine, loadEngine } from './load-engine.ts'
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
  /** None says nothing, and shows nothing. */
  text: string | null
  children?: ReactNode
}

/** What there is to say of the map, said without disturbing; its place is there before it has anything to say. */
const Notice = ({ text, children }: NoticeProps) => (
  <div className="map-notice" data-empty={text === null}>
    <p role="status">{text}</p>
    {children}
  </div>
)

type Stage =
  | { kind: 'waiting' }
  /** `isAsked`: the reader has asked for the map, and is told that it comes. */
  | { kind: 'loading'; isAsked: boolean }
  | { kind: 'ready'; isAsked: boolean; engine: Engine }
  /** `isUnloaded`: something did not come, and may come another time. */
  | { kind: 'failed'; isUnloaded: boolean }
  /** The reader has put the notice of the failure away. */
  | { kind: 'dismissed' }

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
  const [place, setPlace] = useState<HTMLDivElement | null>(null)
  const [stage, setStage] = useState<Stage>({ kind: 'waiting' })
  const [attempt, setAttempt] = useState(0)
  const [isDrawn, setDrawn] = useState(false)
  const isLive = useIsLive()

  const start = useCallback(
    (isAsked: boolean) => {
      setAttempt((attempts) => attempts + 1)
      setStage({ kind: 'loading', isAsked })
      loadEngine(story)
        .then((engine) => setStage({ kind: 'ready', isAsked, engine }))
        .catch(() => setStage({ kind: 'failed', isUnloaded: true }))
    },
    [story],
  )
  /** A button that goes when it is pressed leaves the focus where it stood. */
  const keepFocus = useCallback(() => place?.focus({ preventScroll: true }), [place])
  const ask = useCallback(() => {
    keepFocus()
    start(true)
  }, [keepFocus, start])
  const dismiss = useCallback(() => {
    keepFocus()
    setStage({ kind: 'dismissed' })
  }, [keepFocus])
  const draw = useCallback(() => setDrawn(true), [])
  const blank = useCallback(() => setDrawn(false), [])
  const fail = useCallback(() => {
    if (place?.contains(document.activeElement)) keepFocus()
    setDrawn(false)
    setStage({ kind: 'failed', isUnloaded: false })
  }, [keepFocus, place])

  const hasFailed = stage.kind === 'failed'
  useEffect(() => store.getState().noteMap(hasFailed), [store, hasFailed])

  const awaited = stage.kind === 'dismissed' ? 'intent' : stage.kind === 'waiting' ? policy : null
  useEffect(
    () => (place && awaited ? whenWanted(awaited, place, () => start(awaited === 'intent')) : undefined),
    [awaited, place, start],
  )
  const hopesForNetwork = stage.kind === 'failed' && stage.isUnloaded
  useEffect(() => {
    if (!hopesForNetwork) return undefined
    const again = () => start(false)
    window.addEventListener('online', again, { once: true })
    return () => window.removeEventListener('online', again)
  }, [hopesForNetwork, start])

  const isComing = (stage.kind === 'loading' || stage.kind === 'ready') && stage.isAsked && !isDrawn
  const isOffered = stage.kind === 'dismissed' || (stage.kind === 'waiting' && isLive && policy === 'intent')
  return (
    <div className="stage__map" ref={setPlace} tabIndex={-1} data-drawn={isDrawn}>
      <PictureFrame />
      {stage.kind === 'ready' ? (
        <MapBoundary key={attempt} onFail={fail}>
          <stage.engine.MapView
            story={story}
            store={store}
            words={words}
            layers={stage.engine.layers}
            onDraw={draw}
            onBlank={blank}
            onFail={fail}
          />
        </MapBoundary>
      ) : null}
      {stage.kind === 'failed' ? (
        <Notice text={words.mapFailed}>
          <button type="button" className="map-notice__again" onClick={ask}>
            {words.tryAgain}
          </button>
          <button type="button" aria-label={words.close} title={words.close} onClick={dismiss}>
            ×
          </button>
        </Notice>
      ) : (
        <Notice text={isComing ? words.mapLoading : null} />
      )}
      {isOffered ? (
        <button type="button" className="map-load" onClick={ask}>
          {words.loadMap}
        </button>
      ) : null}
    </div>
  )
}
