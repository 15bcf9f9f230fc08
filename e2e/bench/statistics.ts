/**
 * The value below which `part` of the values lie, between the two nearest where none lies there.
 * @param part 0 to 1
 * @returns `NaN` where there are no values
 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

interface Shift {
  value: number
  /** Milliseconds. */
  at: number
}

/** Layout shifts count together while less than a second lies between two, and five seconds in all. */
const WINDOW = { gapMs: 1000, lengthMs: 5000 }

/** Cumulative layout shift: the worst window of shifts in the page's life. */
export function cumulativeLayoutShift(shifts: readonly Shift[]): number {
  let worst = 0
  let sum = 0
  let first = Number.NEGATIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { value, at } of shifts) {
    const isSameWindow = at - last < WINDOW.gapMs && at - first < WINDOW.lengthMs
    sum = isSameWindow ? sum + value : value
    if (!isSameWindow) first = at
    last = at
    worst = Math.max(worst, sum)
  }
  return worst
}

interface Task {
  start: number
  duration: number
}

/** From this length on, in milliseconds, a task blocks. */
const LONG = 50

/** Total blocking time between two moments: what each task takes beyond 50 ms there; all in milliseconds. */
export function totalBlockingTime(tasks: readonly Task[], from: number, to: number): number {
  const within = tasks.map(({ start, duration }) => Math.min(start + duration, to) - Math.max(start, from))
  return within.reduce((sum, length) => sum + Math.max(0, length - LONG), 0)
}
