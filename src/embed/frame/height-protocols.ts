/** The protocols by which hosts learn a frame's height. A host takes its own and ignores the others. */
import { CHANNEL, sealed } from '../messages.ts'

/** What pym.js puts between the parts of a message. */
const PYM = 'xPYMx'

/** The name that the host has given the frame in its address, as pym.js does (`?childId=map-1`), or null. */
export const childIdIn = (search: string): string | null => new URLSearchParams(search).get('childId')

/**
 * A height as each protocol tells it: ours; AMP's, which @newswire/frames, NPR's Sidechain and others share;
 * the Guardian's iframeMessenger's; Datawrapper's; and, where the host has named the frame, pym.js 1's.
 * @param height CSS px
 */
export function heightMessages(height: number, childId: string | null): unknown[] {
  const id = childId ?? CHANNEL
  return [
    sealed({ kind: 'height', height }),
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ type: 'set-height', value: height, id: `iframeMessenger:${id}` }),
    { 'datawrapper-height': { [id]: height } },
    ...(childId === null ? [] : [['pym', childId, 'height', height].join(PYM)]),
  ]
}

/** Does a host ask for the height? AMP-like hosts once they listen, pym.js whenever the frame's width changes. */
export function asksForHeight(data: unknown, childId: string | null): boolean {
  if (typeof data === 'string') {
    return childId !== null && data.startsWith(['pym', childId, 'width', ''].join(PYM))
  }
  if (typeof data !== 'object' || data === null) return false
  const { sentinel, type } = data as { sentinel?: unknown; type?: unknown }
  return sentinel === 'amp' && type === 'frames-init'
}
