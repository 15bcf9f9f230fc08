/** What a reader does, and what stays as it was. */
import { beforeEach, describe, expect, it } from 'vitest'
import { publishedStory } from '../../tools/published-story.ts'
import type { IsoDate, LayerId, RegionId, ThemeId } from '../domain/ids.ts'
import { createReaderStore, type ReaderActions, type ReaderState, type ReaderStore } from './store.ts'
import { defaultView } from './view.ts'

const story = publishedStory('data')
const opened = defaultView(story)
const kharkiv = 'kharkiv' as RegionId
const kherson = 'kherson' as RegionId
const spot = [36.5, 49.5] as const

let store: ReaderStore
beforeEach(() => {
  store = createReaderStore(story, opened)
})

const reader = (): ReaderActions => store.getState()

/** Nothing heard of the host or of the map, and nothing asked for. */
const untold = {
  isAsked: false,
  quotes: new Map(),
  paragraphs: [],
  hostPart: null,
  opened: null,
  hasMapFailed: false,
  walk: null,
}

/** All that the reader sees; the actions left out. */
const seen = (): Partial<ReaderState> =>
  Object.fromEntries(Object.entries(store.getState()).filter(([, value]) => typeof value !== 'function'))

it('opens on the view of the address, with nothing pointed at, chosen or narrowed', () => {
  expect(seen()).toEqual({
    ...opened,
    highlighted: [],
    spot: null,
    theme: null,
    ...untold,
  })
})

describe('choosing on the map', () => {
  it('selects a region and lets go of the spot and of what was pointed at', () => {
    reader().chooseSpot(spot, kherson)
    reader().pointAt([kherson])
    reader().selectRegion(kharkiv)
    expect(store.getState()).toMatchObject({ region: kharkiv, isAsked: true, spot: null, highlighted: [] })
  })

  it('chooses a spot together with the region round it', () => {
    reader().pointAt([kharkiv])
    reader().chooseSpot(spot, kharkiv)
    expect(store.getState()).toMatchObject({ region: kharkiv, isAsked: true, spot, highlighted: [] })
  })

  it('chooses a spot outside every region, and leaves the region that was selected', () => {
    reader().selectRegion(kharkiv)
    reader().chooseSpot([34.1, 45.2], null)
    expect(store.getState()).toMatchObject({ region: null, spot: [34.1, 45.2] })
  })

  it('dismisses the spot, and stays with its region', () => {
    reader().chooseSpot(spot, kharkiv)
    reader().dismissSpot()
    expect(store.getState()).toMatchObject({ region: kharkiv, spot: null })
  })

  it('returns to the overview; date, layers and theme stay', () => {
    reader().showDate('2022-09-05' as IsoDate)
    reader().switchLayer('votes' as LayerId, false)
    reader().filterPassages('votes' as ThemeId)
    reader().chooseSpot(spot, kharkiv)
    reader().pointAt([kherson])
    reader().returnToOverview()
    expect(seen()).toEqual({
      region: null,
      date: '2022-09-05',
      layers: ['occupation', 'counteroffensive'],
      highlighted: [],
      spot: null,
      theme: 'votes',
      ...untold,
    })
  })
})

describe('switching layers', () => {
  const layers = () => store.getState().layers
  const all = story.layers.map(({ id }) => id)

  it('keeps the story’s order, whatever the order of the switches', () => {
    for (const id of all) reader().switchLayer(id, false)
    expect(layers()).toEqual([])
    for (const id of all.toReversed()) reader().switchLayer(id, true)
    expect(layers()).toEqual(all)
  })

  it('changes only the layer that is switched', () => {
    reader().switchLayer('counteroffensive' as LayerId, false)
    expect(layers()).toEqual(['occupation', 'votes'])
  })

  it('switches on what is on, and off what is off, without effect', () => {
    reader().switchLayer('votes' as LayerId, true)
    expect(layers()).toEqual(all)
    reader().switchLayer('votes' as LayerId, false)
    reader().switchLayer('votes' as LayerId, false)
    expect(layers()).toEqual(['occupation', 'counteroffensive'])
  })

  it('does not know a layer that the story lacks', () => {
    reader().switchLayer('weather' as LayerId, true)
    expect(layers()).toEqual(all)
  })
})

describe('reading', () => {
  it('shows another date without leaving the region or the spot', () => {
    reader().chooseSpot(spot, kharkiv)
    reader().showDate('2022-02-23' as IsoDate)
    expect(store.getState()).toMatchObject({ date: '2022-02-23', region: kharkiv, spot })
  })

  it('points at a passage’s regions without selecting them', () => {
    reader().pointAt([kharkiv, kherson])
    expect(store.getState()).toMatchObject({ highlighted: [kharkiv, kherson], region: null })
    reader().pointAt([])
    expect(store.getState().highlighted).toEqual([])
  })

  it('narrows the reading list to a theme, and widens it again', () => {
    reader().filterPassages('votes' as ThemeId)
    expect(store.getState().theme).toBe('votes')
    reader().filterPassages(null)
    expect(seen()).toEqual({ ...opened, highlighted: [], spot: null, theme: null, ...untold })
  })
})

it('goes back in the browser’s history to the view of that address, without the spot chosen since', () => {
  reader().chooseSpot(spot, kharkiv)
  reader().pointAt([kherson])
  reader().filterPassages('votes' as ThemeId)
  const restored = { ...opened, region: kherson, date: '2022-09-05' as IsoDate }
  reader().restoreView(restored)
  expect(seen()).toEqual({ ...restored, highlighted: [], spot: null, theme: 'votes', ...untold })
})

it('gives each page its own reader', () => {
  const other = createReaderStore(story, opened)
  reader().selectRegion(kharkiv)
  expect(other.getState().region).toBeNull()
})

it('asks for a passage anew each time, the same one too', () => {
  const passage = story.passages[0]?.id
  if (!passage) throw new Error('a story without passages')
  reader().openPassage(passage)
  const first = store.getState().opened
  reader().openPassage(passage)
  expect(store.getState().opened).toEqual({ passage })
  expect(store.getState().opened).not.toBe(first)
})

it('shows layers in the story’s order, whatever order they are named in', () => {
  reader().showLayers([...opened.layers].reverse())
  expect(store.getState().layers).toEqual(opened.layers)
  reader().showLayers([])
  expect(store.getState().layers).toEqual([])
})

describe('walking through the story', () => {
  const step = { region: null, date: '2022-09-05' as IsoDate, layers: ['occupation' as LayerId] }

  it('shows a step’s date and layers, and lets go of what was chosen', () => {
    reader().chooseSpot(spot, kharkiv)
    reader().pointAt([kherson])
    reader().walkTo(step, { bounds: [34, 48, 38, 50] })
    expect(store.getState()).toMatchObject({
      ...step,
      walk: { bounds: [34, 48, 38, 50] },
      spot: null,
      highlighted: [],
    })
  })

  it('ends where the reader was', () => {
    const before = { ...opened, region: kherson }
    reader().walkTo(step, { bounds: null })
    reader().walkTo(before, null)
    expect(seen()).toEqual({ ...before, highlighted: [], spot: null, theme: null, ...untold })
  })
})
