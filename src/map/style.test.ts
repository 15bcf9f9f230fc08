/** The map's style, for every theme, language and date of two stories of different facts. */
import {
  type FillLayerSpecification,
  createVisibilityExpression,
  featureFilter,
  type StyleSpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { publishedStory, storyFolders } from '../../tools/published-story.ts'
import type { IsoDate, LayerId } from '../domain/ids.ts'
import { type Locale, locales } from '../domain/locale.ts'
import type { PublishedStory } from '../domain/story.ts'
import { type ThemeName, themes } from '../theme/tokens.ts'
import { mapStyle } from './style.ts'
import { globalState, type MapState } from './style-input.ts'

const themeNames = ['light', 'dark'] as const satisfies readonly ThemeName[]

const fontFaces = { Label: [{ url: 'https://example.org/label.woff2', 'unicode-range': ['U+0-FFFF'] }] }

const styleOf = (
  story: PublishedStory,
  theme: ThemeName,
  locale: Locale,
  state: MapState,
): StyleSpecification => mapStyle({ story, theme, locale, state, fontFaces })

const everyLayer = (story: PublishedStory): LayerId[] => story.layers.map(({ id }) => id)

type StyleLayer = StyleSpecification['layers'][number]

/** Is a layer drawn while the style's global state has these values? */
const isDrawn = ({ id, layout }: StyleLayer, state: Record<string, string | boolean>): boolean =>
  createVisibilityExpression(layout?.visibility ?? 'visible', `${id}.layout.visibility`, state).evaluate() ===
  'visible'

/** The ids of the layers that are drawn on a date, with these of the story's layers switched on. */
const drawnOn = (story: PublishedStory, date: IsoDate, layers = everyLayer(story)): string[] =>
  styleOf(story, 'light', 'en', { date, layers })
    .layers.filter((layer) => isDrawn(layer, globalState(story, { date, layers })))
    .map(({ id }) => id)

describe.each(storyFolders)('the style of the story in %s', (folder) => {
  const story = publishedStory(folder)
  const combinations = themeNames.flatMap((theme) =>
    locales.flatMap((locale) =>
      story.dates.map(({ id: date }) => ({
        theme,
        locale,
        date,
        style: styleOf(story, theme, locale, { date, layers: everyLayer(story) }),
      })),
    ),
  )

  it.each(combinations)('is valid in the $theme theme, in "$locale", on $date', ({ style }) => {
    expect(validateStyleMin(style)).toEqual([])
  })

  it.each(combinations)('uses every source it has, and no other: $theme, "$locale", $date', ({ style }) => {
    const used = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []))
    expect(new Set(used)).toEqual(new Set(Object.keys(style.sources)))
  })

  it('gives each layer an id of its own', () => {
    for (const { style } of combinations) {
      expect(new Set(style.layers.map(({ id }) => id)).size).toBe(style.layers.length)
    }
  })

  it('draws the same layers in every theme and language, in the same order', () => {
    const ids = combinations.map(({ style }) => style.layers.map(({ id }) => id).join())
    expect(new Set(ids).size).toBe(1)
  })

  it('speaks the reader’s language', () => {
    for (const { style, locale } of combinations) {
      expect(style.name).toBe(story.title[locale])
      const labels = style.layers.filter(({ type }) => type === 'symbol')
      for (const label of labels.filter(({ id }) => id !== 'region-labels' && id !== 'territory-labels')) {
        const other = locale === 'en' ? '_uk"' : '_en"'
        expect(JSON.stringify(label.layout), label.id).not.toContain(other)
      }
    }
  })

  it('takes each theme’s own colours', () => {
    for (const { style, theme } of combinations) {
      const other = theme === 'light' ? 'dark' : 'light'
      const text = JSON.stringify(style.layers)
      for (const name of ['sea', 'land', 'country', 'region', 'contact', 'highlight'] as const) {
        expect(text, name).not.toContain(`"${themes[other].map[name]}"`)
      }
      expect(text).not.toMatch(new RegExp(`pattern/[a-zA-Z]+/[a-zA-Z]+/${other}`))
    }
  })
})

describe('what lies above what', () => {
  const story = publishedStory('data')
  const [date] = story.dates.slice(-1)
  if (!date) throw new Error('the story has no date')
  const order = styleOf(story, 'light', 'en', { date: date.id, layers: everyLayer(story) }).layers
  const places = (matches: (layer: StyleLayer) => boolean): number[] => {
    const found = order.flatMap((layer, index) => (matches(layer) ? [index] : []))
    expect(found).not.toEqual([])
    return found
  }
  const lowest = (prefix: string) => Math.min(...places(({ id }) => id.startsWith(prefix)))
  const highest = (prefix: string) => Math.max(...places(({ id }) => id.startsWith(prefix)))

  it('starts with the ground', () => {
    expect(order[0]).toMatchObject({ id: 'land', type: 'background' })
    expect(highest('sea')).toBeLessThan(lowest('country-borders'))
    expect(highest('country-borders')).toBeLessThan(lowest('regions'))
  })

  it('fills the areas above the regions’ own ground', () => {
    expect(highest('regions')).toBeLessThan(lowest('area-'))
    expect(highest('regions')).toBeLessThan(lowest('territory-occupied'))
  })

  it('draws rivers and outlines above the areas, and the line of contact above those', () => {
    const areas = Math.max(highest('area-'), highest('territory-occupied'))
    expect(areas).toBeLessThan(lowest('rivers'))
    expect(areas).toBeLessThan(lowest('region-outlines'))
    expect(highest('region-outlines')).toBeLessThan(lowest('contact-line-'))
  })

  it('draws an earlier line of contact beneath that of the day', () => {
    expect(highest('contact-line-before-')).toBeLessThan(lowest('contact-line-2022'))
  })

  it('draws marks and the reader’s own choice above the lines', () => {
    expect(highest('contact-line-')).toBeLessThan(lowest('marks-'))
    expect(highest('marks-')).toBeLessThan(lowest('highlight'))
  })

  it('sets names last, those of the regions on top', () => {
    const labels = places(({ type }) => type === 'symbol')
    const lines = places(({ type }) => type === 'line' || type === 'fill')
    expect(Math.max(...lines)).toBeLessThan(Math.min(...labels))
    expect(order.at(-1)?.id).toBe('region-labels')
  })
})

describe('what the reader must not be told', () => {
  const story = publishedStory('data')

  it.each(themeNames)('never fills a whole region with more than the neutral ground (%s)', (theme) => {
    const { date, layers } = { date: story.defaultDate, layers: everyLayer(story) }
    const fills = styleOf(story, theme, 'en', { date, layers }).layers.filter(
      (layer) => layer.type === 'fill' && layer.source === 'regions',
    )
    expect(fills.map(({ paint }) => paint)).toEqual([{ 'fill-color': themes[theme].map.region }])
    const { held, heldBefore, regained } = themes[theme].status
    for (const ink of [held, heldBefore, regained]) {
      expect([ink.ground, ink.figure]).not.toContain(themes[theme].map.region)
    }
  })

  it('fills areas of control only with their own status, and of their own date', () => {
    const style = styleOf(story, 'light', 'en', { date: story.defaultDate, layers: everyLayer(story) })
    const fills = style.layers.filter((layer) => layer.type === 'fill' && layer.source.startsWith('control-'))
    expect(fills).toHaveLength(story.dates.length * story.layers.flatMap(({ statuses }) => statuses).length)
    for (const fill of fills) {
      const { id, source, filter } = fill as FillLayerSpecification
      const passes = featureFilter(filter, `${id}.filter`)
      const shown = story.statuses.filter(({ id: status }) =>
        passes.filter({ zoom: 6 }, { type: 3, properties: { status } }),
      )
      expect(shown.map((status) => `area-${status.id}-${source.replace('control-', '')}`)).toEqual([id])
    }
  })

  it('tells the statuses apart by pattern, not by colour alone', () => {
    const { held, heldBefore, regained } = Object.fromEntries(
      story.statuses.map(({ colour, pattern }) => [colour, pattern]),
    )
    expect(new Set([held, heldBefore, regained]).size).toBe(3)
  })
})

describe('what a date shows', () => {
  const story = publishedStory('data')
  const dates = story.dates.map(({ id }) => id)
  const last = dates.at(-1) ?? story.defaultDate

  it.each(dates)('areas and the line of that date and no other: %s', (date) => {
    const dated = drawnOn(story, date).filter((id) => /^(?:area|contact-line-2)/.test(id))
    expect(dated.length).toBeGreaterThan(1)
    for (const id of dated) expect(id).toContain(date)
    expect(dated).toContain(`contact-line-${date}`)
  })

  it('an earlier line of contact only on later dates', () => {
    const dashed = story.layers.flatMap(({ lines }) => lines).filter((line) => line.date !== 'shown')
    expect(dashed.length).toBeGreaterThan(0)
    for (const { date: own } of dashed) {
      const showing = dates.filter((date) => drawnOn(story, date).includes(`contact-line-before-${own}`))
      expect(showing).toEqual(dates.filter((date) => date > own))
      expect(showing.length).toBeGreaterThan(0)
    }
  })

  it('a mark and its tag only from the day on which it holds', () => {
    for (const id of ['marks-votes', 'mark-tags-votes']) {
      expect(dates.filter((date) => drawnOn(story, date).includes(id))).toEqual([last])
    }
  })

  it('land outside the regions on every date', () => {
    for (const date of dates) expect(drawnOn(story, date)).toContain('territory-occupied-since-2014')
  })
})

describe('what a switch hides', () => {
  const story = publishedStory('data')
  const date = story.defaultDate
  const without = (layer: string) =>
    drawnOn(
      story,
      date,
      everyLayer(story).filter((id) => id !== layer),
    )
  const hiddenBy = (layer: string) => {
    const left = without(layer)
    return drawnOn(story, date).filter((id) => !left.includes(id))
  }

  it('hides the layer’s own areas, lines and marks, and nothing else', () => {
    expect(hiddenBy('occupation')).toEqual([
      'territory-occupied-since-2022',
      `area-occupied-since-2022-${date}`,
      'territory-occupied-since-2014',
      `area-occupied-since-2014-${date}`,
    ])
    expect(hiddenBy('counteroffensive')).toEqual([
      'territory-reclaimed-september-2022',
      `area-reclaimed-september-2022-${date}`,
      'contact-line-before-2022-09-05',
      `contact-line-${date}`,
    ])
    expect(hiddenBy('votes')).toEqual(['marks-votes', 'mark-tags-votes'])
  })

  it('leaves the regions, their outlines and their names, whatever is off', () => {
    const bare = drawnOn(story, date, [])
    expect(bare).toEqual(expect.arrayContaining(['regions', 'region-outlines', 'region-labels', 'highlight']))
    expect(bare.filter((id) => /^(?:area|territory-[^l]|contact|mark)/.test(id))).toEqual([])
  })

  it('has a state in the style for each layer, and for the date', () => {
    const { state } = styleOf(story, 'light', 'en', { date, layers: ['votes' as LayerId] })
    expect(state).toEqual({
      date: { default: date },
      'layer-occupation': { default: false },
      'layer-counteroffensive': { default: false },
      'layer-votes': { default: true },
    })
  })
})
