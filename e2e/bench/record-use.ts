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

  /** All the pixels; to read them, the browser must have drawn them. */
  const readPixels = (): Uint32Array | undefined => {
    const gl = document.querySelector<HTMLCanvasElement>(mapCanvas)?.getContext('webgl2')
    if (!gl) return undefined
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
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
    lastFrame = performance.now()
    if (!isWatching) return
    const read = readPixels()
    const drawnAt = performance.now()
    pixels = sumOf(read)
    if (pixels !== pixelsBefore) window.answer.mapMs ??= drawnAt - liftedAt
  }

  // oxlint-disable-next-line typescript/unbound-method -- called on its own context below
  const { drawElements } = WebGL2RenderingContext.prototype
  WebGL2RenderingContext.prototype.drawElements = function noteDraw(...args) {
    hasDrawn = true
    drawElements.apply(this, args)
  }
  const request = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      hasDrawn = false
      callback(time)
      if (hasDrawn) endFrame()
    })
  window.mapQuietFor = () => performance.now() - lastFrame
  window.watchMap = () => {
    isWatching = true
  }
}
