/** The frame's side of the contract: joins the page in a frame to the page around it. */
import type { PassageId } from '../../domain/ids.ts'
import type { PublishedStory } from '../../domain/story.ts'
import type { HostParagraph, ReaderStore } from '../../state/store.ts'
import type { View } from '../../state/view.ts'
import {
  type ArticleLink,
  type FrameMessage,
  type HostMessage,
  parseHostMessage,
  sealed,
} from '../messages.ts'
import { asksForHeight, childIdIn, heightMessages } from './height-protocols.ts'
import { watchHeight } from './height.ts'
import { obey, type Page } from './obey.ts'
import { openLinksOutside } from './open-links.ts'
import { reportChanges, reportView } from './report.ts'

/**
 * Finds what of an article is about which regions, and keeps the host's own words for it; nothing where it was stopped.
 * @param isWanted asked now and then; an article that no longer is is not read to its end
 */
export type ArticleReader = (
  article: HostArticle,
  story: PublishedStory,
  isWanted: () => boolean,
) => Promise<FoundInArticle | undefined>

type HostArticle = Extract<HostMessage, { kind: 'article' }>

interface FoundInArticle {
  links: readonly ArticleLink[]
  quotes: ReadonlyMap<PassageId, string>
  paragraphs: readonly HostParagraph[]
}

const nothing: FoundInArticle = { links: [], quotes: new Map(), paragraphs: [] }

/** The window around the frame. */
type Host = Pick<Window, 'postMessage'>

interface Framed {
  story: PublishedStory
  store: ReaderStore
  /** The view that the frame's address asked for. */
  asked: View
  page: Page
  /** All that the frame shows. */
  content: Element
  /** What leads a reader of the host's article back to the map, and what takes that away. */
  wayBack: readonly [back: string, close: string]
  /** Fetches what finds the story in a host's article. */
  loadArticle: () => Promise<ArticleReader>
}

const regionIds = ({ regions }: PublishedStory): string[] => regions.map(({ id }) => id)

/**
 * Joins the frame to `host`. Nothing that is sent is secret: until the host says hello it is sent to whoever
 * it is, from then on to the origin that said so. A host without an origin of its own says `null`, and heights
 * in the protocols of others go to whoever listens.
 * @param frame this window; what other windows than `host` send it is ignored
 * @returns the undo
 */
export function joinHost(frame: Window, host: Host, framed: Framed): () => void {
  const { story, store } = framed
  const childId = childIdIn(frame.location.search)
  let origin = '*'
  let height = 0
  /** What the host has ordered it need not be told; two hosts that copy each other would never rest. */
  let isObeying = false

  const tell = (message: FrameMessage) => host.postMessage(sealed(message), origin)
  const tellHeight = () => {
    if (height === 0) return
    const [ours, ...others] = heightMessages(height, childId)
    host.postMessage(ours, origin)
    for (const message of others) host.postMessage(message, '*')
  }
  const greet = (isAnswer: boolean) => tell({ kind: 'ready', regions: regionIds(story), isAnswer })
  /** The article that was shown last: what is read of one before it is no longer told. */
  let shown: HostArticle | undefined
  const read = async (article: HostArticle) => {
    shown = article
    const isShown = () => shown === article
    let found: FoundInArticle | undefined = nothing
    if (article.paragraphs.length > 0) {
      const readArticle = await framed.loadArticle()
      if (!isShown()) return
      found = await readArticle(article, story, isShown)
    }
    if (!found || !isShown()) return
    const { links, quotes, paragraphs } = found
    store.getState().quoteHost(quotes, paragraphs)
    /* What a reader was at in an article that is gone is no longer lit up. */
    if (article.paragraphs.length === 0) store.getState().pointAt([])
    tell({ kind: 'links', links, language: story.locale, words: framed.wayBack })
  }
  const hear = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== host) return
    if (asksForHeight(data, childId)) tellHeight()
    const message = parseHostMessage(data)
    if (message?.kind === 'hello') {
      origin = from === 'null' ? '*' : from
      greet(true)
      /* What the reader chose before there was anyone to tell. */
      reportView(store.getState(), framed.asked, tell)
      tellHeight()
    } else if (message?.kind === 'article') {
      /* Where what reads it does not come, the article stays unlinked. */
      read(message).catch(() => {})
    } else if (message) {
      isObeying = true
      try {
        obey(message, { ...framed, search: frame.location.search })
      } finally {
        isObeying = false
      }
    }
  }

  frame.addEventListener('message', hear)
  const stopReporting = reportChanges(store, (message) => {
    if (!isObeying) tell(message)
  })
  const stopWatching = watchHeight(framed.content, (now) => {
    height = now
    tellHeight()
  })
  const stopDirecting = openLinksOutside(frame.document)
  greet(false)
  return () => {
    shown = undefined
    frame.removeEventListener('message', hear)
    stopReporting()
    stopDirecting()
    stopWatching()
  }
}
