/** Ties the host's article to the map: what the reader does in the one shows in the other. */
import { type ArticleLink, type FrameMessage, type HostMessage, MOST_ITEMS } from '../../messages.ts'
import type { Options } from '../options.ts'
import { markerIn } from './marks.ts'
import { blocksOf, paragraphIn, pointIn } from './paragraphs.ts'
import { wayBack } from './way-back.ts'

/** The band of the viewport in which a passage counts as being read. */
const MIDDLE = '-45% 0px'

interface ArticleToLink {
  article: Element
  /** Where the way back to the map is drawn, and marks where the browser has no highlights. */
  root: ShadowRoot
  send: (message: HostMessage) => void
  /** What the map shows, now and later. */
  options: Options
  /** Takes the reader back to the map. */
  back: () => void
}

export interface LinkedArticle {
  article: Element
  take: (message: FrameMessage) => void
  /** Marks what is about the region that is selected. */
  mark: () => void
  /** The map has come into the viewport, or left it. */
  see: (isInView: boolean) => void
  /** Undoes all that was done. */
  end: () => void
}

/** A part of the article that is about regions. */
interface Link extends ArticleLink {
  block: HTMLElement
  range: Range
}

/** Moves the focus to an element that takes none, until it is left. */
function focusOn(block: HTMLElement): void {
  if (!block.hasAttribute('tabindex')) {
    block.tabIndex = -1
    block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true })
  }
  block.focus({ preventScroll: true })
}

export function linkArticle({ article, root, send, options, back }: ArticleToLink): LinkedArticle {
  let blocks: HTMLElement[] = []
  let links: Link[] = []
  const ending = new AbortController()
  const markRanges = markerIn(root)
  let way: HTMLElement | undefined
  let isInView = false
  let lit = ''
  /** The passage that the reader points at or has focused, before the one that is being read. */
  let pointed: Link | undefined
  const read = new Set<Element>()

  /** What the desk has marked comes after passages, and may stand in one. */
  const linkAt = (node: Node | null | undefined) =>
    links.findLast(({ block }) => block.contains(node as Node))
  const mark = () =>
    markRanges(
      links.flatMap(({ range, regions }) => (regions.includes(options.region as string) ? range : [])),
    )
  const light = () => {
    const regions = (pointed ?? linkAt(isInView ? [...read][0] : null))?.regions ?? []
    const now = regions.join()
    if (lit === now) return
    lit = now
    send({ kind: 'highlight', regions })
  }
  for (const type of ['pointerover', 'focusin']) {
    document.addEventListener(
      type,
      ({ target }) => {
        pointed = linkAt(target as Node)
        light()
      },
      ending,
    )
  }
  const reading = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) read[isIntersecting ? 'add' : 'delete'](target)
      /* Whether the map is in sight may be told after this, in no fixed order. */
      requestAnimationFrame(light)
    },
    { rootMargin: MIDDLE },
  )
  /** Tells the frame what there is to link. */
  const show = (shown: HTMLElement[]) => {
    blocks = shown
    send({
      kind: 'article',
      paragraphs: blocks.map(paragraphIn),
      language: article.closest<HTMLElement>('[lang]')?.lang,
    })
  }
  return {
    article,
    take(message) {
      if (message.kind === 'links') {
        reading.disconnect()
        way ??= wayBack(message.words, message.language, back)
        links = message.links.flatMap((link) => {
          const first = blocks[link.first]
          const last = blocks[link.last]
          if (!first || !last) return []
          const range = new Range()
          range.setStart(...pointIn(first, link.start))
          range.setEnd(...pointIn(last, link.end))
          return { ...link, block: first, range }
        })
        for (const { block } of links) reading.observe(block)
        mark()
      }
      /* Only a reader's wish to read a part names one. */
      const asked = (message as { passage?: string }).passage
      const link = links.find(({ passage }) => passage === asked)
      if (!link) return
      markRanges([link.range])
      focusOn(link.block)
      link.block.scrollIntoView({
        block: 'center',
        behavior: matchMedia('(prefers-reduced-motion)').matches ? 'instant' : 'smooth',
      })
      root.append(way as HTMLElement)
    },
    mark,
    see(isSeen) {
      if (isSeen && !isInView) {
        way?.remove()
        /* Read each time that the reader comes to the map: an article may have changed since. */
        show(blocksOf(article).slice(0, MOST_ITEMS))
      }
      isInView = isSeen
      light()
    },
    end() {
      ending.abort()
      reading.disconnect()
      markRanges([])
      way?.remove()
      show([])
    },
  }
}
