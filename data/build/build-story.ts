import type { FeatureCollection } from 'geojson'
import type { IsoDate } from '../../src/domain/ids.ts'
import { type Problem, StoryProblems } from '../../src/domain/problem.ts'
import type { Figures, Story } from '../../src/domain/story.ts'
import { type Boundaries, readBoundaries, readWaters } from './boundaries.ts'
import { settleChanges } from './changes.ts'
import { checkLocators } from './check-locators.ts'
import { checkPlaces } from './check-places.ts'
import { checkWindow, wellPlaced } from './check-positions.ts'
import { controlOn, type DateControl } from './contact-line.ts'
import { measure, type StatusArea, statusAreas } from './statuses.ts'

export interface BuiltStory {
  boundaries: Boundaries
  waters: FeatureCollection
  controls: readonly DateControl[]
  areasOn: ReadonlyMap<IsoDate, readonly StatusArea[]>
  figures: Figures
}

/** The controls up to the first that could not be drawn: each rests on those before it. */
function untilBroken(drawn: readonly (DateControl | undefined)[]): DateControl[] {
  const broken = drawn.indexOf(undefined)
  return drawn.slice(0, broken < 0 ? drawn.length : broken).filter((control) => control !== undefined)
}

/**
 * Joins a story's tables with its boundaries: draws the lines of contact, cuts the regions, decides the
 * pieces, intersects the dates and measures the areas.
 * @param article the article's text, against which the passages' locators are checked if it is given
 * @throws StoryProblems with every problem in the locators, codes, waters, positions, pairs and places;
 * places are checked on the dates before the first whose pairs have a problem.
 */
export function buildStory(folder: string, story: Story, article?: string): BuiltStory {
  const problems: Problem[] = article === undefined ? [] : checkLocators(story, article)
  const boundaries = readBoundaries(folder, story, problems)
  const waters = readWaters(folder, story, problems)
  problems.push(...checkWindow(story))
  const regions: Boundaries['regions'] = boundaries?.regions ?? new Map()
  const settlements = wellPlaced(story, regions, problems)
  const drawn = story.dates.map(({ id }) =>
    controlOn(id, story.control[id] ?? [], settlements, boundaries?.outline, problems),
  )
  const controls = boundaries ? settleChanges(untilBroken(drawn), boundaries.outline) : []
  const areasOn = new Map(controls.map(({ date }) => [date, statusAreas(story, regions, controls, date)]))
  problems.push(...checkPlaces(story, areasOn))
  if (!boundaries || problems.length > 0) throw new StoryProblems(problems)
  return { boundaries, waters, controls, areasOn, figures: measure(regions, areasOn) }
}
