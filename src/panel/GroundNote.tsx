import { useLater } from './later.ts'
import { useLanguage, useReader } from './reader.tsx'

/** The place of the note on the spot that the reader chose on the map. */
export function GroundNote() {
  const isWanted = useReader(({ spot }) => spot !== null)
  const { words } = useLanguage()
  return useLater(
    isWanted,
    async () => {
      const { SpotNote } = await import('./SpotNote.tsx')
      return <SpotNote />
    },
    <p role="status" className="ground">
      {words.groundUnknown}
    </p>,
  )
}
