import '../theme/fonts.css'
import '../theme/base.css'
import '../panel/panel.css'
import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { story } from 'virtual:story'
import { locales } from '../domain/locale.ts'
import { createReaderStore } from '../state/store.ts'
import { App } from './App.tsx'
import { followHistory, viewFromAddress } from './history.ts'

const pageLocale = locales.find((locale) => locale === document.documentElement.lang) ?? locales[0]
const store = createReaderStore(story, viewFromAddress(story, pageLocale))
followHistory(story, store, pageLocale)

const container = document.getElementById('app')
if (!container) throw new Error('the page has no element with the id "app"')
createRoot(container).render(
  <StrictMode>
    <App story={story} store={store} />
  </StrictMode>,
)
