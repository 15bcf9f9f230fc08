/**
 * Calls `act` once, as soon as `place` has a width and a height: at once where it has them. In a closed tab,
 * an accordion or a frame that is not shown it has none, and a map made there would take a size that is not its own.
 * @returns the undo
 */
export function whenSized(place: Element, act: () => void): () => void {
  const isSized = () => place.clientWidth > 0 && place.clientHeight > 0
  if (isSized()) {
    act()
    return () => {}
  }
  const watching = new ResizeObserver(() => {
    if (!isSized()) return
    watching.disconnect()
    act()
  })
  watching.observe(place)
  return () => watching.disconnect()
}
