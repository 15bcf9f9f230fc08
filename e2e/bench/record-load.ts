/** What a page's load is like, noted in the page itself from its first moment. */

export interface LoadRecord {
  /** Moments in milliseconds since the navigation began. */
  firstPaint?: number
  largestPaint?: number
  /** When a region's link is there to be tapped. */
  tappable?: number
  /** When the tap done at that moment had shown them. */
  passagesShown?: number
  /** When the app answers taps itself. */
  live?: number
  /** When the map has drawn itself whole. */
  drawn?: number
  shifts: { value: number; at: number }[]
  /** Tasks of 50 ms and more, in milliseconds. */
  longTasks: { start: number; duration: number }[]
}

declare global {
  interface Window {
    loadRecord: LoadRecord
    /** Whether a region's passages are on the page for the reader to see. */
    seesPassages: () => boolean
  }
}

interface Asked {
  regionLink: string
  /** A control that is on the page in the overview and in a region. */
  control: string
  passage: string
  mapDrawn: string
  /** Whether to tap the first region's link as soon as it stands there. */
  tapsFirst: boolean
  /** What to say on the console when the map is drawn, or, where the link is tapped, the tap answered and the app live. */
  recorded: string
}

/** What the page says on its console once all that it was to note is noted. */
export const RECORDED = 'The load is recorded.'

/** Runs in the page before anything else. */
export function recordLoad({ regionLink, control, passage, mapDrawn, tapsFirst, recorded }: Asked): void {
  const record: LoadRecord = { shifts: [], longTasks: [] }
  window.loadRecord = record

  const observe = <Entry extends PerformanceEntry>(type: string, note: (entry: Entry) => void) =>
    new PerformanceObserver((list) => (list.getEntries() as Entry[]).forEach(note)).observe({
      type,
      buffered: true,
    })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') record.firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    record.largestPaint = startTime
  })
  observe<PerformanceEntry & { value: number; hadRecentInput: boolean }>('layout-shift', (entry) => {
    if (!entry.hadRecentInput) record.shifts.push({ value: entry.value, at: entry.startTime })
  })
  observe('longtask', ({ startTime, duration }) => record.longTasks.push({ start: startTime, duration }))

  const noteDrawn = new MutationObserver(() => {
    if (!document.querySelector(mapDrawn)) return
    record.drawn = performance.now()
    noteDrawn.disconnect()
    if (!tapsFirst) console.log(recorded)
  })
  /* Not of children: to note each of those that a page comes with would slow what is measured. */
  noteDrawn.observe(document, { subtree: true, attributeFilter: ['data-drawing'] })

  const regionOf = (link: Element) => link.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? ''
  let wanted = ''
  window.seesPassages = () => {
    const isShown = (part: Element) => part.getClientRects().length > 0
    const section = `section[aria-labelledby="${wanted}-heading"]`
    if (![...document.querySelectorAll(section)].some(isShown)) return false
    const within = document.querySelectorAll(`${section} ${passage}`)
    return [...within, ...document.querySelectorAll(`${passage}:has([href="#${wanted}"])`)].some(isShown)
  }
  /** React leaves its handlers on the elements that it answers for. */
  const isLive = () =>
    Object.keys(document.querySelector(control) ?? {}).some((key) => key.startsWith('__reactProps'))

  const look = () => {
    if (isLive()) record.live ??= performance.now()
    const link = document.querySelector<HTMLElement>(regionLink)
    if (link && record.tappable === undefined && link.getClientRects().length > 0) {
      record.tappable = performance.now()
      wanted = regionOf(link)
      if (tapsFirst) link.click()
    }
    if (tapsFirst && wanted !== '' && window.seesPassages()) record.passagesShown ??= performance.now()
    if (record.live === undefined || (tapsFirst && record.passagesShown === undefined)) {
      requestAnimationFrame(look)
      return
    }
    if (tapsFirst) console.log(recorded)
  }
  requestAnimationFrame(look)
}
