/** An element of ours in the map's shadow, with its styles, which no policy on the host's styles keeps out. */
export function drawn(tag: string, css: string): HTMLElement {
  const element = document.createElement(tag)
  element.style.cssText = css
  return element
}
