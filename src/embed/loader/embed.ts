/** `embed.js`: one classic script in the host's page, `<script async src="…/embed.js"></script>`. */
import { CHANNEL } from '../messages.ts'
import { adoptAll } from './adopt.ts'
import { mapElement } from './element.ts'

const own = document.currentScript as HTMLScriptElement | null

/** What the page holds meanwhile, a link and a picture, stays where the browser is too old, or this ran before. */
if (own && 'replaceSync' in CSSStyleSheet.prototype && !customElements.get(CHANNEL)) {
  customElements.define(CHANNEL, mapElement(new URL('.', own.src).href))
  adoptAll(CHANNEL)
}
