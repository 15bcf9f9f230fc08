/** Ties the host's article to the map: what the reader does in the one shows in the other. */
import type { LinkArticle } from '../link-article.ts'
import { type Link, linksIn } from './links.ts'
import { markerIn } from './marks.ts'
import { wayBack } from './way-back.ts'

/** The band of the viewport in which a passage counts as being read. */
const MIDDLE = '-45% 0px'

/** Moves the focus to an element that takes none, until it is left. */
function focusOn(block: HTMLElement): void {
  if (!block.hasAttribute('tabindex')) {
    block.tabIndex = -1
    block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true })
  }
  block.focus({ preventScroll: true })
}

export const linkArticle: LinkArticle = ({ article, root, language, regions, send, back }) => {
  let links: Link[] = []
  const byBlock = new Map<unknown, Link>()
  const ending = new AbortController()
  const mark = markerIn(root)
  const way = wayBack(language, back)
  let isInView = false
  let isAway = false
  let lit = ''
  /** The passage that the reader points at or has focused, before the one that is being read. */
  let pointed: Link | undefined
  const read = new Set<Element>()

  const light = () => {
    const about = (pointed ?? byBlock.get(isInView && [...read][0]))?.regions ?? []
    if (lit === about.join()) return
    lit = about.join()
    send({ kind: 'highlight', regions: about })
  }
  for (const type of ['pointerover', 'pointerleave', 'focusin', 'focusout']) {
    article.addEventListener(
      type,
      (event) => {
        /* A finger leaves what it has just pointed at. */
        if (type === 'pointerleave' && (event as PointerEvent).pointerType === 'touch') return
        let node = /leave|out/.test(type) ? null : (event.target as Node | null)
        while (node && !byBlock.has(node)) node = node.parentNode
        pointed = byBlock.get(node)
        light()
      },
      ending,
    )
  }
  const reading = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) read[isIntersecting ? 'add' : 'delete'](target)
      light()
    },
    { rootMargin: MIDDLE },
  )

  return {
    take(message) {
      if (message.kind === 'finding') {
        links = linksIn(article, message.passages, message.mentions, regions)
        for (const link of links) {
          byBlock.set(link.block, link)
          reading.observe(link.block)
        }
        const passages = links.flatMap(({ id, text }) => (id ? { id, text } : []))
        send({ kind: 'found', passages })
      }
      if (message.kind === 'passage') {
        const link = links.find(({ id }) => id === message.passage)
        if (!link) return
        const { block, range } = link
        mark([range])
        focusOn(block as HTMLElement)
        const isStill = matchMedia('(prefers-reduced-motion:reduce)').matches
        block.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' })
        isAway = false
        root.append(way)
      }
      if (message.kind === 'region') {
        const { region } = message
        mark(links.flatMap(({ range, regions }) => (region && regions.includes(region) ? range : [])))
      }
    },
    see(isSeen) {
      isInView = isSeen
      if (isSeen && isAway) way.remove()
      isAway ||= !isSeen
      light()
    },
    end() {
      ending.abort()
      reading.disconnect()
      mark([])
      way.remove()
    },
  }
}
