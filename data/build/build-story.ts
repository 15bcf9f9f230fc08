import type { IsoDate } from '../../src/domain/ids.ts'
import { type Problem, StoryProblems } from '../../src/domain/problem.ts'
import type { Figures, Story } from '../../src/domain/story.ts'
import { type Boundaries, readBoundaries } from './boundaries.ts'
import { settleChanges } from './changes.ts'
import { checkPlaces } from './check-places.ts'
import { controlOn, type DateControl } from './contact-line.ts'
import { measure, type StatusArea, statusAreas } from './statuses.ts'

export interface BuiltStory {
  boundaries: Boundaries
  controls: readonly DateControl[]
  areasOn: ReadonlyMap<IsoDate, readonly StatusArea[]>
  figures: Figures
}

/**
 * Joins a story's tables with its boundaries: draws the lines of contact, cuts the regions, decides the
 * pieces, intersects the dates and measures the areas.
 * @throws StoryProblems with every problem in the pairs and places.
 */
export function buildStory(folder: string, story: Story): BuiltStory {
  const boundaries = readBoundaries(folder, story)
  const settlements = new Map(story.settlements.map((row) => [row.id, row]))
  const problems: Problem[] = []
  const drawn = story.dates.map(({ id }) =>
    controlOn(id, story.control[id] ?? [], settlements, boundaries.outline, problems),
  )
  if (problems.length > 0) throw new StoryProblems(problems)

  const controls = settleChanges(drawn, boundaries.outline)
  const areasOn = new Map(
    story.dates.map(({ id }) => [id, statusAreas(story, boundaries.regions, controls, id)]),
  )
  const misplaced = checkPlaces(story, areasOn)
  if (misplaced.length > 0) throw new StoryProblems(misplaced)
  return { boundaries, controls, areasOn, figures: measure(boundaries.regions, areasOn) }
}
