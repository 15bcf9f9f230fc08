import type { FeatureCollection } from 'geojson'
import { isAscending } from '../../src/domain/check-dates.ts'
import { soundPairs } from '../../src/domain/check-pairs.ts'
import type { IsoDate } from '../../src/domain/ids.ts'
import { type Findings, isWhole } from '../../src/domain/parse-tables.ts'
import { StoryProblems } from '../../src/domain/problem.ts'
import type { Figures, Story, StoryTables } from '../../src/domain/story.ts'
import { type Boundaries, boundariesOf, watersOf } from './boundaries.ts'
import { settleChanges } from './changes.ts'
import { checkLocators } from './check-locators.ts'
import { checkPlaces } from './check-places.ts'
import { checkWindow, wellPlaced } from './check-positions.ts'
import { controlOn, type DateControl } from './contact-line.ts'
import { checkCodes, checkWaters, readAreas, readWaters } from './extract.ts'
import type { Reading } from './read-story.ts'
import { measure, type StatusArea, statusAreas } from './statuses.ts'

export interface BuiltStory {
  story: Story
  boundaries: Boundaries
  waters: FeatureCollection
  controls: readonly DateControl[]
  areasOn: ReadonlyMap<IsoDate, readonly StatusArea[]>
  figures: Figures
}

const noWaters: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** The controls up to the first that could not be drawn: each rests on those before it. */
function untilBroken(drawn: readonly (DateControl | undefined)[]): DateControl[] {
  const broken = drawn.indexOf(undefined)
  return drawn.slice(0, broken < 0 ? drawn.length : broken).filter((control) => control !== undefined)
}

/** Are all dates and rules known by which land gets its status? */
const areRulesKnown = ({ dates, statuses }: StoryTables, findings: Findings): boolean =>
  isWhole('dates.json', findings) &&
  isWhole('statuses.json', findings) &&
  isAscending(dates) &&
  statuses.every(({ rule: { since } }) => !since || dates.some(({ id }) => id === since.date))

/**
 * Joins a story's tables with its boundaries: draws the lines of contact, cuts the regions, decides the
 * pieces, intersects the dates and measures the areas. Where something is wrong already, every check still
 * runs that it does not mislead, on the rows that could be read.
 * @param article the article's text, against which the passages' locators are checked if it is given
 * @throws StoryProblems with every problem in the tables, locators, codes, waters, positions, pairs and
 * places. Positions and pairs are checked where story.json could be read, places on the dates before the
 * first whose pairs have a problem.
 */
export function buildStory(folder: string, { own, rows, findings }: Reading, article?: string): BuiltStory {
  const { numbers } = findings
  const problems = [...findings.problems]
  if (article !== undefined) problems.push(...checkLocators(rows.passages, numbers, article))
  const areas = readAreas(folder, problems)
  if (areas) problems.push(...checkCodes(rows, findings.unread, areas, numbers))
  const waters = readWaters(folder)
  problems.push(...checkWaters(rows, waters, numbers))
  if (!own) throw new StoryProblems(problems)

  const story: Story = { ...own, ...rows }
  const boundaries = areas && boundariesOf(areas, story)
  problems.push(...checkWindow(story, numbers))
  const regions: Boundaries['regions'] = boundaries?.regions ?? new Map()
  const settlements = wellPlaced(story, regions, numbers, problems)
  const areRegionsKnown = isWhole('regions.json', findings) && regions.size === rows.regions.length
  const outline = areRegionsKnown ? boundaries?.outline : undefined
  const drawn = [...new Set(rows.dates.map(({ id }) => id))].map((date) => {
    const pairs = rows.control[date] ?? []
    const sound = soundPairs(pairs, numbers)
    const arePairsKnown = isWhole(`control/${date}.json`, findings) && sound.length === pairs.length
    return controlOn(date, sound, settlements, arePairsKnown ? outline : undefined, numbers, problems)
  })
  const controls = outline && areRulesKnown(rows, findings) ? settleChanges(untilBroken(drawn), outline) : []
  const areasOn = new Map(controls.map(({ date }) => [date, statusAreas(story, regions, controls, date)]))
  problems.push(...checkPlaces(story, areasOn, numbers))
  if (!boundaries || problems.length > 0) throw new StoryProblems(problems)
  const figures = measure(regions, areasOn)
  return { story, boundaries, waters: watersOf(waters ?? noWaters, story), controls, areasOn, figures }
}
