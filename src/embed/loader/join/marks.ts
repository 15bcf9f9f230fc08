/** Marks passages in the host's text, without a change to its nodes. */
import { CHANNEL } from '../../messages.ts'

/** Marks these ranges, and no other any more. */
export type Mark = (ranges: readonly Range[]) => unknown

/** By the CSS Custom Highlight API. Its style sheet is constructed: a policy on styles does not keep it out. */
function highlighter(): Mark {
  /* One a page, which stays: without a highlight of this name it changes nothing. */
  if (!CSS.highlights.has(CHANNEL)) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`::highlight(${CHANNEL}){background-color:#fe08}`)
    document.adoptedStyleSheets.push(sheet)
  }
  return (ranges) => CSS.highlights.set(CHANNEL, new Highlight(...ranges))
}

/** By boxes over the text, drawn in the map's own shadow. They stay in place as the page scrolls. */
function boxer(root: ShadowRoot): Mark {
  const layer = document.createElement('div')
  layer.style.cssText = 'position:absolute;pointer-events:none'
  root.append(layer)
  return (ranges) => {
    layer.replaceChildren()
    const origin = layer.getBoundingClientRect()
    for (const { left, top, width, height } of ranges.flatMap((range) => [...range.getClientRects()])) {
      const box = document.createElement('div')
      box.style.cssText = `position:absolute;background:#fe08;left:${left - origin.left}px;top:${top - origin.top}px;width:${width}px;height:${height}px`
      layer.append(box)
    }
  }
}

export const markerIn = (root: ShadowRoot): Mark => ('highlights' in CSS ? highlighter() : boxer(root))
