/** Ties the reader's view to the address: shareable, and the back button goes back. */
import type { PublishedStory } from '../domain/story.ts'
import type { ReaderStore } from '../state/store.ts'
import { readView, writeView } from '../state/url.ts'
import { isFramed } from '../state/framed.ts'
import { defaultView, isSameView, type View } from '../state/view.ts'

const warn = (message: string): void => console.warn(message)

/** The view that the page's address asks for. */
export const viewFromAddress = (story: PublishedStory): View =>
  readView(window.location.search, story, defaultView(story), warn)

/**
 * Changes the address. In a frame no entry is added to the history: the back button is the host's; nor by
 * a walk through the story, whose steps have their own way back. A browser
 * that lets a sandboxed frame, or one whose reader is very quick, change nothing loses only the address.
 */
function writeAddress(address: string, isNew: boolean): void {
  try {
    if (isNew && !isFramed()) window.history.pushState(null, '', address)
    else window.history.replaceState(null, '', address)
  } catch {
    /* The view is shown all the same. */
  }
}

/**
 * Writes each new view into the address, and each address of the history back into the store.
 * @param asked the view that the address asks for now; where the store has another, the address is corrected
 * @returns the undo
 */
export function followHistory(story: PublishedStory, store: ReaderStore, asked: View): () => void {
  const defaults = defaultView(story)
  let isRestoring = false
  const address = (view: View) =>
    `${window.location.pathname}${writeView(view, defaults, window.location.search)}`
  if (!isSameView(asked, store.getState())) {
    writeAddress(address(store.getState()), false)
  }
  const unsubscribe = store.subscribe((state, previous) => {
    if (isRestoring || isSameView(state, previous)) return
    writeAddress(address(state), state.walk === previous.walk)
  })
  const restore = () => {
    const view = viewFromAddress(story)
    if (isSameView(view, store.getState())) return
    isRestoring = true
    try {
      store.getState().restoreView(view)
    } finally {
      isRestoring = false
    }
  }
  window.addEventListener('popstate', restore)
  return () => {
    unsubscribe()
    window.removeEventListener('popstate', restore)
  }
}
