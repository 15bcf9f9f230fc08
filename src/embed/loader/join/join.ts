/** Joins a map's frame to the host's page: what each tells the other, the element's events, the host's article. */
import { type HostMessage, sealed } from '../../messages.ts'
import type { Join } from '../load-join.ts'
import { changeMessage } from './change-message.ts'
import { type LinkedArticle, linkArticle } from './link-article.ts'
import { messageFrom } from './receive.ts'

const events = {
  region: 'regionselect',
  layers: 'layerschange',
  date: 'datechange',
  passage: 'passageopen',
  error: 'maperror',
} as const

/** How long a finger or a button of the mouse is down at most, in ms. */
const PRESS = 500

export const join: Join = (map, ending) => {
  const { host, root, options } = map
  /** Does the frame answer? */
  let isLive = false
  let isInView = false
  let article: LinkedArticle | undefined

  const tell = (name: string, detail: unknown) =>
    host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  /** A sandboxed frame has no origin that could be named: what is sent must be fit for anyone to read. */
  const post = (message: HostMessage) => map.frame.contentWindow?.postMessage(sealed(message), '*')
  const catchUp = () => {
    if (!isLive) return
    for (const name of map.changed) {
      const message = changeMessage(name, options[name])
      if (message) post(message)
    }
    map.changed.clear()
  }
  /** Ties the article that is there now; while the frame is not live, none. */
  const link = () => {
    let element: Element | null | false | undefined
    try {
      /* Where none is named it looks for an element `undefined`, of which there is none. */
      element = isLive && document.querySelector(options.article as string)
    } catch (mistake) {
      options.article = console.warn(mistake) as undefined
    }
    if (element !== article?.article) {
      article?.end()
      article = element
        ? linkArticle({
            article: element,
            root,
            send: post,
            options,
            back() {
              host.scrollIntoView({ block: 'nearest' })
              map.frame.focus()
            },
          })
        : undefined
    }
    article?.see(isInView)
  }
  const receive = (event: MessageEvent<unknown>) => {
    const message = messageFrom(event, map.frame.contentWindow)
    if (!message) return
    const { kind, ...detail } = message
    if (kind === 'ready') {
      if (message.isAnswer && isLive) return
      isLive = message.isAnswer
      if (!isLive) post({ kind: 'hello' })
      else {
        tell('mapready', { regions: message.regions })
        /* A reader may have gone to the page in the other language, which does not know of it. */
        map.changed.add('theme')
        catchUp()
      }
      link()
    } else if (kind === 'height') map.fit(message.height)
    else if (kind !== 'links') {
      /* What the reader chooses is what the map shows from now on; a passage or an error is no option, and unread. */
      const chosen: Record<string, unknown> = options
      chosen[kind] =
        kind === 'layers' ? message.layers.join() || 'none' : (detail as Record<string, unknown>)[kind]
      map.fit(undefined, true)
      article?.mark()
      tell(events[kind], detail)
    }
    article?.take(message)
  }

  const sight = new IntersectionObserver((entries) => {
    for (const { isIntersecting } of entries) isInView = isIntersecting
    /*
     * Far from view it was addressed by nobody: the browser would build a window for the empty frame, and throw it
     * away. A frame that was live before this was there has said so unheard, and is asked now.
     */
    if (isInView && !isLive) post({ kind: 'hello' })
    map.fit()
    link()
  })
  sight.observe(host)
  addEventListener('message', receive, { signal: ending })
  /* A press in the frame; what is pressed must not move before it is let go. */
  addEventListener('blur', () => root.activeElement && setTimeout(map.fit, PRESS, undefined, true), {
    signal: ending,
  })
  ending.addEventListener('abort', () => {
    sight.disconnect()
    article?.end()
  })
  return {
    change() {
      catchUp()
      link()
      article?.mark()
    },
    highlight: (regions) => post({ kind: 'highlight', regions }),
  }
}
