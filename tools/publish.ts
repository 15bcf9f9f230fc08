/** What of a story's tables the page is given. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readStory } from '../data/build/read-story.ts'
import type { RegionId } from '../src/domain/ids.ts'
import { type Locale, locales, otherLocale } from '../src/domain/locale.ts'
import type { Figures, PublishedStory, Sourcing, Story } from '../src/domain/story.ts'
import { translate } from '../src/domain/translate.ts'

function readFigures(folder: string): Figures {
  const path = join(folder, 'layers', 'figures.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Figures
  throw new Error(`${path} is missing: build the layers with "npm run data -- --story ${folder}".`)
}

const namesCitations = (key: string): boolean => /citation|credits/i.test(key)

/** The ids under every key that names citations, however deep. */
function citedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    namesCitations(key) ? [inner].flat().filter((id) => typeof id === 'string') : citedIn(inner),
  )
}

export interface PublishedTables {
  story: Story
  published: Omit<PublishedStory, 'layerUrls'>
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
    method,
    citations,
    regions,
    ...shown
  } = story
  const cited = new Set(citedIn({ shown, regions, method }))
  const named = citations.filter(({ id }) => cited.has(id))
  return {
    story,
    published: {
      ...translate(shown, locale),
      locale,
      regions: regions.map((region) => ({
        ...translate(region, locale),
        otherName: region.name[otherLocale[locale]],
      })),
      citations: named.map(({ id, producer }) => ({ id, producer })),
      figures: readFigures(folder),
    },
    sourcing: { method: translate(method, locale), citations: named },
  }
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
