/** An article's paragraphs, read from its nodes and never written to. */
import { type ArticleParagraph, LONGEST_TEXT } from '../../messages.ts'

const blocks = 'p,li,h1,h2,h3,h4,h5,h6,blockquote,dd,dt,td,th,div,section,article,main'
const passedOver = 'nav,aside,figure,form,button,[hidden],[aria-hidden=true],occupied-regions-map'
const marked = '[data-map-regions]'

/** The innermost blocks of an article's text, and what the desk has marked within them; none that holds a program. */
export const blocksOf = (article: Element): HTMLElement[] =>
  ([article, ...article.querySelectorAll(`${blocks},${marked}`)] as HTMLElement[]).filter(
    (block) => !block.querySelector(`${blocks},script,style`) && !block.closest(passedOver),
  )

/** A block's text, and what the desk has said that it is about: nothing where a part of it says so itself. */
export function paragraphIn(block: HTMLElement): ArticleParagraph {
  const said = block.closest<HTMLElement>(marked)?.dataset['mapRegions']
  return {
    text: block.textContent.slice(0, LONGEST_TEXT),
    regions: said?.match(/\S+/g) ?? (said === '' || block.querySelector(marked) ? [] : null),
  }
}

/** The node, and the place in it, at which a place in a block's text is; both in UTF-16 code units. */
export function pointIn(block: Element, offset: number): [node: Node, offset: number] {
  /* 4 is `NodeFilter.SHOW_TEXT`, in fewer bytes. */
  const texts = document.createTreeWalker(block, 4)
  let left = offset
  while (texts.nextNode()) {
    const { length } = texts.currentNode as Text
    if (left <= length) return [texts.currentNode, left]
    left -= length
  }
  return [block, 0]
}
