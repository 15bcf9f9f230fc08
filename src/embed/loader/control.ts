/** One map in the host's page: its frame, its height, and what it and the page tell each other. */
import { type FrameMessage, type HostMessage, sealed } from '../messages.ts'
import type { LinkedArticle } from './link-article.ts'
import { loadArticleProgram } from './load-article.ts'
import { changeMessage, frameAddress, type OptionName, type Options } from './options.ts'
import { messageFrom } from './receive.ts'
import { likelyHeight, mayResize } from './reserve.ts'

/** How near the viewport a map is loaded, in CSS px. */
const NEAR = '1000px'

const sandbox =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'

const events = {
  region: 'regionselect',
  layers: 'layerschange',
  date: 'datechange',
  passage: 'passageopen',
  error: 'maperror',
} as const

export interface Control {
  /** Begins; `disconnect` undoes all of it. */
  connect: () => void
  disconnect: () => void
  set: (name: OptionName, value: string | undefined) => void
  send: (message: HostMessage) => void
}

/** @param home the folder of `embed.js`, where the map is too */
export function control(host: HTMLElement, home: string): Control {
  /** What the map shows: what the attributes say, then what the reader has chosen. */
  const options: Options = {}
  const root = host.attachShadow({ mode: 'open' })
  const box = document.createElement('div')
  const fallback = document.createElement('slot')
  const sheet = new CSSStyleSheet()
  let frame: HTMLIFrameElement | undefined
  let isLive = false
  /** Messages until the frame is live. */
  let waiting: HostMessage[] = []
  /** What the frame needs, in CSS px. */
  let needed = 0
  /** Has the reader, or the host, done something for which the height may change in sight? */
  let isAsked = false
  let known: readonly string[] = []
  let linked: LinkedArticle | undefined
  let undo = () => {}

  sheet.replaceSync(':host(:not([hidden])){display:block}')
  root.adoptedStyleSheets = [sheet]
  box.style.cssText = 'position:relative;overflow:hidden'
  box.append(fallback)
  root.append(box)

  const fit = () => {
    const { height, bottom } = box.getBoundingClientRect()
    if (mayResize(height, bottom, innerHeight, isAsked)) {
      box.style.height = `${Number(options.height) || needed}px`
    }
  }
  const ask = () => {
    isAsked = true
    fit()
  }
  const tell = (name: string, detail: unknown) =>
    host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  /** A sandboxed frame has no origin that could be named: what is sent must be fit for anyone to read. */
  const post = (message: HostMessage) => frame?.contentWindow?.postMessage(sealed(message), '*')
  const send = (message: HostMessage) => {
    if (isLive) post(message)
    else waiting.push(message)
  }
  const greet = () => post({ kind: 'hello', isArticle: !!options.article })
  const unlink = () => {
    linked?.end()
    linked = undefined
  }
  /** What of the frame stands outside of it. */
  const dress = () => {
    const { title, theme = 'auto', lang } = options
    if (!frame) return
    frame.title = title ?? (lang === 'uk' ? 'Карта' : 'Map')
    frame.style.colorScheme = theme === 'auto' ? 'light dark' : theme
  }

  const load = () => {
    frame?.remove()
    frame = document.createElement('iframe')
    frame.setAttribute('sandbox', sandbox)
    frame.allow = 'fullscreen'
    frame.loading = 'lazy'
    frame.referrerPolicy = 'strict-origin'
    frame.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;border:0'
    frame.src = frameAddress(options.base ?? home, options)
    waiting = []
    fallback.hidden = isLive = false
    frame.addEventListener('load', () => {
      /* A frame may be live before it has loaded all; loaded again, it is another page. */
      if (fallback.hidden) isLive = false
      fallback.hidden = true
      if (!isLive) greet()
    })
    dress()
    box.append(frame)
  }

  const link = async (message: FrameMessage) => {
    const { article: selector, lang } = options
    const linkArticle = await loadArticleProgram(home)
    const article = selector && document.querySelector(selector)
    if (!article || linked || !frame || options.article !== selector) return
    linked = linkArticle({
      article,
      root,
      language: lang === 'uk' ? 'uk' : 'en',
      regions: known,
      send,
      back() {
        host.scrollIntoView({ block: 'nearest' })
        frame?.focus()
      },
    })
    linked.take(message)
  }

  const receive = (event: MessageEvent<unknown>) => {
    const message = messageFrom(event, frame?.contentWindow)
    if (!message) return
    const { kind, ...detail } = message
    if (kind === 'ready') {
      known = message.regions
      if (isLive) return
      isLive = true
      greet()
      waiting.splice(0).forEach(post)
      tell('mapready', detail)
    } else if (kind === 'finding') void link(message)
    else if (kind === 'height') {
      needed = message.height
      fit()
    } else {
      if (kind === 'region') options.region = message.region ?? ''
      if (kind === 'layers') options.layers = message.layers.join() || 'none'
      if (kind === 'date') options.date = message.date
      isAsked = true
      tell(events[kind], detail)
    }
    linked?.take(message)
  }

  return {
    connect() {
      let width = 0
      isAsked = false
      box.style.height = `${box.offsetHeight}px`
      const listening = new AbortController()
      addEventListener('message', receive, listening)
      addEventListener('blur', () => root.activeElement && ask(), listening)
      const near = new IntersectionObserver(
        ([entry]) => {
          if (!entry?.isIntersecting) return
          near.disconnect()
          load()
        },
        { rootMargin: NEAR },
      )
      const sight = new IntersectionObserver(
        ([entry]) => {
          fit()
          linked?.see(entry?.isIntersecting ?? false)
        },
        { threshold: [0, 0.5, 1] },
      )
      const resize = () => {
        const now = box.clientWidth
        if (now === width) return
        if (!isLive) needed = likelyHeight(now)
        isAsked ||= width > 0
        width = now
        fit()
      }
      resize()
      const observers = [near, sight, new ResizeObserver(resize)]
      for (const observer of observers) observer.observe(box)
      undo = () => {
        listening.abort()
        for (const observer of observers) observer.disconnect()
      }
    },
    disconnect() {
      undo()
      unlink()
      frame?.remove()
      frame = undefined
      fallback.hidden = isLive = false
    },
    set(name, value) {
      options[name] = value
      const message = changeMessage(name, value)
      if (message) send(message)
      dress()
      if (name === 'height') ask()
      if (name === 'base' && frame) load()
      if (name === 'article') {
        unlink()
        greet()
      }
    },
    send,
  }
}
