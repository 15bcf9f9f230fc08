/** All that the naive build takes from the app: its styles, its story, its state and its page. */
import '@fontsource/source-sans-3/latin-400.css'
import '@fontsource/source-sans-3/latin-600.css'
import '@fontsource/source-serif-4/latin-600.css'
import '../../../src/app/first-screen.css'
import '../../../src/app/below.css'
import { layerUrls } from 'virtual:layer-urls'
import { sourcing } from 'virtual:sourcing-en'
import { story as told } from 'virtual:story-en'
import { App } from '../../../src/app/App.tsx'
import { followHistory, viewFromAddress } from '../../../src/app/history.ts'
import { en } from '../../../src/messages/en.ts'
import { createReaderStore } from '../../../src/state/store.ts'

const story = { ...told, layerUrls }
const asked = viewFromAddress(story)
const store = createReaderStore(story, asked)
followHistory(story, store, asked)

const loadSourcing = () => Promise.resolve(sourcing)

export const Page = () => (
  <App story={story} words={en} store={store} loadSourcing={loadSourcing} sourcing={sourcing} policy="auto" />
)
