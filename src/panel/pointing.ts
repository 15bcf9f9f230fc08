import type { FocusEvent, PointerEvent } from 'react'
import type { RegionId } from '../domain/ids.ts'
import { useReader } from './reader.tsx'

/**
 * What lights up regions while the mouse is over an element, or the keyboard's focus in it. A finger that taps
 * does not point: the map would be drawn anew beneath it for nothing.
 */
export function usePointing(regions: readonly RegionId[]) {
  const pointAt = useReader((state) => state.pointAt)
  const letGo = () => pointAt([])
  return {
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') pointAt(regions)
    },
    onPointerLeave: ({ pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') letGo()
    },
    onFocus: ({ target }: FocusEvent) => {
      if (target.matches(':focus-visible')) pointAt(regions)
    },
    onBlur: letGo,
  }
}
