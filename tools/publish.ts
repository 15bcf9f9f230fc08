/** What of a story's tables the page is given. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { areLayersFresh } from '../data/build/fingerprint.ts'
import { readStory } from '../data/build/read-story.ts'
import type { IsoDate, RegionId } from '../src/domain/ids.ts'
import { type Locale, locales, otherLocale, textIn } from '../src/domain/locale.ts'
import type { Figures, PublishedStep, Sourcing, Story, ToldFigures, ToldStory } from '../src/domain/story.ts'
import type { PictureData } from '../src/domain/picture.ts'
import { citedIn, type Published, publisher } from '../src/domain/publish.ts'
import { fillFigures } from '../src/domain/step-figures.ts'
import type { Step } from '../src/domain/tables.ts'
import { prepareNames } from '../src/embed/frame/article/prepare-names.ts'
import { preparePassages } from '../src/embed/frame/article/prepare-passages.ts'
import type { WordsToFind } from '../src/embed/frame/article/read-article.ts'
import { fill } from '../src/messages/fill.ts'
import { createFormat } from '../src/messages/format.ts'
import { areaRegained, shareHeld, statusParts } from '../src/state/select.ts'

/** Thrown where a story's layers are missing, or were built from other tables; the message says what to do. */
export class StaleLayers extends Error {
  constructor(folder: string) {
    const command = folder === 'data' ? 'npm run data' : `npm run data -- --story ${folder}`
    super(`${folder}/layers: not built from the tables that are there now. Build the layers: ${command}`)
    this.name = 'StaleLayers'
  }
}

const readBuilt = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(join(folder, 'layers', file), 'utf8'))

/** The areas measured in the story of `folder`. */
export const readFigures = (folder: string) => readBuilt(folder, 'figures.json') as Figures

/** The paths and labels of the static picture of the story in `folder`. */
export const readPicture = (folder: string) => readBuilt(folder, 'picture.json') as PictureData

export interface PublishedTables {
  story: Story
  published: ToldStory
  sourcing: Sourcing
  steps: readonly PublishedStep[]
}

const mapValues = <Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> =>
  Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, change(value)])) as Record<
    Key,
    To
  >

/** Of each status only its area: its share of the region follows from it. */
const toldFigures = (figures: Figures): ToldFigures =>
  mapValues(figures, (region) => ({
    ...region,
    dates: mapValues(region.dates, (statuses) => mapValues(statuses, ({ areaKm2 }) => areaKm2)),
  }))

/** The bounds of some regions together, in WGS84 degrees. */
const boundsOf = ({ figures }: ToldStory, regions: readonly RegionId[]): PublishedStep['bounds'] =>
  regions
    .map((id) => figures[id]?.bounds ?? null)
    .reduce(
      (all, one) =>
        all && one
          ? [
              Math.min(all[0], one[0]),
              Math.min(all[1], one[1]),
              Math.max(all[2], one[2]),
              Math.max(all[3], one[3]),
            ]
          : (all ?? one),
      null,
    )

/** What of some regions was held on a date, in words: each with its name where there are several. */
function heldIn(story: ToldStory, regions: readonly RegionId[], date: IsoDate): string {
  const format = createFormat(story.locale)
  return story.regions
    .filter(({ id }) => regions.includes(id))
    .map(({ id, name }) => {
      const share = format.share(shareHeld(statusParts(story, id, date)))
      const told = fill(story.terms.shareHeld, { share })
      return regions.length === 1 ? told : `${name}: ${told}`
    })
    .join('; ')
}

/** The steps of `story`, with the figures of their dates in words. */
function toldSteps(steps: readonly Published<Step>[], story: ToldStory): PublishedStep[] {
  const format = createFormat(story.locale)
  return steps.map(({ regions, compare, ...step }) => ({
    ...step,
    bounds: boundsOf(story, regions),
    compare: compare.map((date) => ({ date, told: heldIn(story, regions, date) })),
    text: fillFigures(step.text, ({ kind, region }) => {
      const parts = statusParts(story, region as RegionId, step.date)
      const held = shareHeld(parts)
      return {
        held: () => format.share(held),
        free: () => format.share(1 - held),
        regained: () => format.area(areaRegained(parts)),
      }[kind]()
    }),
  }))
}

/**
 * What the page in the language of `locale` is given of the story in `folder`.
 * @throws StoryProblems where its tables do not hold together
 * @throws StaleLayers where its layers are not built from them
 */
export function publishedTables(folder: string, locale: Locale): PublishedTables {
  const story = readStory(folder)
  if (!areLayersFresh(folder)) throw new StaleLayers(folder)
  const {
    dates,
    places: _places,
    settlements: _settlements,
    control,
    waters: _waters,
    mentions: _mentions,
    boundaryCitations: _boundaryCitations,
    country: _country,
    method,
    steps,
    citations,
    regions,
    layers,
    statuses,
    territories,
    passages,
    ...shown
  } = story
  const datesWithAreas = dates.map((date) => ({
    ...date,
    areaCitations: [...new Set((control[date.id] ?? []).flatMap(({ citations: cited }) => cited))],
  }))
  const cited = new Set(
    citedIn({ shown, datesWithAreas, regions, layers, statuses, territories, passages, method, steps }),
  )
  const named = citations.filter(({ id }) => cited.has(id))
  const publish = publisher(locale, named)
  const published: ToldStory = {
    ...publish(shown),
    locale,
    dates: publish(datesWithAreas),
    regions: regions.map(({ iso: _iso, ...region }) => ({
      ...publish(region),
      otherName: region.name[otherLocale[locale]],
    })),
    territories: publish(territories.map(({ areas: _areas, ...territory }) => territory)),
    passages: publish(passages.map(({ citations: _citations, asOf: _asOf, ...passage }) => passage)),
    layers: publish(layers.map(({ description: _description, ...layer }) => layer)),
    statuses: publish(statuses.map(({ rule: _rule, ...status }) => status)),
    producers: named.map(({ producer }) => textIn(producer, locale)),
    figures: toldFigures(readFigures(folder)),
    hasSteps: steps.length > 0,
  }
  return {
    story,
    published,
    steps: toldSteps(publish(steps), published),
    sourcing: {
      method: publish(method),
      citations: named.map(({ id: _id, ...citation }) => ({
        ...publish(citation),
        ...(typeof citation.title === 'string' ? {} : { language: locale }),
      })),
    },
  }
}

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return URL.canParse(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** What a text leaves open, for a figure or a name to be put in. */
const placeholder = /\{[^}]*\}/g

/** All that the story's tables can bring to a page in a language, in no order; addresses are printed only. */
export function textsIn(folder: string, locale: Locale): string {
  const { story, published, sourcing, steps } = publishedTables(folder, locale)
  const settlements = story.settlements.map(({ name }) => name[locale])
  return stringsIn([published, sourcing, steps, settlements]).join(' ').replace(placeholder, '')
}

/**
 * What of the story in `folder` is looked for in articles: words that name its regions, in both languages at once, since
 * an article may quote either, and its passages.
 * @throws StoryProblems where its tables do not hold together
 */
export function publishedWords(folder: string): WordsToFind {
  const { mentions, passages } = readStory(folder)
  const names = mentions.map(({ phrases, except, regions }) => ({
    phrases: locales.flatMap((locale) => phrases[locale]),
    except: locales.flatMap((locale) => except[locale]),
    regions,
  }))
  const located = passages.map(({ id, regions, locator: { start, end } }) => ({
    id,
    regions: regions.map(({ region }) => region),
    start,
    end,
  }))
  return { names: prepareNames(names), passages: preparePassages(located) }
}
