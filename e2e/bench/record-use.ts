/** How long the page takes to answer a tap, noted in the page itself. */

export interface Answer {
  /** Milliseconds from the finger's lifting, as the browser dates it, to the panel's painted frame. */
  panelMs?: number
  /** Milliseconds from the finger's lifting to the first frame of the map whose pixels differ. */
  mapMs?: number
}

declare global {
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
  const afterPaint = (act: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', act)
      port1.start()
      port2.postMessage(null)
    })

  const lift = ({ timeStamp }: Event) => {
    window.answer = {}
    liftedAt = timeStamp
    headingBefore = heading()
    pixelsBefore = pixels
  }
  window.addEventListener('pointerup', lift, { capture: true })

  let isPainting = false
  const notePanel = () => {
    if (isPainting || liftedAt === 0 || heading() === headingBefore) return
    isPainting = true
    afterPaint(() => {
      window.answer.panelMs ??= performance.now() - liftedAt
      headingBefore = heading()
      isPainting = false
    })
  }
  new MutationObserver(notePanel).observe(document, { subtree: true, childList: true, characterData: true })

  /** One number for all the pixels; to read them, the browser must have drawn them. */
  const readPixels = (): number | undefined => {
    const gl = document.querySelector<HTMLCanvasElement>(mapCanvas)?.getContext('webgl2')
    if (!gl) return undefined
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
    const values = new Uint32Array(width * height)
    const bound = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING) as WebGLFramebuffer | null
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(values.buffer))
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, bound)
    return values.reduce((hash, value) => Math.imul(hash ^ value, 16777619), 0)
  }
  const endFrame = () => {
    lastFrame = performance.now()
    if (!isWatching) return
    pixels = readPixels()
    if (pixels !== pixelsBefore) window.answer.mapMs ??= performance.now() - liftedAt
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
