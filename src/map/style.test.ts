/** The map's style, for every theme, language and date of two stories of different facts. */
import {
  createExpression,
  createVisibilityExpression,
  featureFilter,
  type LineLayerSpecification,
  type StyleSpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { emptyLayers, publishedStory } from '../../tools/published-story.ts'
import { storyFolders } from '../../tools/stories.ts'
import type { IsoDate, LayerId } from '../domain/ids.ts'
import { locales } from '../domain/locale.ts'
import type { PublishedStory } from '../domain/story.ts'
import { type ThemeName, themes } from '../theme/tokens.ts'
import { mapStyle } from './style.ts'
import { collections, mapSources, STORY_SOURCE } from './sources.ts'
import { globalState, type MapState } from './style-input.ts'

const themeNames = ['light', 'dark'] as const satisfies readonly ThemeName[]

/** The dates of all stories. */
const storyDates = storyFolders.flatMap((folder) => publishedStory(folder).dates.map(({ id }) => id))

const fontFaces = { Label: [{ url: 'https://example.org/label.woff2', 'unicode-range': ['U+0-FFFF'] }] }

const sourcesOf = (story: PublishedStory) => mapSources(story, emptyLayers(story))

const styleOf = (story: PublishedStory, theme: ThemeName, state: MapState): StyleSpecification =>
  mapStyle({ story, theme, grain: 0, state, fontFaces, sources: sourcesOf(story) })

const everyLayer = (story: PublishedStory): LayerId[] => story.layers.map(({ id }) => id)

type StyleLayer = StyleSpecification['layers'][number]

type GlobalState = Record<string, string | boolean>

/** From 0 to 1, of a part of a layer, while the style's global state and that of the feature have these values. */
function opacityOf(
  { id, type, paint }: StyleLayer,
  state: GlobalState,
  part: string = type,
  featureState = {},
): unknown {
  const paints: Record<string, unknown> = { ...paint }
  const opacity = paints[`${part}-opacity`] ?? 1
  const expression = createExpression(opacity, `${id}.paint.${part}-opacity`, null, state)
  if (expression.result === 'error') throw new Error(JSON.stringify(expression.value))
  return expression.value.evaluate({ zoom: 6 }, undefined, featureState)
}

/** Is a layer drawn while the style's global state has these values? */
const isDrawn = (layer: StyleLayer, state: GlobalState): boolean =>
  createVisibilityExpression(
    layer.layout?.visibility ?? 'visible',
    `${layer.id}.layout.visibility`,
    state,
  ).evaluate() === 'visible' && opacityOf(layer, state) !== 0

/** The layers that are drawn on a date, with these of the story's layers switched on. */
const layersDrawnOn = (story: PublishedStory, date: IsoDate, layers = everyLayer(story)): StyleLayer[] =>
  styleOf(story, 'light', { date, layers }).layers.filter((layer) =>
    isDrawn(layer, globalState(story, { date, layers })),
  )

/** Their ids. */
const drawnOn = (story: PublishedStory, date: IsoDate, layers = everyLayer(story)): string[] =>
  layersDrawnOn(story, date, layers).map(({ id }) => id)

/** The collection of the story's source that a layer keeps to; none where it draws another source. */
function collectionOf(layer: StyleLayer): string {
  if (!('source' in layer) || layer.source !== STORY_SOURCE) return ''
  const names = Object.values(collections).flatMap((name) =>
    typeof name === 'string' ? [name] : storyDates.map(name),
  )
  const kept = names.filter((name) =>
    JSON.stringify(layer.filter).includes(`["==",["get","collection"],"${name}"]`),
  )
  const [only, ...others] = kept
  if (only === undefined || others.length > 0)
    throw new Error(`${layer.id} keeps to ${kept.length} collections`)
  return only
}

/** Does a layer draw areas of control: of any date, filled, edged or only loaded? */
const isOfControl = (layer: StyleLayer): boolean =>
  collectionOf(layer).startsWith(collections.control('' as IsoDate))

/** Does a layer draw a line of contact, of any date? */
const isOfContact = (layer: StyleLayer): boolean =>
  collectionOf(layer).startsWith(collections.contactLine('' as IsoDate))

/** Is a layer a line of contact of an earlier day? Those are dashed. */
const isEarlierLine = (layer: StyleLayer): boolean =>
  isOfContact(layer) && 'line-dasharray' in (layer.paint ?? {})

/** Does a layer's filter let an area through, of a territory or of control, that has this status or none? */
function lets(layer: StyleLayer, status: string | undefined): boolean {
  const filter = 'filter' in layer ? layer.filter : undefined
  const properties = {
    collection: collectionOf(layer),
    kind: 'territory',
    ...(status === undefined ? {} : { status }),
  }
  return featureFilter(filter, `${layer.id}.filter`).filter({ zoom: 6 }, { type: 3, properties })
}

/** The statuses to which a layer keeps; none where it draws its areas whatever their status. */
const statusesOf = (story: PublishedStory, layer: StyleLayer): string[] =>
  lets(layer, undefined) ? [] : story.statuses.map(({ id }) => id).filter((status) => lets(layer, status))

/** Does a layer fill areas of one date, or territories, for their status? */
const isStatusFill = (story: PublishedStory, layer: StyleLayer): boolean =>
  layer.type === 'fill' && statusesOf(story, layer).length > 0

describe.each(storyFolders)('the style of the story in %s', (folder) => {
  const story = publishedStory(folder)
  const storyIn = { en: story, uk: publishedStory(folder, 'uk') }
  const combinations = themeNames.flatMap((theme) =>
    locales.flatMap((locale) =>
      story.dates.map(({ id: date }) => ({
        theme,
        locale,
        date,
        title: storyIn[locale].title,
        style: styleOf(storyIn[locale], theme, { date, layers: everyLayer(story) }),
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
    for (const { style, locale, title } of combinations) {
      expect(style.name).toBe(title)
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
  const order = styleOf(story, 'light', { date: date.id, layers: everyLayer(story) }).layers
  const places = (matches: (layer: StyleLayer) => boolean): number[] => {
    const found = order.flatMap((layer, index) => (matches(layer) ? [index] : []))
    expect(found).not.toEqual([])
    return found
  }
  const lowest = (prefix: string) => Math.min(...places(({ id }) => id.startsWith(prefix)))
  const highest = (prefix: string) => Math.max(...places(({ id }) => id.startsWith(prefix)))

  const areaFills = () => places((layer) => isOfControl(layer) && isStatusFill(story, layer))
  const areaEdges = () => places((layer) => isOfControl(layer) && layer.type === 'line')
  const territoryFills = () =>
    places((layer) => collectionOf(layer) === collections.context && isStatusFill(story, layer))
  const contactLines = () => places(isOfContact)
  const earlierLines = () => places(isEarlierLine)

  it('starts with the ground', () => {
    expect(order[0]).toMatchObject({ id: 'land', type: 'background' })
    expect(highest('sea')).toBeLessThan(lowest('country-borders'))
    expect(highest('country-borders')).toBeLessThan(lowest('regions'))
    expect(highest('country-borders')).toBeLessThan(lowest('territories'))
  })

  it('fills the areas above the ground of the regions and of the territories', () => {
    const grounds = Math.max(highest('regions'), highest('territories'))
    expect(grounds).toBeLessThan(Math.min(...areaFills()))
    expect(grounds).toBeLessThan(Math.min(...territoryFills()))
    expect(grounds).toBeLessThan(Math.min(...areaEdges()))
  })

  it('draws each area’s edge right above its fill', () => {
    expect(areaEdges()).toEqual(areaFills().map((index) => index + 1))
  })

  it('draws rivers and outlines above the areas, and the line of contact above those', () => {
    const areas = Math.max(...areaFills(), ...areaEdges(), ...territoryFills())
    expect(areas).toBeLessThan(lowest('rivers'))
    expect(areas).toBeLessThan(lowest('region-outlines'))
    expect(highest('region-outlines')).toBeLessThan(Math.min(...contactLines()))
    expect(highest('rivers')).toBeLessThan(Math.min(...contactLines()))
  })

  it('draws an earlier line of contact beneath that of the day', () => {
    const linesOfTheDay = contactLines().filter((index) => !earlierLines().includes(index))
    expect(linesOfTheDay).toHaveLength(story.dates.length)
    expect(Math.max(...earlierLines())).toBeLessThan(Math.min(...linesOfTheDay))
  })

  it('draws marks and the reader’s own choice above the outlines, and no choice above a line of contact', () => {
    expect(highest('region-outlines')).toBeLessThan(lowest('marks-'))
    expect(highest('marks-')).toBeLessThan(lowest('highlight'))
    expect(lowest('highlight-casing')).toBeLessThan(highest('highlight'))
    expect(order[highest('highlight')]?.id).toBe('highlight')
    expect(highest('highlight')).toBeLessThan(Math.min(...contactLines()))
  })

  it('draws the line of contact heavier than the marks of two regions that meet, at every zoom', () => {
    const widthOf = (layer: StyleLayer, zoom: number): number => {
      const width = createExpression((layer as LineLayerSpecification).paint?.['line-width'], layer.id)
      if (width.result === 'error') throw new Error(JSON.stringify(width.value))
      return Number(width.value.evaluate({ zoom }))
    }
    const lines = order.filter((layer) => isOfContact(layer) && !isEarlierLine(layer))
    const marks = order.filter(({ id }) => id.startsWith('marks-'))
    for (const zoom of [4, 6, 7, 8, 9, 9.5]) {
      const thinnest = Math.min(...lines.map((line) => widthOf(line, zoom)))
      for (const mark of marks) expect(thinnest, `at zoom ${zoom}`).toBeGreaterThan(2 * widthOf(mark, zoom))
    }
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
    const fills = styleOf(story, theme, { date, layers }).layers.filter(
      (layer) => layer.type === 'fill' && collectionOf(layer) === collections.regions,
    )
    expect(fills.map(({ paint }) => paint)).toEqual([{ 'fill-color': themes[theme].map.region }])
    const { held, heldBefore, regained } = themes[theme].status
    for (const ink of [held, heldBefore, regained]) {
      expect([ink.ground, ink.figure]).not.toContain(themes[theme].map.region)
    }
  })

  it.each(themeNames)(
    'never fills a whole territory but with its own status, or the neutral ground (%s)',
    (theme) => {
      const { date, layers } = { date: story.defaultDate, layers: everyLayer(story) }
      const fills = styleOf(story, theme, { date, layers }).layers.filter(
        (layer) => layer.type === 'fill' && collectionOf(layer) === collections.context,
      )
      const whole = fills.filter((layer) => lets(layer, undefined))
      expect(whole.map(({ id, paint }) => ({ id, paint }))).toEqual([
        { id: 'territories', paint: { 'fill-color': themes[theme].map.country } },
      ])
      const own = fills.filter((layer) => isStatusFill(story, layer))
      expect(own.map((layer) => ({ id: layer.id, shows: statusesOf(story, layer) }))).toEqual(
        story.layers.flatMap(({ id, statuses }) =>
          statuses.map((status) => ({ id: `area-${id}-${status}-territories`, shows: [status] })),
        ),
      )
      const { held, heldBefore, regained } = themes[theme].status
      for (const ink of [held, heldBefore, regained]) {
        expect([ink.ground, ink.figure]).not.toContain(themes[theme].map.country)
      }
    },
  )

  /** What the areas of control have of one kind of layer, beside what that keeps to. */
  const ofControl = (type: 'fill' | 'line') =>
    styleOf(story, 'light', { date: story.defaultDate, layers: everyLayer(story) })
      .layers.filter((layer) => layer.type === type && isOfControl(layer))
      .map((layer) => ({ id: layer.id, collection: collectionOf(layer), shows: statusesOf(story, layer) }))
  const wanted = (name: string) =>
    story.layers.flatMap(({ id, statuses }) =>
      statuses.flatMap((status) =>
        story.dates.map(({ id: date }) => ({
          id: `${name}-${id}-${status}-${date}`,
          collection: `control-${date}`,
          shows: [status],
        })),
      ),
    )

  it('fills areas of control only with their own status, and of their own date', () => {
    const fills = ofControl('fill')
    expect(fills).toHaveLength(story.dates.length * story.layers.flatMap(({ statuses }) => statuses).length)
    expect(fills).toEqual(wanted('area'))
  })

  it('edges areas of control only of their own status, and of their own date', () => {
    expect(ofControl('line')).toEqual(wanted('edge'))
  })

  it('keeps what the date and the switches hide loaded: only tags take room from other names', () => {
    const { layers } = styleOf(story, 'light', { date: story.defaultDate, layers: everyLayer(story) })
    const unloaded = layers.filter(({ layout }) => (layout?.visibility ?? 'visible') !== 'visible')
    expect(unloaded.map(({ id }) => id)).toEqual(['mark-tags-votes'])
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
    const dated = layersDrawnOn(story, date).filter(
      (layer) => isOfControl(layer) || (isOfContact(layer) && !isEarlierLine(layer)),
    )
    expect(dated.length).toBeGreaterThan(1)
    for (const { id } of dated) expect(id).toContain(date)
    expect(new Set(dated.map(collectionOf))).toEqual(new Set([`control-${date}`, `contact-line-${date}`]))
    const fills = dated.filter((layer) => isStatusFill(story, layer))
    expect(fills).toHaveLength(story.layers.flatMap(({ statuses }) => statuses).length)
  })

  it('an earlier line of contact only on later dates', () => {
    const dashed = story.layers.flatMap(({ lines }) => lines).filter((line) => line.date !== 'shown')
    expect(dashed.length).toBeGreaterThan(0)
    for (const { date: own } of dashed) {
      const showing = dates.filter((date) =>
        layersDrawnOn(story, date).some(
          (layer) => isEarlierLine(layer) && collectionOf(layer) === `contact-line-${own}`,
        ),
      )
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
    const statuses = story.territories.map(({ status }) => status)
    expect(statuses).toContain('occupied-since-2014')
    for (const date of dates) {
      const shown = layersDrawnOn(story, date)
        .filter((layer) => collectionOf(layer) === collections.context && isStatusFill(story, layer))
        .flatMap((layer) => statusesOf(story, layer))
      expect(shown).toEqual(expect.arrayContaining(statuses))
      expect(drawnOn(story, date)).toContain('territories')
    }
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
      'area-occupation-occupied-since-2022-territories',
      'edge-occupation-occupied-since-2022-territories',
      `area-occupation-occupied-since-2022-${date}`,
      `edge-occupation-occupied-since-2022-${date}`,
      'area-occupation-occupied-since-2014-territories',
      'edge-occupation-occupied-since-2014-territories',
      `area-occupation-occupied-since-2014-${date}`,
      `edge-occupation-occupied-since-2014-${date}`,
    ])
    expect(hiddenBy('counteroffensive')).toEqual([
      'area-counteroffensive-reclaimed-september-2022-territories',
      'edge-counteroffensive-reclaimed-september-2022-territories',
      `area-counteroffensive-reclaimed-september-2022-${date}`,
      `edge-counteroffensive-reclaimed-september-2022-${date}`,
      'line-before-counteroffensive-2022-09-05',
      `line-counteroffensive-${date}`,
    ])
    expect(hiddenBy('votes')).toEqual(['marks-votes', 'mark-tags-votes'])
  })

  it('leaves the regions, their outlines and their names, whatever is off', () => {
    const bare = layersDrawnOn(story, date, [])
    const ids = bare.map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining([
        'regions',
        'territories',
        'region-outlines',
        'region-labels',
        'highlight-casing',
        'highlight',
      ]),
    )
    expect(bare.filter((layer) => isOfContact(layer) || isStatusFill(story, layer))).toEqual([])
    expect(bare.filter(isOfControl)).toEqual([])
    expect(ids.filter((id) => /^(?:area|edge|line|mark)/.test(id))).toEqual([])
  })

  it('has a state in the style for each layer, and for the date', () => {
    const { state } = styleOf(story, 'light', { date, layers: ['votes' as LayerId] })
    expect(state).toEqual({
      date: { default: date },
      'layer-occupation': { default: false },
      'layer-counteroffensive': { default: false },
      'layer-votes': { default: true },
    })
  })
})

it.each(storyFolders)(
  'leaves out names that are cut, and no others, in every layer of names of %s',
  (folder) => {
    const story = publishedStory(folder)
    const { layers } = styleOf(story, 'light', { date: story.defaultDate, layers: everyLayer(story) })
    const symbols = layers.filter(({ type }) => type === 'symbol')
    expect(symbols.length).toBeGreaterThan(4)
    for (const layer of symbols) {
      for (const part of ['text', 'icon']) {
        expect(opacityOf(layer, {}, part, { isCut: true }), layer.id).toBe(0)
        expect(opacityOf(layer, {}, part, { isCut: false }), layer.id).toBe(1)
      }
    }
  },
)

it('lets nothing that is drawn shine through', () => {
  const story = publishedStory('data')
  const { layers } = styleOf(story, 'light', { date: story.defaultDate, layers: everyLayer(story) })
  const state = globalState(story, { date: story.defaultDate, layers: everyLayer(story) })
  const faint = layers.filter((layer) => ![0, 1].includes(Number(opacityOf(layer, state))))
  expect(faint.map(({ id }) => id)).toEqual([])
})
