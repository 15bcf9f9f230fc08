import '../theme/fonts.css'
import '../theme/base.css'
import '../picture/picture.css'
import '../panel/panel.css'
import './app.css'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { story } from 'virtual:story'
import { locales } from '../domain/locale.ts'
import { createReaderStore } from '../state/store.ts'
import { defaultView } from '../state/view.ts'
import { App } from './App.tsx'
import { choicesOnPage } from './choices-on-page.ts'
import { enginePolicy } from './engine-policy.ts'
import { followHistory, viewFromAddress } from './history.ts'

const container = document.getElementById('app')
if (!container) throw new Error('the page has no element with the id "app"')

const pageLocale = locales.find((locale) => locale === document.documentElement.lang) ?? locales[0]
const isPrerendered = container.firstElementChild !== null
const store = createReaderStore(story, defaultView(story, pageLocale))
const page = (
  <StrictMode>
    <App story={story} store={store} policy={enginePolicy(window.location.search)} />
  </StrictMode>
)
const asked = viewFromAddress(story, pageLocale)
const view = isPrerendered ? choicesOnPage(container, story, asked) : asked
if (isPrerendered) hydrateRoot(container, page)
else createRoot(container).render(page)
store.getState().restoreView(view)
followHistory(story, store, pageLocale, asked)
