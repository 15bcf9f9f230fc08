/** The frame's side of the contract: joins the page in a frame to the page around it. */
import type { PublishedStory } from '../../domain/story.ts'
import type { ReaderStore } from '../../state/store.ts'
import { type FrameMessage, type MentionToFind, parseHostMessage, sealed } from '../messages.ts'
import { asksForHeight, childIdIn, heightMessages } from './height-protocols.ts'
import { watchHeight } from './height.ts'
import { obey, type Page } from './obey.ts'
import { openLinksOutside } from './open-links.ts'
import { reportChanges } from './report.ts'

/** The window around the frame. */
type Host = Pick<Window, 'postMessage'>

interface Framed {
  story: PublishedStory
  store: ReaderStore
  page: Page
  /** All that the frame shows. */
  content: Element
  /** Fetches the words by which an article names the regions. */
  loadMentions: () => Promise<readonly MentionToFind[]>
}

const regionIds = ({ regions }: PublishedStory): string[] => regions.map(({ id }) => id)

const passagesToFind = ({ passages }: PublishedStory) =>
  passages.map(({ id, regions, locator: { start, end } }) => ({
    id,
    regions: regions.map(({ region }) => region),
    start,
    end,
  }))

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
  const answer = (isArticle: boolean) => {
    tell({ kind: 'ready', regions: regionIds(story) })
    tellHeight()
    if (!isArticle) return
    const find = (mentions: readonly MentionToFind[]) =>
      tell({ kind: 'finding', passages: passagesToFind(story), mentions })
    framed.loadMentions().then(find, () => find([]))
  }
  const hear = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== host) return
    if (asksForHeight(data, childId)) tellHeight()
    const message = parseHostMessage(data)
    if (message?.kind === 'hello') {
      origin = from === 'null' ? '*' : from
      answer(message.isArticle)
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
  tell({ kind: 'ready', regions: regionIds(story) })
  return () => {
    frame.removeEventListener('message', hear)
    stopReporting()
    stopDirecting()
    stopWatching()
  }
}
