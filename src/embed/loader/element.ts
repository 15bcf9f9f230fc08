/** The element in the host's page: its frame, its height, its events and methods. */
import { type FrameMessage, type HostMessage, sealed } from '../messages.ts'
import type { LinkedArticle } from './link-article.ts'
import { loadArticleProgram } from './load-article.ts'
import {
  changeMessage,
  frameAddress,
  type OptionName,
  optionNames,
  type Options,
  readOption,
} from './options.ts'
import { messageFrom } from './receive.ts'
import { likelyHeight, mayResize } from './reserve.ts'

const warn = (message: string): void => console.warn(message)

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

/** @param home the folder of `embed.js`, where the map is too */
export const mapElement = (home: string) =>
  class extends HTMLElement {
    static readonly observedAttributes = optionNames

    /** What the map shows: what the attributes say, then what the reader has chosen. */
    readonly #options: Options = {}
    readonly #root = this.attachShadow({ mode: 'open' })
    readonly #box = document.createElement('div')
    readonly #fallback = document.createElement('slot')
    #frame: HTMLIFrameElement | undefined
    /** Undoes the listeners and observers. */
    #stop = () => {}
    #isLive = false
    /** Messages until the frame is live. */
    #waiting: HostMessage[] = []
    /** What the frame needs, in CSS px. */
    #height = 0
    /** Has the reader, or the host, done something for which the height may change in sight? */
    #isAsked = false
    #regions: readonly string[] = []
    #linked: LinkedArticle | undefined

    constructor() {
      super()
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(':host{display:block}:host([hidden]){display:none}')
      this.#root.adoptedStyleSheets = [sheet]
      this.#box.style.cssText = 'position:relative;overflow:hidden'
      this.#box.append(this.#fallback)
      this.#root.append(this.#box)
    }

    connectedCallback(): void {
      let width = 0
      this.#isAsked = false
      this.#box.style.height = `${this.#box.offsetHeight}px`
      const listening = new AbortController()
      const { signal } = listening
      addEventListener('message', (event) => this.#receive(event), { signal })
      addEventListener('blur', () => this.#root.activeElement && this.#ask(), { signal })
      const near = new IntersectionObserver(
        ([entry]) => {
          if (!entry?.isIntersecting) return
          near.disconnect()
          this.#load()
        },
        { rootMargin: NEAR },
      )
      const sight = new IntersectionObserver(
        ([entry]) => {
          this.#fit()
          this.#linked?.see(entry?.isIntersecting ?? false)
        },
        { threshold: [0, 0.25, 0.5, 0.75, 1] },
      )
      const resize = () => {
        const now = this.#box.clientWidth
        if (now === width) return
        if (!this.#isLive) this.#height = likelyHeight(now)
        this.#isAsked ||= width > 0
        width = now
        this.#fit()
      }
      resize()
      const observers = [near, sight, new ResizeObserver(resize)]
      for (const observer of observers) observer.observe(this.#box)
      this.#stop = () => {
        listening.abort()
        for (const observer of observers) observer.disconnect()
      }
    }

    disconnectedCallback(): void {
      this.#stop()
      this.#unlink()
      this.#frame?.remove()
      this.#frame = undefined
      this.#fallback.hidden = this.#isLive = false
    }

    /** With this, a host that moves the element by `moveBefore` keeps the frame as it is. */
    connectedMoveCallback(): void {}

    attributeChangedCallback(name: OptionName, old: string | null, value: string | null): void {
      if (old === value) return
      this.#set(name, readOption(name, value, warn))
      if (name === 'height') this.#ask()
      if (name === 'base' && this.#frame) this.#load()
      if (name === 'article') {
        this.#unlink()
        this.#greet()
      }
    }

    selectRegion(region: string): void {
      this.#set('region', region)
    }

    clearRegion(): void {
      this.#set('region', undefined)
    }

    showLayers(layers: readonly string[]): void {
      this.#set('layers', layers.join() || 'none')
    }

    showDate(date: string): void {
      this.#set('date', date)
    }

    /** Lights up regions; none lets go of them. */
    highlight(regions: readonly string[]): void {
      this.#send({ kind: 'highlight', regions })
    }

    #set(name: OptionName, value: string | undefined): void {
      this.#options[name] = value
      const message = changeMessage(name, value)
      if (message) this.#send(message)
      this.#dress()
    }

    /** What of the frame stands outside of it. */
    #dress(): void {
      const { title, lang, theme = 'auto' } = this.#options
      if (!this.#frame) return
      this.#frame.title = title ?? (lang === 'uk' ? 'Інтерактивна карта' : 'Interactive map')
      this.#frame.style.colorScheme = theme === 'auto' ? 'light dark' : theme
    }

    #load(): void {
      this.#frame?.remove()
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', sandbox)
      frame.allow = 'fullscreen'
      frame.loading = 'lazy'
      frame.referrerPolicy = 'strict-origin-when-cross-origin'
      frame.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;border:0'
      this.#waiting = []
      this.#fallback.hidden = this.#isLive = false
      frame.addEventListener('load', () => {
        /* A frame may be live before it has loaded all; loaded again, it is another page. */
        if (this.#fallback.hidden) this.#isLive = false
        this.#fallback.hidden = true
        if (!this.#isLive) this.#greet()
      })
      frame.src = frameAddress(this.#options.base ?? home, this.#options)
      this.#frame = frame
      this.#dress()
      this.#box.append(frame)
    }

    /** A sandboxed frame has no origin that could be named: what is sent must be fit for anyone to read. */
    #post(message: HostMessage): void {
      this.#frame?.contentWindow?.postMessage(sealed(message), '*')
    }

    #send(message: HostMessage): void {
      if (this.#isLive) this.#post(message)
      else this.#waiting.push(message)
    }

    #greet(): void {
      this.#post({ kind: 'hello', isArticle: !!this.#options.article })
    }

    #tell(name: string, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
    }

    #receive(event: MessageEvent<unknown>): void {
      const message = messageFrom(event, this.#frame?.contentWindow)
      if (!message) return
      const { kind, ...detail } = message
      if (kind === 'ready') this.#start(message.regions)
      else if (kind === 'finding') void this.#link(message)
      else if (kind === 'height') {
        this.#height = message.height
        this.#fit()
      } else {
        if (kind === 'region') this.#options.region = message.region ?? ''
        if (kind === 'layers') this.#options.layers = message.layers.join() || 'none'
        if (kind === 'date') this.#options.date = message.date
        this.#isAsked = true
        this.#tell(events[kind], detail)
      }
      this.#linked?.take(message)
    }

    #start(regions: readonly string[]): void {
      this.#regions = regions
      if (this.#isLive) return
      this.#isLive = true
      this.#greet()
      for (const message of this.#waiting.splice(0)) this.#post(message)
      this.#tell('mapready', { regions })
    }

    #ask(): void {
      this.#isAsked = true
      this.#fit()
    }

    #fit(): void {
      const { height, bottom } = this.#box.getBoundingClientRect()
      if (mayResize(height, bottom, innerHeight, this.#isAsked)) {
        this.#box.style.height = `${Number(this.#options.height) || this.#height}px`
      }
    }

    #unlink(): void {
      this.#linked?.end()
      this.#linked = undefined
    }

    async #link(message: FrameMessage): Promise<void> {
      const { article: selector, lang } = this.#options
      const linkArticle = await loadArticleProgram(home)
      const article = selector && document.querySelector(selector)
      if (!article || this.#linked || !this.isConnected || this.#options.article !== selector) return
      this.#linked = linkArticle({
        article,
        root: this.#root,
        language: lang === 'uk' ? 'uk' : 'en',
        regions: this.#regions,
        send: (one) => this.#send(one),
        back: () => {
          this.scrollIntoView({ block: 'nearest' })
          this.#frame?.focus()
        },
      })
      this.#linked.take(message)
    }
  }
