import { useSyncExternalStore } from 'react'

const neverChanges = () => () => {}

/** Is the page live? What is rendered at build time, and what React takes over, is not. */
export const useIsLive = (): boolean =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
