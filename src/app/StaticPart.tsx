import { useContext, useEffect, useRef } from 'react'
import { StaticPartsContext } from './static-parts.ts'

/** The regions' panels of the prerendered page; where JavaScript runs, the panel itself takes their place. */
export function StaticRegions() {
  const { regions } = useContext(StaticPartsContext)
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    container.current?.replaceChildren()
  }, [])
  return (
    <div
      ref={container}
      className="static-regions"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: regions }}
    />
  )
}
