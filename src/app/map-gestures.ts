/** How far the mouse moves with its button held before it counts as a drag, in CSS px. */
const DRAG_PX = 8

/**
 * Calls `act` once the reader does on the picture what one does only on a map: zooms with Ctrl or ⌘ and the
 * wheel, with two fingers or a double click, or drags it. The page scrolls and a click counts as ever.
 * @returns the undo
 */
export function whenGestured(stage: HTMLElement, act: () => void): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const ask = () => {
    listening.abort()
    act()
  }
  let from: { x: number; y: number } | null = null
  const press = ({ pointerType, button, clientX: x, clientY: y }: PointerEvent) => {
    from = pointerType === 'mouse' && button === 0 ? { x, y } : null
  }
  const move = ({ buttons, clientX, clientY }: PointerEvent) => {
    if (buttons !== 1) from = null
    if (from && Math.hypot(clientX - from.x, clientY - from.y) > DRAG_PX) ask()
  }
  const wheel = ({ ctrlKey, metaKey }: WheelEvent) => {
    if (ctrlKey || metaKey) ask()
  }
  const touch = ({ touches }: TouchEvent) => {
    if (touches.length > 1) ask()
  }
  /** The picture's regions are links, and a link that is dragged would follow the mouse. */
  const dragLink = (event: DragEvent) => {
    event.preventDefault()
    ask()
  }
  stage.addEventListener('pointerdown', press, { signal })
  stage.addEventListener('pointermove', move, { signal })
  stage.addEventListener('wheel', wheel, { signal, passive: true })
  stage.addEventListener('touchstart', touch, { signal, passive: true })
  stage.addEventListener('dblclick', ask, { signal })
  stage.addEventListener('dragstart', dragLink, { signal })
  return () => listening.abort()
}
