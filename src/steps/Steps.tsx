import './steps.css'
import { steps as en } from 'virtual:steps-en'
import { steps as uk } from 'virtual:steps-uk'
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '../domain/locale.ts'
import type { PublishedStep } from '../domain/story.ts'
import { useStory } from '../panel/reader.tsx'
import type { ReaderStore } from '../state/store.ts'
import type { View } from '../state/view.ts'
import { StepCard } from './StepCard.tsx'
import { stepWords } from './words.ts'

const viewOf = ({ region, date, layers }: View): View => ({ region, date, layers })

const viewOfStep = ({ date, layers }: PublishedStep): View => ({ region: null, date, layers })

/** What the reader had before, but for what they, or the host, have chosen during the step. */
const withoutStep = (now: View, step: View, before: View): View => ({
  region: now.region === step.region ? before.region : now.region,
  date: now.date === step.date ? before.date : now.date,
  layers: now.layers.join() === step.layers.join() ? before.layers : now.layers,
})

const stepsIn: Record<Locale, readonly PublishedStep[]> = { en, uk }

/** While the walk lasts, each step shows its date, its layers and its place; then the reader's own view is back. */
function useWalk(store: ReaderStore, step: PublishedStep | undefined): void {
  const shown = useRef(step)
  useEffect(() => {
    const before = viewOf(store.getState())
    return () => {
      /* It has ended already, with a view of its own. */
      if (store.getState().walk === null) return
      const now = viewOf(store.getState())
      const step = shown.current && viewOfStep(shown.current)
      store.getState().walkTo(step ? withoutStep(now, step, before) : now, null)
    }
  }, [store])
  useEffect(() => {
    shown.current = step
    if (step) store.getState().walkTo(viewOfStep(step), { bounds: step.bounds })
  }, [store, step])
}

/** The walk through the story: one step in sight, the others to its sides, a swipe or a press away. */
export function Steps({ store }: { store: ReaderStore }) {
  const { locale } = useStory()
  const words = stepWords[locale]
  const steps = stepsIn[locale]
  const list = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState(0)

  useEffect(
    () =>
      store.subscribe(({ walk }, before) => {
        const folded = walk === null && before.walk !== null && list.current?.closest('details')
        if (folded) folded.open = false
      }),
    [store],
  )
  useWalk(store, steps[current])

  /** From one step to the next, in CSS px of scrolling; 0 where there is but one. */
  const stride = () => {
    const { scrollWidth = 0, clientWidth = 0 } = list.current ?? {}
    return (scrollWidth - clientWidth) / Math.max(1, steps.length - 1)
  }
  const note = () => {
    if (list.current && stride() > 0) setCurrent(Math.round(list.current.scrollLeft / stride()))
  }
  /** Folds what the steps stand in, which ends the walk. */
  const fold = () => {
    const summary = list.current?.closest('details')?.querySelector('summary')
    summary?.focus()
    summary?.click()
  }
  const go = (to: number) => {
    if (to < 0) return
    if (to >= steps.length) {
      fold()
      return
    }
    setCurrent(to)
    list.current?.scrollTo({ left: to * stride(), behavior: 'instant' })
  }
  const isLast = current === steps.length - 1
  return (
    <>
      <p role="status" className="visually-hidden">
        {`${words.stepOf(current + 1, steps.length)}: ${steps[current]?.title}`}
      </p>
      <div className="steps__ways">
        <button type="button" aria-disabled={current === 0} onClick={() => go(current - 1)}>
          {words.back}
        </button>
        <span>{words.stepOf(current + 1, steps.length)}</span>
        <button type="button" onClick={() => go(current + 1)}>
          {isLast ? words.end : words.next}
        </button>
      </div>
      <ol className="steps" aria-label={words.steps} ref={list} onScroll={note}>
        {steps.map((step, index) => (
          <li key={step.id} className="step" data-current={index === current} inert={index !== current}>
            <StepCard step={step} />
          </li>
        ))}
      </ol>
    </>
  )
}
