/** `embed-article.js`: the second program, which `embed.js` fetches where an article is to be linked. */
import { linkArticle } from './article/link.ts'
import { HANDOVER } from './link-article.ts'

document.currentScript?.dispatchEvent(new CustomEvent(HANDOVER, { detail: linkArticle }))
