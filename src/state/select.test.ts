/** What the panel, the map and the table ask of the story. */
import { describe, expect, it } from 'vitest'
import { readFigures } from '../../tools/publish.ts'
import { publishedStory } from '../../tools/published-story.ts'
import type { IsoDate, LayerId, RegionId } from '../domain/ids.ts'
import type { PublishedLayer, PublishedRegion } from '../domain/story.ts'
import {
  areaRegained,
  isMarked,
  linesOn,
  passageNumber,
  passagesOf,
  shareHeld,
  sourcesOf,
  statusesOn,
  statusOn,
  statusParts,
} from './select.ts'

const story = publishedStory('data')
const [eve, before, shown] = ['2022-02-23', '2022-09-05', '2022-09-20'] as IsoDate[] as [
  IsoDate,
  IsoDate,
  IsoDate,
]

const region = (id: string): PublishedRegion => {
  const found = story.regions.find((one) => one.id === id)
  if (!found) throw new Error(`no region ${id}`)
  return found
}
const layer = (id: string): PublishedLayer => {
  const found = story.layers.find((one) => one.id === (id as LayerId))
  if (!found) throw new Error(`no layer ${id}`)
  return found
}
const partsOf = (id: string, date: IsoDate) => statusParts(story, region(id).id, date)
const statusIds = (id: string, date: IsoDate) => partsOf(id, date).map(({ status }) => status.id)

describe('the statuses of a region', () => {
  it('come in the story’s order, only those that it bears', () => {
    expect(statusIds('donetsk', shown)).toEqual([
      'occupied-since-2014',
      'occupied-since-2022',
      'reclaimed-september-2022',
      'not-occupied',
    ])
    expect(statusIds('kharkiv', eve)).toEqual(['not-occupied'])
  })

  it('bear the measured areas', () => {
    const figures = readFigures('data')[region('kharkiv').id]?.dates[shown]
    for (const { status, areaKm2, share } of partsOf('kharkiv', shown)) {
      expect(areaKm2).toBe(figures?.[status.id]?.areaKm2)
      expect(share).toBeCloseTo(figures?.[status.id]?.share ?? 0, 4)
    }
  })

  it('let no area round away that the build keeps, down to 1 km²', () => {
    const { id } = region('donetsk')
    const figures = {
      ...story.figures,
      [id]: { ...story.figures[id], dates: { [shown]: { 'not-occupied': 1 } } },
    }
    const [part] = statusParts({ ...story, figures }, id, shown)
    expect(part?.share).toBeGreaterThan(0)
  })

  it('are none where the story knows neither region nor date', () => {
    expect(statusParts(story, 'narva' as RegionId, shown)).toEqual([])
    expect(statusParts(story, region('kharkiv').id, '2023-01-01' as IsoDate)).toEqual([])
  })
})

describe('the part of a region that is held', () => {
  it('counts all that is held, whenever it was taken', () => {
    const [since2014, since2022] = partsOf('donetsk', shown)
    expect(shareHeld(partsOf('donetsk', shown))).toBeCloseTo(
      (since2014?.share ?? 0) + (since2022?.share ?? 0),
      10,
    )
  })

  it('does not count what was reclaimed', () => {
    expect(shareHeld(partsOf('kharkiv', before))).toBeGreaterThan(0.3)
    expect(shareHeld(partsOf('kharkiv', shown))).toBeLessThan(0.1)
  })

  it('is none where nothing was held, and never more than all', () => {
    expect(shareHeld(partsOf('kharkiv', eve))).toBe(0)
    const [part] = partsOf('donetsk', shown)
    expect(
      shareHeld(
        part
          ? [
              { ...part, share: 0.7 },
              { ...part, share: 0.30004 },
            ]
          : [],
      ),
    ).toBe(1)
  })
})

it('adds up what was reclaimed, in square kilometres', () => {
  expect(areaRegained(partsOf('kharkiv', shown))).toBeGreaterThan(8000)
  expect(areaRegained(partsOf('kharkiv', before))).toBe(0)
})

it('finds a region’s status in words for each date of the story', () => {
  for (const { id } of story.dates) {
    for (const one of story.regions) expect(statusOn(one, id)?.date, `${one.id} on ${id}`).toBe(id)
  }
  expect(statusOn(region('kharkiv'), '2023-01-01' as IsoDate)).toBeUndefined()
})

describe('the passages of a region', () => {
  it('are parted into those that name it and those that mean it among others', () => {
    for (const { id } of story.regions) {
      const { named, collective } = passagesOf(story, id)
      const relations = (passages: typeof named) =>
        passages.map(({ regions }) => regions.find((one) => one.region === id)?.relation)
      expect(new Set(relations(named))).toEqual(new Set(named.length > 0 ? ['named'] : []))
      expect(new Set(relations(collective))).toEqual(new Set(collective.length > 0 ? ['collective'] : []))
    }
  })

  it('stand in the article’s order', () => {
    for (const { id } of story.regions) {
      const { named, collective } = passagesOf(story, id)
      for (const numbers of [named, collective].map((some) => some.map((one) => passageNumber(story, one)))) {
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      }
    }
  })

  it('leave out none that has a region', () => {
    const related = story.regions.flatMap(({ id }) => Object.values(passagesOf(story, id)).flat())
    expect(new Set(related)).toEqual(new Set(story.passages.filter(({ regions }) => regions.length > 0)))
  })

  it('are numbered from 1', () => {
    expect(story.passages.map((passage) => passageNumber(story, passage))).toEqual(
      story.passages.map((_, index) => index + 1),
    )
  })
})

it('lists sources once, in the story’s order, and none that is not asked for', () => {
  expect(sourcesOf(story, [3, 1, 3]).map(({ number }) => number)).toEqual([1, 3])
  expect(sourcesOf(story, [2])).toEqual([{ number: 2, producer: story.producers[1] }])
  expect(sourcesOf(story, [])).toEqual([])
  expect(sourcesOf(story, [0, story.producers.length + 1])).toEqual([])
})

describe('the lines of contact', () => {
  const lines = (date: IsoDate) =>
    linesOn(layer('counteroffensive'), date).map((line) => [line.date, line.isPast])

  it('are that of the day, and the earlier one once its day is past', () => {
    expect(lines(shown)).toEqual([
      [before, true],
      [shown, false],
    ])
  })

  it('are one line on the earlier line’s own day, and before', () => {
    expect(lines(before)).toEqual([[before, false]])
    expect(lines(eve)).toEqual([[eve, false]])
  })

  it('are none in a layer without lines', () => {
    expect(linesOn(layer('occupation'), shown)).toEqual([])
  })
})

it('marks regions from the day on which the mark holds', () => {
  expect(story.dates.map(({ id }) => isMarked(layer('votes'), id))).toEqual([false, false, true])
  expect(isMarked(layer('occupation'), shown)).toBe(false)
})

describe('the statuses of a layer', () => {
  const ids = (id: string, date: IsoDate) => statusesOn(story, layer(id), date).map((status) => status.id)

  it('are those that some land bears on the date, in the layer’s order', () => {
    expect(ids('occupation', shown)).toEqual(['occupied-since-2022', 'occupied-since-2014'])
    expect(ids('occupation', eve)).toEqual(['occupied-since-2014'])
    expect(ids('counteroffensive', before)).toEqual([])
    expect(ids('counteroffensive', shown)).toEqual(['reclaimed-september-2022'])
  })

  it('count land outside the regions', () => {
    const onlyTerritories = { ...story, figures: {} }
    expect(statusesOn(onlyTerritories, layer('occupation'), shown).map(({ id }) => id)).toEqual([
      'occupied-since-2014',
    ])
  })
})
