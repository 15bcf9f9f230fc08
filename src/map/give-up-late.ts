import type { Map as MapLibreMap } from 'maplibre-gl'

/** How long a drawing from nothing, and a lost context's return, may take before the map counts as failed. */
const PATIENCE_MS = { drawing: 30_000, lostContext: 5_000 }

/**
 * Gives the map up if a drawing from nothing, or a lost context's return, takes too long. A page that is not
 * looked at draws nothing, nor does a frame out of the reader's sight or not shown, and either may get its
 * context back only when it is looked at: that time does not count.
 * @returns the undo
 */
export function giveUpLate(map: MapLibreMap, onFail: () => void): () => void {
  let isInSight = true
  let timer: ReturnType<typeof setTimeout> | undefined
  let patience = 0
  const hope = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const isLookedAt = () => isInSight && !document.hidden && map.getContainer().clientWidth > 0
  const wait = (ms: number) => {
    hope()
    patience = ms
    timer = setTimeout(() => (isLookedAt() ? onFail() : wait(ms)), ms)
  }
  const sight = new IntersectionObserver((entries) => {
    const wasInSight = isInSight
    isInSight = entries.at(-1)?.isIntersecting ?? isInSight
    if (isInSight && !wasInSight && timer !== undefined) wait(patience)
  })
  sight.observe(map.getContainer())
  wait(PATIENCE_MS.drawing)
  map.on('idle', hope)
  map.on('webglcontextlost', () => wait(PATIENCE_MS.lostContext))
  map.on('webglcontextrestored', () => wait(PATIENCE_MS.drawing))
  return () => {
    hope()
    sight.disconnect()
  }
}
