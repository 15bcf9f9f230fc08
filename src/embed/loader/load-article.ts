/** Fetches the program that links an article, once a page, and only where an article is to be linked. */
import { HANDOVER, type LinkArticle } from './link-article.ts'

let program: Promise<LinkArticle> | undefined

/** A classic script, as `embed.js` is: a module from another site would need that site's leave (CORS). */
export const loadArticleProgram = (home: string): Promise<LinkArticle> =>
  (program ??= new Promise((resolve) => {
    const script = document.createElement('script')
    script.addEventListener(HANDOVER, (event) => resolve((event as CustomEvent<LinkArticle>).detail))
    script.src = `${home}embed-article.js`
    document.head.append(script)
    script.remove()
  }))
