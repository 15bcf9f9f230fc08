/** What of a story's tables the page is given. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readStory } from '../data/build/read-story.ts'
import type { RegionId } from '../src/domain/ids.ts'
import { type Locale, locales, otherLocale } from '../src/domain/locale.ts'
import type { Figures, Sourcing, Story, ToldStory } from '../src/domain/story.ts'
import { citedIn, publisher } from '../src/domain/publish.ts'

/** The areas measured in the story of `folder`. */
export function readFigures(folder: string): Figures {
  const path = join(folder, 'layers', 'figures.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Figures
  throw new Error(`${path} is missing: build the layers with "npm run data -- --story ${folder}".`)
}

export interface PublishedTables {
  story: Story
  published: ToldStory
  sourcing: Sourcing
}

/**
 * What the page in the language of `locale` is given of the story in `folder`.
 * @throws StoryProblems where its tables do not hold together
 */
export function publishedTables(folder: string, locale: Locale): PublishedTables {
  const story = readStory(folder)
  const {
    places: _places,
    settlements: _settlements,
    control: _control,
    waters: _waters,
    mentions: _mentions,
    boundaryCitations: _boundaryCitations,
    country: _country,
    method,
    citations,
    regions,
    layers,
    statuses,
    territories,
    passages,
    ...shown
  } = story
  const cited = new Set(citedIn({ shown, regions, layers, statuses, territories, passages, method }))
  const named = citations.filter(({ id }) => cited.has(id))
  const publish = publisher(locale, named)
  return {
    story,
    published: {
      ...publish(shown),
      locale,
      regions: regions.map(({ iso: _iso, ...region }) => ({
        ...publish(region),
        otherName: region.name[otherLocale[locale]],
      })),
      territories: publish(territories.map(({ areas: _areas, ...territory }) => territory)),
      passages: publish(passages.map(({ citations: _citations, asOf: _asOf, ...passage }) => passage)),
      layers: publish(layers.map(({ description: _description, ...layer }) => layer)),
      statuses: publish(statuses.map(({ rule: _rule, ...status }) => status)),
      producers: named.map(({ producer }) => producer),
      figures: readFigures(folder),
    },
    sourcing: { method: publish(method), citations: named.map(({ id: _id, ...citation }) => citation) },
  }
}

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return URL.canParse(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** All that the story's tables can bring to a page in a language, in no order; addresses are printed only. */
export function textsIn(folder: string, locale: Locale): string {
  const { story, published, sourcing } = publishedTables(folder, locale)
  const settlements = story.settlements.map(({ name }) => name[locale])
  return stringsIn([published, sourcing, settlements]).join(' ')
}

/** Words that mean regions, in both languages at once: an article may quote either. */
interface PublishedMention {
  phrases: readonly string[]
  except: readonly string[]
  regions: readonly RegionId[]
}

/**
 * The words by which an article names the regions of the story in `folder`.
 * @throws StoryProblems where its tables do not hold together
 */
export const publishedMentions = (folder: string): PublishedMention[] =>
  readStory(folder).mentions.map(({ phrases, except, regions }) => ({
    phrases: locales.flatMap((locale) => phrases[locale]),
    except: locales.flatMap((locale) => except[locale]),
    regions,
  }))
