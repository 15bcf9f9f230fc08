/** What every part of the page reads: the story, the reader's choices, and the words to tell them in. */
import {
  createContext,
  type ReactNode,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useStore } from 'zustand'
import type { IsoDate } from '../domain/ids.ts'
import type { PublishedStory, Sourcing } from '../domain/story.ts'
import type { Messages } from '../messages/en.ts'
import { createFormat, type Format } from '../messages/format.ts'
import { showsAtOnce } from '../state/framed.ts'
import { whenIdle } from '../state/when-idle.ts'
import { whenUsed } from './when-used.ts'
import type { ReaderActions, ReaderState, ReaderStore } from '../state/store.ts'

export interface Language {
  /** The interface's words. */
  words: Messages
  format: Format
}

/** What the page is made of. */
export interface ReaderProps {
  story: PublishedStory
  words: Messages
  store: ReaderStore
  /** Fetches how the story is known, which the page does without at first. */
  loadSourcing: () => Promise<Sourcing>
  /** Given where it is there from the first. */
  sourcing?: Sourcing
}

interface Reader extends Omit<ReaderProps, 'sourcing' | 'loadSourcing'> {
  language: Language
}

const ReaderContext = createContext<Reader | null>(null)

/** How the story is known, once it has come: apart, so that little is rendered anew when it does. */
const SourcingContext = createContext<Sourcing | null>(null)

/** The date that the panel tells of; none outside of a provider. */
const DateContext = createContext('' as IsoDate)

function usePanelDate(store: ReaderStore): IsoDate {
  const date = useStore(store, (state) => state.date)
  const isAtOnce = useStore(store, showsAtOnce)
  const later = useDeferredValue(date)
  return isAtOnce ? date : later
}

/**
 * Fetches the sourcing once the page is used, and has nothing else to do: readers who go on to print it have all.
 * Where that fails, its own page has it.
 */
function useSourcingLater({ loadSourcing: load, ...given }: ReaderProps): Sourcing | null {
  const [sourcing, setSourcing] = useState<Sourcing | null>(given.sourcing ?? null)
  useEffect(() => {
    let cancel = whenUsed(() => {
      cancel = whenIdle(() => {
        load().then(setSourcing, () => {})
      })
    })
    return () => cancel()
  }, [load])
  return sourcing
}

export function ReaderProvider({ children, ...props }: ReaderProps & { children: ReactNode }) {
  const { story, words, store } = props
  const language = useMemo(() => ({ words, format: createFormat(story.locale) }), [story, words])
  const sourcing = useSourcingLater(props)
  const date = usePanelDate(store)
  const reader = useMemo(() => ({ story, words, store, language }), [story, words, store, language])
  return (
    <ReaderContext value={reader}>
      <DateContext value={date}>
        <SourcingContext value={sourcing}>{children}</SourcingContext>
      </DateContext>
    </ReaderContext>
  )
}

function useReaderContext(): Reader {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('this part of the page stands outside a ReaderProvider')
  return reader
}

export const useStory = (): PublishedStory => useReaderContext().story

export const useReader = <T,>(select: (state: ReaderState & ReaderActions) => T): T =>
  useStore(useReaderContext().store, select)

export const useDate = (): IsoDate => useContext(DateContext)

/** Calls `listen` at every change of what the reader has chosen, before the page shows it. */
export function useReaderChange(listen: (state: ReaderState, before: ReaderState) => void): void {
  const { store } = useReaderContext()
  const latest = useRef(listen)
  useEffect(() => {
    latest.current = listen
  })
  useEffect(() => store.subscribe((state, before) => latest.current(state, before)), [store])
}

export const useLanguage = (): Language => useReaderContext().language

export const useSourcing = (): Sourcing | null => useContext(SourcingContext)
