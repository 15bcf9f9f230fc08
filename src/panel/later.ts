import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'

/**
 * A part of the page whose program is fetched when it is wanted.
 * @param load fetches it
 * @param otherwise what stands there where it does not come
 */
export function useLater(isWanted: boolean, load: () => Promise<ReactNode>, otherwise: ReactNode): ReactNode {
  const [part, setPart] = useState<ReactNode>()
  const fetch = useEffectEvent(() => load().catch(() => otherwise))
  useEffect(() => {
    if (!isWanted) return undefined
    let isAwaited = true
    void fetch().then((come) => {
      if (isAwaited) setPart(come)
    })
    return () => {
      isAwaited = false
      setPart(null)
    }
  }, [isWanted])
  return part
}
