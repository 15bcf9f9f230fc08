/** Checks across tables, all of them. */
import { checkAccessed, checkAsOf } from './check-as-of.ts'
import { checkEveryDateIsTold } from './check-dates.ts'
import { checkMentions } from './check-mentions.ts'
import { checkPairs } from './check-pairs.ts'
import { checkDuplicates, checkReferences } from './check-references.ts'
import { checkSteps } from './check-steps.ts'
import type { Findings } from './parse-tables.ts'
import type { Problem } from './problem.ts'
import type { StoryFields, StoryTables } from './story.ts'

/**
 * Every problem between the tables of a story. Rows and tables that could not be read are not missed.
 * @param own undefined where story.json could not be read
 */
export function checkStory(story: StoryTables, own: StoryFields | undefined, findings: Findings): Problem[] {
  const { numbers } = findings
  const tables = ['citations', 'dates', 'statuses', 'themes', 'layers', 'regions', 'territories'] as const
  const more = ['passages', 'mentions', 'places', 'settlements', 'waters', 'method', 'steps'] as const
  return [
    ...[...tables, ...more].flatMap((table) => checkDuplicates(table, story[table], numbers)),
    ...checkReferences(story, own, findings),
    ...checkAccessed(story, numbers),
    ...checkAsOf(story, own, numbers),
    ...checkEveryDateIsTold(story, numbers),
    ...checkMentions(story.mentions, numbers),
    ...checkSteps(story.steps, numbers),
    ...Object.entries(story.control).flatMap(([date, pairs]) => checkPairs(date, pairs, numbers)),
  ]
}
