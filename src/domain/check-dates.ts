import type { Problem } from './problem.ts'
import { nameOf, type Numbers } from './row-names.ts'
import type { StoryTables } from './story.ts'

/** Does each date come after the one before it? */
export const isAscending = (dates: StoryTables['dates']): boolean =>
  dates.every(({ id }, index) => index === 0 || id > (dates[index - 1]?.id ?? ''))

export function checkEveryDateIsTold({ regions, dates }: StoryTables, numbers: Numbers): Problem[] {
  const untold = regions.flatMap((region) =>
    dates
      .filter(({ id }) => !region.statusOn.some((row) => row.date === id))
      .map(({ id }) => ({
        file: 'regions.json',
        row: nameOf(region, numbers),
        wrong: `"statusOn" has no row for ${id}`,
        mend: 'Add the region’s status in words on that date.',
      })),
  )
  if (isAscending(dates)) return untold
  return [
    ...untold,
    { file: 'dates.json', wrong: 'the dates are not in order', mend: 'List them oldest first.' },
  ]
}
