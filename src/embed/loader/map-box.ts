/** One map in the host's page before it is live: the place that it takes, and its frame. */
import { type Joined, loadJoin } from './load-join.ts'
import { frameAddress, type OptionName, type Options, sandbox } from './options.ts'
import { likelyHeight, mayResize } from './reserve.ts'

/** How near the viewport a map is loaded, in CSS px. */
const NEAR = '1000px'

/** What the second program is given of a map. */
export interface MapBox {
  host: HTMLElement
  /** Where the frame stands, and whatever else is drawn. */
  root: ShadowRoot
  /** What the map shows: what the attributes say, then what the reader has chosen. */
  options: Options
  /** What has changed and the frame has not been told. */
  changed: Set<OptionName>
  frame: HTMLIFrameElement
  /**
   * Takes the height that is needed, in CSS px, as soon as nothing that is read moves.
   * @param isAsked has the reader, or the host, done something for which it may change in sight?
   */
  fit: (needed?: number, isAsked?: boolean) => void
}

export interface Control {
  /** Begins. @returns the undo */
  connect: () => () => void
  set: (name: OptionName, value: string | undefined) => void
  highlight: (regions: readonly string[]) => void
}

/** @param home the folder of `embed.js`, where the map is too */
export function mapBox(host: HTMLElement, home: string): Control {
  const root = host.attachShadow({ mode: 'open' })
  const box = document.createElement('div')
  const fallback = document.createElement('slot')
  const sheet = new CSSStyleSheet()
  let needed = 0
  let isAsked = false
  let joined: Joined | undefined

  /* As wide as there is room also in a row, a column or a grid; its margins are the host's own. */
  sheet.replaceSync(':host(:not([hidden])){display:block;width:-webkit-fill-available}')
  root.adoptedStyleSheets = [sheet]
  box.style.cssText = 'position:relative;overflow:hidden'
  box.append(fallback)
  root.append(box)

  const map = {
    host,
    root,
    options: {},
    changed: new Set(),
    fit(now = needed, asked = false) {
      needed = now
      isAsked ||= asked
      const { height, bottom } = box.getBoundingClientRect()
      if (mayResize(height, bottom, innerHeight, isAsked)) {
        box.style.height = `${Number(map.options.height) || needed}px`
      }
    },
  } as MapBox
  const { options } = map
  /** What of the frame stands outside of it. */
  const dress = ({ frame } = map) => {
    if (!frame) return
    frame.title = options.title ?? (options.lang === 'uk' ? 'Мапа' : 'Map')
    frame.style.colorScheme = (options.theme ?? 'auto').replace('auto', 'light dark')
  }
  const load = () => {
    const frame = (map.frame = document.createElement('iframe'))
    frame.sandbox.value = sandbox
    frame.allow = 'fullscreen'
    frame.loading = 'lazy'
    frame.referrerPolicy = 'strict-origin'
    frame.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;border:0'
    frame.src = frameAddress(options.src ?? home, options)
    frame.addEventListener('load', () => {
      fallback.hidden = true
    })
    map.changed.clear()
    dress()
    box.append(frame)
  }

  return {
    connect() {
      let width = 0
      const ending = new AbortController()
      const { signal } = ending
      isAsked = false
      const near = new IntersectionObserver(
        (entries) => {
          if (!entries.pop()?.isIntersecting) return
          near.disconnect()
          load()
          void loadJoin(home).then((join) => {
            if (!signal.aborted) joined = join(map, signal)
          })
        },
        { rootMargin: NEAR },
      )
      /* The browser has laid out what it tells: to ask it before would make it do so for us. */
      const resize = () => {
        const now = box.clientWidth
        if (now === width) return
        const height = box.offsetHeight
        map.fit(joined ? needed : likelyHeight(now), width > 0)
        box.style.height ||= `${height}px`
        width = now
      }
      const observers = [near, new ResizeObserver(resize)]
      for (const observer of observers) observer.observe(box)
      return () => {
        ending.abort()
        for (const observer of observers) observer.disconnect()
        map.frame?.remove()
        joined = undefined
        fallback.hidden = false
      }
    },
    set(name, value) {
      options[name] = value
      map.changed.add(name)
      dress()
      if (name === 'height') map.fit(needed, true)
      joined?.change()
    },
    highlight: (regions) => joined?.highlight(regions),
  }
}
