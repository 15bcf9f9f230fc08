/** `embed-join.js`: the second program, which `embed.js` fetches as soon as a reader comes near a map. */
import { join } from './join/join.ts'
import { HANDOVER } from './load-join.ts'

document.currentScript?.dispatchEvent(new CustomEvent(HANDOVER, { detail: join }))
