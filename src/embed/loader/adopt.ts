/** `<div data-occupied-regions-map data-region="…">`: the map where a CMS strips elements that it does not know. */
import { optionNames } from './options.ts'

/** Puts a map into the shadow of a marked element, whose attributes it takes over now and later. */
function adopt(host: Element, name: string): void {
  if (host.shadowRoot) return
  const map = document.createElement(name)
  const copy = () => {
    /* An empty attribute says nothing. */
    for (const option of optionNames) map.setAttribute(option, host.getAttribute(`data-${option}`) ?? '')
  }
  copy()
  map.append(document.createElement('slot'))
  host.attachShadow({ mode: 'open' }).append(map)
  new MutationObserver(copy).observe(host, { attributes: true })
}

/** Adopts the marked elements of the page, those that are there and those that will be. */
export function adoptAll(name: string): void {
  const look = () => {
    for (const host of document.querySelectorAll(`[data-${name}]`)) adopt(host, name)
  }
  look()
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}
