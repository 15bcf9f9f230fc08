import { useEffect, useRef, useState } from 'react'
import { useLater } from '../panel/later.ts'
import { useLanguage, useStory } from '../panel/reader.tsx'
import type { ReaderStore } from '../state/store.ts'

/** The way into the story step by step; the steps are fetched when the reader opens it. */
export function Walk({ store }: { store: ReaderStore }) {
  const { hasSteps } = useStory()
  const { words } = useLanguage()
  const details = useRef<HTMLDetailsElement>(null)
  const [isOpen, setOpen] = useState(false)
  const follow = () => setOpen(details.current?.open === true)
  /* The reader may have opened it before the page was live. */
  useEffect(follow, [])
  const steps = useLater(
    isOpen,
    async () => {
      const { Steps } = await import('../steps/Steps.tsx')
      return <Steps store={store} />
    },
    words.walkFailed,
  )
  if (!hasSteps) return null
  return (
    <details className="walk" ref={details} onToggle={follow}>
      <summary>{words.walk}</summary>
      {steps}
    </details>
  )
}
