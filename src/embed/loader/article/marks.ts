/** Marks passages in the host's text, without a change to its nodes. */

const NAME = 'occupied-regions-map'

/** Marks these ranges, and no other any more. */
export type Mark = (ranges: readonly Range[]) => void

/** By the CSS Custom Highlight API. Its style sheet is constructed: a policy on styles does not keep it out. */
function highlighter(): Mark {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`::highlight(${NAME}){background-color:Mark;color:MarkText}`)
  return (ranges) => {
    CSS.highlights.set(NAME, new Highlight(...ranges))
    const others = document.adoptedStyleSheets.filter((one) => one !== sheet)
    document.adoptedStyleSheets = ranges.length > 0 ? [...others, sheet] : others
  }
}

/** By boxes over the text, drawn in the map's own shadow. They stay in place as the page scrolls. */
function boxer(root: ShadowRoot): Mark {
  const layer = document.createElement('div')
  layer.style.cssText = 'position:absolute;pointer-events:none;mix-blend-mode:multiply'
  root.append(layer)
  return (ranges) => {
    layer.replaceChildren()
    const origin = layer.getBoundingClientRect()
    for (const { left, top, width, height } of ranges.flatMap((range) => [...range.getClientRects()])) {
      const box = document.createElement('div')
      box.style.cssText = `position:absolute;background:#fe0;left:${left - origin.left}px;top:${top - origin.top}px;width:${width}px;height:${height}px`
      layer.append(box)
    }
  }
}

export const markerIn = (root: ShadowRoot): Mark => ('highlights' in CSS ? highlighter() : boxer(root))
