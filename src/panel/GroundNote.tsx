import { useRef } from 'react'
import { useLater } from './later.ts'
import { useLanguage, useReader, useReaderChange } from './reader.tsx'

/** The place of the note on the spot that the reader chose on the map. */
export function GroundNote() {
  const isWanted = useReader(({ spot }) => spot !== null)
  const { words } = useLanguage()
  const asker = useRef<Element | null>(null)
  useReaderChange(({ spot }, before) => {
    if (spot !== null && spot !== before.spot) asker.current = document.activeElement
  })
  return useLater(
    isWanted,
    async () => {
      const { SpotNote } = await import('./SpotNote.tsx')
      return <SpotNote asker={asker} />
    },
    <p role="status" className="ground">
      {words.groundUnknown}
    </p>,
  )
}
