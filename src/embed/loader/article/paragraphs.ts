/** An article's paragraphs, read from its nodes and never written to. */

export interface Paragraph {
  block: Element
  nodes: readonly Text[]
  text: string
}

const blocks = 'p,li,h1,h2,h3,h4,h5,h6,blockquote,dd,dt,td,th,pre,div,section,article,main'
const passedOver = 'nav,aside,figure,form,button,[hidden],[aria-hidden=true],occupied-regions-map'

/** Elements about which the desk has said which regions they are about. */
export const MARKED = '[data-map-regions]'

/** The innermost blocks of an article's text, and what the desk has marked within them. */
export const paragraphsOf = (article: Element): Paragraph[] =>
  [article, ...article.querySelectorAll(`${blocks},${MARKED}`)]
    .filter((block) => !block.querySelector(blocks) && !block.closest(passedOver))
    .map((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      const nodes: Text[] = []
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        if (!/^(SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? '')) nodes.push(node)
      }
      return { block, nodes, text: nodes.map(({ data }) => data).join('') }
    })

/** The node, and the place in it, at which a place in a paragraph's text is. */
export function pointIn({ block, nodes }: Paragraph, offset: number): [node: Node, offset: number] {
  let left = offset
  for (const node of nodes) {
    if (left <= node.length) return [node, left]
    left -= node.length
  }
  return [block, 0]
}
