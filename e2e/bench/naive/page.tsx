/** All that the naive build takes from the app: its styles, its story, its state and its page. */
import '../../../src/theme/fonts.css'
import '../../../src/theme/base.css'
import '../../../src/panel/panel.css'
import '../../../src/app/app.css'
import { story } from 'virtual:story'
import { App } from '../../../src/app/App.tsx'
import { followHistory, viewFromAddress } from '../../../src/app/history.ts'
import { createReaderStore } from '../../../src/state/store.ts'

const asked = viewFromAddress(story, 'en')
const store = createReaderStore(story, asked)
followHistory(story, store, 'en', asked)

export const Page = () => <App story={story} store={store} policy="auto" />
