/** What of a story's tables the page is given. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readStory } from '../data/build/read-story.ts'
import type { Figures, PublishedStory, Story } from '../src/domain/story.ts'

export type PublishedTables = Omit<PublishedStory, 'layerUrls'>

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

/**
 * The story in `folder` without the tables that only the data build reads, and with the citations that the
 * page names.
 * @throws StoryProblems where its tables do not hold together
 */
export function publishedTables(folder: string): { story: Story; published: PublishedTables } {
  const story = readStory(folder)
  const { places: _places, settlements: _settlements, control: _control, citations, ...shown } = story
  const cited = new Set(citedIn(shown))
  const named = citations.filter(({ id }) => cited.has(id))
  return { story, published: { ...shown, citations: named, figures: readFigures(folder) } }
}
