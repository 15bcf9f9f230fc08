/** Marks passages in the host's text, without a change to its nodes. */
import { CHANNEL } from '../../messages.ts'
import { drawn } from './drawn.ts'

/** Marks these ranges in place of those that it marked before. */
export type Mark = (ranges: readonly Range[]) => unknown

/** By the CSS Custom Highlight API. Its style sheet is constructed: a policy on styles does not keep it out. */
function highlighter(): Mark {
  /* One a page, for all its maps, which stays: empty it changes nothing. */
  let highlight = CSS.highlights.get(CHANNEL)
  if (!highlight) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`::highlight(${CHANNEL}){background:#fe08}`)
    document.adoptedStyleSheets.push(sheet)
    CSS.highlights.set(CHANNEL, (highlight = new Highlight()))
  }
  const shared = highlight
  let own: readonly Range[] = []
  return (ranges) => {
    for (const range of own) shared.delete(range)
    own = ranges
    for (const range of own) shared.add(range)
  }
}

/** By boxes over the text, drawn in the map's own shadow. They stay in place as the page scrolls. */
function boxer(root: ShadowRoot): Mark {
  const layer = drawn('div', 'position:absolute;pointer-events:none')
  root.append(layer)
  return (ranges) => {
    const origin = layer.getBoundingClientRect()
    layer.replaceChildren(
      ...ranges.map((range) => {
        const { x, y, width, height } = range.getBoundingClientRect()
        return drawn(
          'div',
          `position:absolute;background:#fe08;left:${x - origin.x}px;top:${y - origin.y}px;width:${width}px;height:${height}px`,
        )
      }),
    )
  }
}

export const markerIn = (root: ShadowRoot): Mark => ('highlights' in CSS ? highlighter() : boxer(root))
