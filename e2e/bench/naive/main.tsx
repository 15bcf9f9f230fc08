import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Page } from './page.tsx'

const container = document.getElementById('app')
if (!container) throw new Error('the page has no element with the id "app"')
createRoot(container).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
