/** What the bench is asked to measure. */
export const parts = ['load', 'intent', 'taps', 'switches', 'host', 'memory'] as const
export type Part = (typeof parts)[number]

export interface Options {
  /** How often each figure is measured. */
  runs: number
  only: readonly Part[]
  /** One network and a short session: to see that the bench works. */
  isQuick: boolean
}

const USUAL_RUNS = 7
const QUICK_RUNS = 2

const usage = `npm run bench -- [--runs N] [--only ${parts.join(',')}] [--quick]`

function readRuns(value: string | undefined): number {
  const runs = Number(value)
  if (Number.isInteger(runs) && runs > 0) return runs
  throw new Error(`--runs wants a whole number from 1, not ${value ?? 'nothing'}.\n${usage}`)
}

function readParts(value: string | undefined): readonly Part[] {
  const wanted = (value ?? '').split(',')
  const unknown = wanted.filter((name) => !parts.some((part) => part === name))
  if (unknown.length === 0) return parts.filter((part) => wanted.includes(part))
  throw new Error(`--only wants some of ${parts.join(', ')}, not "${unknown.join(', ')}".\n${usage}`)
}

/** @throws with the usage, where an argument makes no sense */
export function readOptions(args: readonly string[]): Options {
  const isQuick = args.includes('--quick')
  let runs = isQuick ? QUICK_RUNS : USUAL_RUNS
  let only: readonly Part[] = parts
  for (let at = 0; at < args.length; at += 1) {
    const [name, value] = args.slice(at)
    if (name === '--runs') runs = readRuns(value)
    else if (name === '--only') only = readParts(value)
    else if (name !== '--quick') throw new Error(`"${name}" is no argument of the bench.\n${usage}`)
    if (name !== '--quick') at += 1
  }
  return { runs, only, isQuick }
}

/** Whether the figures are fit to be kept: every network, seven runs or more. */
export const isKept = ({ runs, isQuick }: Options): boolean => !isQuick && runs >= USUAL_RUNS
