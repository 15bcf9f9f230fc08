/** The height that the frame needs, told to its host as soon as it changes. */

/** The height of what the frame shows, in whole CSS px; 0 while nothing is laid out. */
const heightOf = (content: Element): number => Math.ceil(content.getBoundingClientRect().height)

/**
 * Tells the height of `content` at once and at each change, up or down. It is the content's own height, which
 * no height of the frame changes: a host that follows it comes to rest.
 * @param tell given the height in CSS px, never 0 and never the same twice running
 * @returns the undo
 */
export function watchHeight(content: Element, tell: (height: number) => void): () => void {
  let told = 0
  const watching = new ResizeObserver(() => {
    const height = heightOf(content)
    if (height === 0 || height === told) return
    told = height
    tell(height)
  })
  watching.observe(content)
  return () => watching.disconnect()
}
