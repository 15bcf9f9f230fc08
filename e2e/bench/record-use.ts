/** How long the page takes to answer a tap, noted in the page itself. */

export interface Answer {
  /** Milliseconds from the finger's lifting to the panel's frame on the screen, both as the browser dates them. */
  panelMs?: number
  /** Milliseconds from the finger's lifting to the first frame of the map whose pixels differ. */
  mapMs?: number
}

declare global {
  interface PerformanceObserverInit {
    /** Of Event Timing: shorter events are left out; in milliseconds, at least 16. */
    durationThreshold?: number
  }
  interface Window {
    answer: Answer
    /** Milliseconds since the map last drew a frame. */
    mapQuietFor: () => number
    /** From now on the map's pixels are read back after each of its frames. */
    watchMap: () => void
  }
}

interface Asked {
  panelHeading: string
  mapCanvas: string
}

/** Runs in the page before anything else. */
export function recordUse({ panelHeading, mapCanvas }: Asked): void {
  window.answer = {}
  let liftedAt = 0
  let headingBefore: string | undefined
  let pixelsBefore: number | undefined
  let pixels: number | undefined
  let isWatching = false
  let hasDrawn = false
  let isInFrame = false
  let lastFrame = 0

  const heading = () => document.querySelector(panelHeading)?.textContent

  const lift = ({ timeStamp }: Event) => {
    window.answer = {}
    liftedAt = timeStamp
    headingBefore = heading()
    pixelsBefore = pixels
  }
  window.addEventListener('pointerup', lift, { capture: true })

  /** Event Timing tells when the frame after an event was shown, to 8 ms; the map's own frames do not count. */
  const notePanel = (events: PerformanceObserverEntryList) => {
    if (heading() === headingBefore) return
    for (const { name, startTime, duration } of events.getEntries()) {
      if (name === 'click' && startTime >= liftedAt) window.answer.panelMs ??= startTime + duration - liftedAt
    }
  }
  new PerformanceObserver(notePanel).observe({ type: 'event', durationThreshold: 16 })

  /** The pixels, all or so many of the lowest rows; to read one, the browser must have drawn them all. */
  const readPixels = (rows = Infinity): Uint32Array | undefined => {
    const gl = document.querySelector<HTMLCanvasElement>(mapCanvas)?.getContext('webgl2')
    if (!gl) return undefined
    const width = gl.drawingBufferWidth
    const height = Math.min(rows, gl.drawingBufferHeight)
    const values = new Uint32Array(width * height)
    const bound = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING) as WebGLFramebuffer | null
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(values.buffer))
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, bound)
    return values
  }
  const sumOf = (values?: Uint32Array) =>
    values?.reduce((hash, value) => Math.imul(hash ^ value, 16777619), 0)
  const endFrame = () => {
    hasDrawn = false
    lastFrame = performance.now()
    if (!isWatching) return
    readPixels(1)
    const drawnAt = performance.now()
    pixels = sumOf(readPixels())
    if (pixels !== pixelsBefore) window.answer.mapMs ??= drawnAt - liftedAt
  }

  // oxlint-disable-next-line typescript/unbound-method -- called on its own context below
  const { drawElements } = WebGL2RenderingContext.prototype
  WebGL2RenderingContext.prototype.drawElements = function noteDraw(...args) {
    /* The map may draw at once, not with the browser's next frame. */
    if (!isInFrame && !hasDrawn) queueMicrotask(endFrame)
    hasDrawn = true
    drawElements.apply(this, args)
  }
  const request = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      isInFrame = true
      callback(time)
      isInFrame = false
      if (hasDrawn) endFrame()
    })
  window.mapQuietFor = () => performance.now() - lastFrame
  window.watchMap = () => {
    isWatching = true
  }
}
