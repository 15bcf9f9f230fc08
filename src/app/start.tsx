/** The page's start in the browser: React takes over the markup that the page came with. */
import { layerUrls } from 'virtual:layer-urls'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import type { ToldStory } from '../domain/story.ts'
import type { Messages } from '../messages/en.ts'
import type { ReaderProps } from '../panel/reader.tsx'
import { createReaderStore } from '../state/store.ts'
import { defaultView } from '../state/view.ts'
import { App } from './App.tsx'
import { choicesOnPage } from './choices-on-page.ts'
import { enginePolicy } from './engine-policy.ts'
import { isFramed } from '../state/framed.ts'
import { followHistory, viewFromAddress } from './history.ts'

/** How long to wait for a frame that is not drawn, as of a page out of sight, in milliseconds. */
const PATIENCE_MS = 100

/** The browser has drawn what it has read of the page: else the part read last would wait for the program. */
const drawn = () =>
  new Promise<void>((goOn) => {
    requestAnimationFrame(() => setTimeout(goOn))
    setTimeout(goOn, PATIENCE_MS)
  })

const never = () => new Promise<never>(() => {})

/**
 * Brings the prerendered page to life.
 * @param told the story in the page's language
 * @param words the interface's words in that language
 * @param loadSourcing fetches how the story is known
 * @throws where the page has no element with the id `app`
 */
export async function start(
  told: ToldStory,
  words: Messages,
  loadSourcing: ReaderProps['loadSourcing'],
): Promise<void> {
  await drawn()
  const container = document.getElementById('app')
  if (!container) throw new Error('the page has no element with the id "app"')
  const story = { ...told, layerUrls }
  const store = createReaderStore(story, defaultView(story))
  const asked = viewFromAddress(story)
  const view = choicesOnPage(container, story, asked)
  hydrateRoot(
    container,
    <StrictMode>
      <App
        story={story}
        words={words}
        store={store}
        /* In a frame the sources stay on their page: a host's article has no place for so long a list. */
        loadSourcing={isFramed() ? never : loadSourcing}
        policy={enginePolicy(window.location.search)}
      />
    </StrictMode>,
  )
  store.getState().restoreView(view)
  followHistory(story, store, asked)
  if (isFramed()) {
    /** Where its program does not come, the page does without its host. */
    import('./join-frame.ts').then(
      ({ joinFrame }) => joinFrame(story, words, store, asked, container),
      () => {},
    )
  }
}
