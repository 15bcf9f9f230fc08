import { useContext } from 'react'
import { useIsLive } from '../panel/live.ts'
import { StaticPartsContext } from './static-parts.ts'

/** A part of the prerendered page that only readers without JavaScript need: once the page is live, it is gone. */
export function StaticPart({ name }: { name: 'first' | 'regions' }) {
  const html = useContext(StaticPartsContext)[name]
  if (useIsLive()) return null
  return (
    <div className={`static-${name}`} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
  )
}
