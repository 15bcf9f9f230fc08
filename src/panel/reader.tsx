/** What every part of the page reads: the story, the reader's choices, and the words to tell them in. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Locale, LocalizedText } from '../domain/locale.ts'
import type { PublishedStory } from '../domain/story.ts'
import { messages } from '../messages/catalogue.ts'
import type { Messages } from '../messages/en.ts'
import { createFormat, type Format } from '../messages/format.ts'
import type { ReaderActions, ReaderState, ReaderStore } from '../state/store.ts'

interface Reader {
  story: PublishedStory
  store: ReaderStore
}

const formats: Record<Locale, Format> = { en: createFormat('en'), uk: createFormat('uk') }

const ReaderContext = createContext<Reader | null>(null)

export function ReaderProvider({ story, store, children }: Reader & { children: ReactNode }) {
  const reader = useMemo(() => ({ story, store }), [story, store])
  return <ReaderContext value={reader}>{children}</ReaderContext>
}

function useReaderContext(): Reader {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('this part of the page stands outside a ReaderProvider')
  return reader
}

export const useStory = (): PublishedStory => useReaderContext().story

export const useReader = <T,>(select: (state: ReaderState & ReaderActions) => T): T =>
  useStore(useReaderContext().store, select)

/** Calls `listen` at every change of what the reader has chosen, before the page shows it. */
export function useReaderChange(listen: (state: ReaderState, before: ReaderState) => void): void {
  const { store } = useReaderContext()
  const latest = useRef(listen)
  useEffect(() => {
    latest.current = listen
  })
  useEffect(() => store.subscribe((state, before) => latest.current(state, before)), [store])
}

/** The language in which the page was made; the reader may have switched to another. */
export const usePageLocale = (): Locale => useReaderContext().store.getInitialState().locale

export interface Language {
  /** The interface's words. */
  words: Messages
  format: Format
  /** A text of the story in the reader's language. */
  text: (localized: LocalizedText) => string
}

export function useLanguage(): Language {
  const locale = useReader((state) => state.locale)
  return useMemo(
    () => ({
      words: messages[locale],
      format: formats[locale],
      text: (localized) => localized[locale],
    }),
    [locale],
  )
}
