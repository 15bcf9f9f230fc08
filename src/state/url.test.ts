/** The address of a view: what a reader copies, sends on and comes back to. */
import { describe, expect, it } from 'vitest'
import { publishedStory } from '../../tools/published-story.ts'
import { storyFolders } from '../../tools/stories.ts'
import type { IsoDate } from '../domain/ids.ts'
import type { PublishedStory } from '../domain/story.ts'
import { readView, writeView } from './url.ts'
import { defaultView, type View } from './view.ts'

const story = publishedStory('data')
const usual = defaultView(story)

const noWarning = (message: string): void => {
  throw new Error(`unexpected warning: ${message}`)
}

/** The view that an address leads to, and what is warned of. */
function follow(search: string, defaults: View = usual): { view: View; warnings: string[] } {
  const warnings: string[] = []
  return { view: readView(search, story, defaults, (message) => warnings.push(message)), warnings }
}

const subsets = <Item>(items: readonly Item[]): Item[][] =>
  items.reduce<Item[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]])

const everyView = ({ regions, dates, layers }: PublishedStory): View[] =>
  [null, ...regions.map(({ id }) => id)].flatMap((region) =>
    dates.flatMap(({ id: date }) =>
      subsets(layers.map(({ id }) => id)).map((shown) => ({ region, date, layers: shown })),
    ),
  )

describe.each(storyFolders)('every view of the story in %s', (folder) => {
  const told = publishedStory(folder)
  const views = everyView(told)

  it('has an address that leads back to it', () => {
    const defaults = defaultView(told)
    for (const view of views) {
      const search = writeView(view, defaults, '')
      expect(readView(search, told, defaults, noWarning), search).toEqual(view)
    }
  })

  it('has an address of its own', () => {
    const defaults = defaultView(told)
    expect(new Set(views.map((view) => writeView(view, defaults, ''))).size).toBe(views.length)
  })

  it('leads from any other view’s address to its own', () => {
    const defaults = defaultView(told)
    views.forEach((view, index) => {
      const before = writeView(views[(index * 7 + 3) % views.length] ?? view, defaults, '')
      expect(readView(writeView(view, defaults, before), told, defaults, noWarning)).toEqual(view)
    })
  })
})

describe('what an address says', () => {
  it('says nothing of the view that opens anyway', () => {
    expect(writeView(usual, usual, '')).toBe('')
    expect(follow('').view).toEqual(usual)
  })

  it('says only what differs from that view', () => {
    const view = { ...usual, region: story.regions[4]?.id ?? null, date: '2022-09-05' as IsoDate }
    expect(writeView(view, usual, '')).toBe('?region=kharkiv&date=2022-09-05')
  })

  it('lists layers with plain commas, and says so where every layer is off', () => {
    const ids = story.layers.map(({ id }) => id)
    expect(writeView({ ...usual, layers: ids.slice(1) }, usual, '')).toBe('?layers=counteroffensive,votes')
    expect(writeView({ ...usual, layers: [] }, usual, '')).toBe('?layers=none')
  })

  it('takes back what is at its usual again', () => {
    expect(writeView(usual, usual, '?region=kharkiv&date=2022-09-05&layers=none')).toBe('')
  })

  it('keeps the host’s own parameters, in their order', () => {
    const search = writeView(
      { ...usual, date: '2022-09-05' as IsoDate },
      usual,
      '?utm_source=letter&region=kharkiv&page=2&tag=a&tag=b',
    )
    expect([...new URLSearchParams(search)]).toEqual([
      ['utm_source', 'letter'],
      ['page', '2'],
      ['tag', 'a'],
      ['tag', 'b'],
      ['date', '2022-09-05'],
    ])
  })

  it('reads layers in any order, once each, with or without the question mark', () => {
    const { view, warnings } = follow('layers=votes,occupation,votes')
    expect(view.layers).toEqual(['occupation', 'votes'])
    expect(warnings).toEqual([])
    expect(follow('?layers=votes,occupation').view).toEqual(view)
  })
})

describe('an address that makes no sense', () => {
  it.each([
    ['region=atlantis', 'region=atlantis'],
    ['region=', 'region='],
    ['region=Kharkiv', 'region=Kharkiv'],
    ['date=2022-09-06', 'date=2022-09-06'],
    ['date=yesterday', 'date=yesterday'],
    ['layers=', 'layers='],
    ['layers=weather', 'layers=weather'],
    ['region=__proto__', 'region=__proto__'],
    ['region=%E0%A4%A', 'region='],
    ['region=<script>', 'region=<script>'],
  ])('opens the usual view at "?%s" and warns once', (search, told) => {
    const { view, warnings } = follow(`?${search}`)
    expect(view).toEqual(usual)
    expect(warnings).toEqual([expect.stringContaining(`"${told}`)])
  })

  it('warns once of each value that it ignores, and heeds the others', () => {
    const { view, warnings } = follow('?region=atlantis&date=2022-09-05&layers=votes,weather')
    expect(view).toEqual({ ...usual, date: '2022-09-05', layers: ['votes'] })
    expect(warnings.map((warning) => warning.split(' ')[0])).toEqual([
      '"region=atlantis"',
      '"layers=weather"',
    ])
  })

  it('names the choices there are', () => {
    expect(follow('?region=atlantis').warnings).toEqual([
      '"region=atlantis" in the address is ignored: it is none of donetsk, luhansk, kherson, zaporizhzhia, kharkiv.',
    ])
  })

  it('falls back on what the page would show, not on a fixed view', () => {
    const defaults = { ...usual, date: story.dates[0]?.id ?? usual.date, layers: [] }
    expect(follow('?date=never&layers=weather', defaults).view).toEqual(defaults)
  })

  it('never throws', () => {
    for (const search of [
      '?',
      '&&&',
      '?=',
      '?%',
      '?region',
      '?layers=,,,',
      '?layers=none,none',
      `?region=${'x'.repeat(9999)}`,
    ]) {
      expect(follow(search).view, search.slice(0, 20)).toEqual(usual)
    }
  })
})
