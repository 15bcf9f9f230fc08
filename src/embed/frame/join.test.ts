/** The frame's listener: whom it hears, what it does, whom it answers. */
import * as fc from 'fast-check'
import { beforeEach, describe, expect, it, type Mock, vi } from 'vitest'
import { publishedWords } from '../../../tools/publish.ts'
import { publishedStory } from '../../../tools/published-story.ts'
import { createReaderStore, type ReaderStore } from '../../state/store.ts'
import { defaultView } from '../../state/view.ts'
import { type HostMessage, sealed } from '../messages.ts'
import { prepareNames } from './article/prepare-names.ts'
import { readArticleBy } from './article/read-article.ts'
import { type ArticleReader, joinHost } from './join.ts'
import type { Page } from './obey.ts'

const story = publishedStory('data')
const names = prepareNames([{ phrases: ['Kharkiv'], except: [], regions: ['kharkiv'] }])
const wordsToFind = { ...publishedWords('data'), names }

/** A window that keeps what is posted to it. */
class Listener {
  readonly posted: { message: unknown; to: unknown }[] = []
  postMessage(message: unknown, to: unknown): void {
    this.posted.push({ message, to })
  }
}

/** A content whose height a test sets; observers are told at once. */
class Content {
  height = 0
  readonly observers: (() => void)[] = []
  getBoundingClientRect() {
    return { height: this.height }
  }
  grow(height: number): void {
    this.height = height
    for (const observe of this.observers) observe()
  }
}

let host: Listener
let content: Content
let store: ReaderStore
let frame: EventTarget
let page: { dress: Mock<Page['dress']>; goTo: Mock<Page['goTo']> }
let leave: () => void

const send = (data: unknown, source: unknown = host, origin = 'https://news.example') => {
  const event = Object.assign(new Event('message'), { data, source, origin })
  frame.dispatchEvent(event)
}
const order = (message: HostMessage) => send(sealed(message))
const sent = (kind: string) =>
  host.posted.filter(({ message }) => (message as { kind?: unknown }).kind === kind)

function join(loadArticle: () => Promise<ArticleReader>): void {
  leave = joinHost(frame as unknown as Window, host, {
    story,
    store,
    asked: defaultView(story),
    page,
    content: content as unknown as Element,
    wayBack: ['Back', 'Close'],
    loadArticle,
  })
}

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #act: () => void
      constructor(act: () => void) {
        this.#act = act
      }
      observe(target: Content) {
        target.observers.push(this.#act)
        this.#act()
      }
      disconnect() {
        content.observers.length = 0
      }
    },
  )
  host = new Listener()
  content = new Content()
  store = createReaderStore(story, defaultView(story))
  page = { dress: vi.fn<Page['dress']>(), goTo: vi.fn<Page['goTo']>() }
  frame = Object.assign(new EventTarget(), {
    location: { search: '?childId=map-1&theme=dark' },
    document: new EventTarget(),
  })
  join(() => Promise.resolve(readArticleBy(wordsToFind)))
})

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

/** All that an order could change. */
const state = () => {
  const { region, date, layers, highlighted, quotes, paragraphs, opened, spot, theme } = store.getState()
  return JSON.stringify([region, date, layers, highlighted, [...quotes], paragraphs, opened, spot, theme])
}

describe('a height', () => {
  it('is told once for each change, in every protocol, up and down', () => {
    for (const height of [0, 900.2, 900.9, 400, 400, 0]) content.grow(height)
    expect(sent('height').map(({ message }) => (message as { height: number }).height)).toEqual([901, 400])
    expect(host.posted.map(({ message }) => message)).toContain('pymxPYMxmap-1xPYMxheightxPYMx400')
  })

  it('is told again to a host that asks', () => {
    content.grow(500)
    send({ sentinel: 'amp', type: 'frames-init' })
    send('pymxPYMxmap-1xPYMxwidthxPYMx640')
    expect(sent('height')).toHaveLength(3)
  })
})

describe('a host', () => {
  it('is whoever it is until it says hello, and then the origin that said so', () => {
    expect(sent('ready')).toEqual([expect.objectContaining({ to: '*' })])
    content.grow(500)
    order({ kind: 'hello' })
    expect(sent('ready').at(-1)?.to).toBe('https://news.example')
    expect(sent('height').at(-1)?.to).toBe('https://news.example')
    expect(host.posted.at(-1)?.to).toBe('*')
    send(sealed({ kind: 'hello' }), host, 'null')
    expect(sent('ready').at(-1)?.to).toBe('*')
  })

  it('is told what of its article is about which regions', async () => {
    const [passage] = story.passages
    if (!passage) throw new Error('the story has no passage')
    const { start, end } = passage.locator
    const words = `${start} and ${end}`
    const paragraphs = ['Kharkiv, in short', words, 'Nothing'].map((text) => ({ text, regions: null }))
    order({ kind: 'article', paragraphs, language: 'en-GB' })
    await vi.waitFor(() => expect(sent('links')).toHaveLength(1))
    expect(sent('links')[0]?.message).toHaveProperty('links', [
      expect.objectContaining({ passage: passage.id, first: 1, start: 0 }),
      { passage: 'paragraph:0', regions: ['kharkiv'], first: 0, start: 0, last: 0, end: 17 },
    ])
    const quotes = [...store.getState().quotes]
    expect(quotes).toEqual([[passage.id, expect.stringContaining(start)]])
    const paragraph = { id: 'paragraph:0', regions: ['kharkiv'], text: 'Kharkiv, in short' }
    expect(store.getState().paragraphs).toEqual([{ ...paragraph, language: 'en-GB' }])
    store.getState().openPassage(paragraph.id)
    expect(sent('passage').map(({ message }) => message)).toEqual([
      sealed({ kind: 'passage', passage: paragraph.id }),
    ])
  })

  it('may take its article away, also while that is being read', async () => {
    const show = (...texts: string[]) =>
      order({ kind: 'article', paragraphs: texts.map((text) => ({ text, regions: null })) })
    const found = () => store.getState().paragraphs.map(({ text }) => text)
    show('Kharkiv')
    await vi.waitFor(() => expect(found()).toEqual(['Kharkiv']))
    order({ kind: 'highlight', regions: ['kharkiv'] })
    show()
    expect(found()).toEqual([])
    expect(store.getState().highlighted).toEqual([])
    show('Kharkiv, once more')
    show()
    show('Kharkiv again')
    await vi.waitFor(() => expect(found()).toEqual(['Kharkiv again']))
    const told = sent('links').map(({ message }) => (message as { links: unknown[] }).links.length)
    expect(told).toEqual([1, 0, 0, 1])
    show('Kharkiv at last')
    leave()
    await nextTask()
    expect(found()).toEqual(['Kharkiv again'])
  })

  it.each([
    ['it takes the article away', () => order({ kind: 'article', paragraphs: [] }), 1],
    ['the frame is left', () => leave(), 0],
  ])('is told nothing more of an article that is being searched once %s', async (_, stop, told) => {
    leave()
    let found = () => {}
    const search = vi.fn<ArticleReader>(
      () =>
        new Promise((resolve) => {
          found = () => resolve({ links: [], quotes: new Map(), paragraphs: [] })
        }),
    )
    join(() => Promise.resolve(search))
    order({ kind: 'article', paragraphs: [{ text: 'Kharkiv', regions: null }] })
    await vi.waitFor(() => expect(search).toHaveBeenCalled())
    const isWanted = search.mock.calls[0]?.[2]
    expect(isWanted?.()).toBe(true)
    stop()
    expect(isWanted?.()).toBe(false)
    found()
    await nextTask()
    expect(sent('links')).toHaveLength(told)
  })

  it('hears nothing of its article where what reads it does not come', async () => {
    leave()
    const loadArticle = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('no network')))
    join(loadArticle)
    order({ kind: 'article', paragraphs: [{ text: 'Kharkiv', regions: null }] })
    await vi.waitFor(() => expect(loadArticle).toHaveBeenCalled())
    expect(sent('links')).toEqual([])
  })

  it('is not told what it has ordered, but what the reader does', () => {
    order({ kind: 'select', region: 'kherson' })
    expect(store.getState().region).toBe('kherson')
    expect(sent('region')).toEqual([])
    store.getState().returnToOverview()
    expect(sent('region').map(({ message }) => message)).toEqual([sealed({ kind: 'region', region: null })])
  })

  it('is told with the greeting what the reader chose before it, and nothing where that is nothing', () => {
    order({ kind: 'hello' })
    expect([...sent('region'), ...sent('layers'), ...sent('date')]).toEqual([])
    const [region, layer] = [story.regions[0]?.id ?? null, story.layers[0]?.id]
    store.setState({ region, layers: layer ? [layer] : [] })
    host.posted.length = 0
    order({ kind: 'hello' })
    expect(host.posted.map(({ message }) => message).slice(1)).toEqual([
      sealed({ kind: 'region', region }),
      sealed({ kind: 'layers', layers: layer ? [layer] : [] }),
    ])
  })

  it('takes back what it has said of layers and date, and leaves a spot where it was', () => {
    order({ kind: 'layers', layers: [] })
    order({ kind: 'date', date: story.dates[0]?.id ?? '' })
    const kherson = story.regions.find(({ id }) => id === 'kherson')?.id ?? null
    store.getState().chooseSpot([33, 47], kherson)
    order({ kind: 'select', region: 'kherson' })
    expect(store.getState().spot).not.toBeNull()
    order({ kind: 'layers', layers: null })
    order({ kind: 'date', date: null })
    expect(store.getState()).toMatchObject({
      layers: story.layers.map(({ id }) => id),
      date: story.defaultDate,
    })
  })

  it('goes to the other language with what is shown', () => {
    order({ kind: 'select', region: 'kherson' })
    order({ kind: 'language', language: 'uk' })
    order({ kind: 'language', language: 'en' })
    expect(page.goTo.mock.calls).toEqual([['./uk/?childId=map-1&theme=dark&region=kherson']])
    order({ kind: 'theme', theme: 'light' })
    expect(page.dress.mock.calls).toEqual([['light']])
  })

  it('is heard no more once it is left', () => {
    leave()
    order({ kind: 'select', region: 'kherson' })
    store.getState().showDate(story.dates[0]?.id ?? story.defaultDate)
    content.grow(700)
    expect(store.getState().region).toBeNull()
    expect(host.posted).toHaveLength(1)
  })
})

const ids = fc.constantFrom('kharkiv', 'votes', '2022-09-05', '__proto__', 'constructor', 'light', 'uk', '')
const value = fc.oneof(ids, fc.array(ids), fc.boolean(), fc.double(), fc.anything())
const kinds = ['hello', 'select', 'clear', 'layers', 'date', 'theme', 'language', 'highlight', 'article']
const marked = fc
  .tuple(
    fc.constantFrom(...kinds, '__proto__', 'ready'),
    fc.record(
      {
        region: value,
        regions: value,
        layers: value,
        date: value,
        theme: value,
        language: value,
        paragraphs: fc.oneof(value, fc.array(fc.record({ text: value, regions: value }))),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([kind, fields]) => ({
    channel: 'occupied-regions-map',
    version: 1,
    ...fields,
    kind,
  }))
const question = fc.constantFrom({ sentinel: 'amp', type: 'frames-init' }, 'pymxPYMxmap-1xPYMxwidthxPYMx640')
const anything = fc.oneof(marked, question, fc.anything({ withBigInt: true, withMap: true }))

describe('whatever comes', () => {
  it('from another window changes nothing and is not answered', () => {
    content.grow(500)
    const before = state()
    const answers = host.posted.length
    const stranger = new Listener()
    fc.assert(
      fc.property(anything, fc.constantFrom(null, frame, stranger, {}), (data, source) => {
        send(data, source)
        expect(state()).toBe(before)
        expect(host.posted).toHaveLength(answers)
      }),
      { numRuns: 2000 },
    )
    expect(stranger.posted).toEqual([])
    expect(page.goTo).not.toHaveBeenCalled()
    expect(page.dress).not.toHaveBeenCalled()
  })

  it('from the host leaves a view of the story, and goes nowhere but to its languages', () => {
    const known = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
    fc.assert(
      fc.property(anything, fc.constantFrom('https://news.example', 'null'), (data, origin) => {
        send(data, host, origin)
        const { region, date, layers, highlighted } = store.getState()
        expect([null, ...known(story.regions)]).toContain(region)
        expect(known(story.dates)).toContain(date)
        for (const layer of layers) expect(known(story.layers)).toContain(layer)
        for (const one of highlighted) expect(known(story.regions)).toContain(one)
      }),
      { numRuns: 2000 },
    )
    for (const [address] of page.goTo.mock.calls) expect(address).toMatch(/^\.\/uk\/\?/)
    for (const [theme] of page.dress.mock.calls) expect(['light', 'dark', 'auto']).toContain(theme)
  })

  it('that is none of ours is not answered either', () => {
    content.grow(500)
    const answers = host.posted.length
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withMap: true }), (data) => {
        send(data)
        expect(host.posted).toHaveLength(answers)
      }),
      { numRuns: 2000 },
    )
  })
})
