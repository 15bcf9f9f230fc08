/** The builder's program. */
import { story as en } from 'virtual:story-en'
import { story as uk } from 'virtual:story-uk'
import { createRoot } from 'react-dom/client'
import { locales, pageFolder } from '../domain/locale.ts'
import { Builder } from './Builder.tsx'

const locale = locales.find((one) => one === document.documentElement.lang) ?? locales[0]
/** The builder lies in a folder beneath its language's page. */
const site = new URL(pageFolder(locale) === '' ? '../' : '../../', window.location.href).href
const place = document.getElementById('builder')
if (!place) throw new Error('the page has no element with the id "builder"')

const loader = document.createElement('script')
loader.src = `${site}embed.js`
document.head.append(loader)
createRoot(place).render(<Builder stories={{ en, uk }} locale={locale} site={site} />)
