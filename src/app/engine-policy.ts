/** When the map's engine, many times as heavy as the page, is fetched. */
import { whenIdle } from '../state/when-idle.ts'
import { whenGestured } from './map-gestures.ts'

/**
 * `auto`: once the map is near the viewport and the page is idle, or at the reader's first touch; on a slow
 * or metered connection as `intent`. `intent`: when the reader asks for it. `picture`: never.
 */
const enginePolicies = ['auto', 'intent', 'picture'] as const
export type EnginePolicy = (typeof enginePolicies)[number]

interface Connection {
  saveData?: boolean
  effectiveType?: string
}

const isSparing = (): boolean => {
  const { connection } = navigator as Navigator & { connection?: Connection }
  return connection?.saveData === true || ['slow-2g', '2g'].includes(connection?.effectiveType ?? '')
}

/** The policy that the page's address asks for (`?engine=intent`), or what suits the reader's connection. */
export function enginePolicy(search: string): EnginePolicy {
  const asked = enginePolicies.find((policy) => policy === new URLSearchParams(search).get('engine'))
  if (asked !== undefined && asked !== 'auto') return asked
  return isSparing() ? 'intent' : 'auto'
}

/** How far from the viewport the map counts as near, in CSS px. */
const NEAR = '400px'

/**
 * Calls `act` once, when the policy says that the engine is wanted for the map in `stage`.
 * @returns the undo
 */
export function whenWanted(policy: EnginePolicy, stage: HTMLElement, act: () => void): () => void {
  if (policy === 'picture') return () => {}
  if (policy === 'intent') return whenGestured(stage, act)
  let cancelIdle = () => {}
  const wanted = new AbortController()
  const once = () => {
    if (wanted.signal.aborted) return
    stop()
    act()
  }
  const near = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) cancelIdle = whenIdle(once)
    },
    { rootMargin: NEAR },
  )
  const stop = () => {
    wanted.abort()
    near.disconnect()
    cancelIdle()
  }
  near.observe(stage)
  stage.addEventListener('pointerdown', once, { signal: wanted.signal, passive: true })
  return stop
}
