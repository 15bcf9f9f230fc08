import type { ReaderStore } from '../../state/store.ts'
import type { View } from '../../state/view.ts'
import type { FrameMessage } from '../messages.ts'

type Tell = (message: FrameMessage) => void

/** Tells in what one view differs from another. */
export function reportView(now: View, before: View, tell: Tell): void {
  if (now.region !== before.region) tell({ kind: 'region', region: now.region })
  if (now.layers.join() !== before.layers.join()) tell({ kind: 'layers', layers: now.layers })
  if (now.date !== before.date) tell({ kind: 'date', date: now.date })
}

/**
 * Tells what the reader has chosen, asked for, or lost.
 * @returns the undo
 */
export const reportChanges = (store: ReaderStore, tell: Tell): (() => void) =>
  store.subscribe((now, before) => {
    reportView(now, before, tell)
    if (now.opened && now.opened !== before.opened) tell({ kind: 'passage', passage: now.opened.passage })
    if (now.hasMapFailed && !before.hasMapFailed) tell({ kind: 'error', reason: 'map' })
  })
