import type { Problem } from './problem.ts'
import { nameOf, type Numbers } from './row-names.ts'
import type { StoryTables } from './story.ts'

/** Does each date come after the one before it? */
export const isAscending = (dates: StoryTables['dates']): boolean =>
  dates.every(({ id }, index) => index === 0 || id > (dates[index - 1]?.id ?? ''))

/** Is each region's status told on each date, and once? */
export function checkEveryDateIsTold({ regions, dates }: StoryTables, numbers: Numbers): Problem[] {
  const notToldOnce = regions.flatMap((region) =>
    dates.flatMap(({ id }) => {
      const told = region.statusOn.filter(({ date }) => date === id).length
      if (told === 1) return []
      const wrong = told === 0 ? `"statusOn" has no row for ${id}` : `"statusOn" has ${told} rows for ${id}`
      const mend = told === 0 ? 'Add the region’s status in words on that date.' : 'Keep one of them.'
      return [{ file: 'regions.json', row: nameOf(region, numbers), wrong, mend }]
    }),
  )
  if (isAscending(dates)) return notToldOnce
  return [
    ...notToldOnce,
    { file: 'dates.json', wrong: 'the dates are not in order', mend: 'List them oldest first.' },
  ]
}
