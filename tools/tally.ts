import { z } from 'zod'

/** How many checks or tests of one step passed, failed and were skipped. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

export function oneCheck(passed: boolean): Tally {
  return { ...nothing, [passed ? 'passed' : 'failed']: 1 }
}

/** A runner that failed as a whole (a crash, a file that does not load) counts as a failure although no test did. */
function withRunnerFailure(tally: Tally, exitCode: number): Tally {
  const isSilentFailure = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0)
  return isSilentFailure ? { ...tally, failed: 1 } : tally
}

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
})

type VitestFile = z.infer<typeof VitestReport>['testResults'][number]

function tallyVitestFile(file: VitestFile): Tally {
  const count = (status: string) => file.assertionResults.filter((result) => result.status === status).length
  const passed = count('passed')
  const failed = count('failed')
  const skipped = file.assertionResults.length - passed - failed
  return { passed, failed: failed === 0 && file.status === 'failed' ? 1 : failed, skipped }
}

/** Counts the tests in Vitest's JSON report; a test file that failed without a failed test counts as one. */
export function tallyVitest(report: unknown, exitCode: number): Tally {
  const parsed = VitestReport.safeParse(report)
  if (!parsed.success) return oneCheck(false)
  return withRunnerFailure(parsed.data.testResults.map(tallyVitestFile).reduce(add, nothing), exitCode)
}

const PlaywrightTest = z.object({
  projectName: z.string(),
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
})

type PlaywrightTest = z.infer<typeof PlaywrightTest>

const PlaywrightSuite = z.object({
  specs: z.array(z.object({ tests: z.array(PlaywrightTest) })),
  get suites() {
    return z.array(PlaywrightSuite).optional()
  },
})

type PlaywrightSuite = z.infer<typeof PlaywrightSuite>

const PlaywrightReport = z.object({
  config: z.object({ projects: z.array(z.object({ name: z.string() })) }),
  suites: z.array(PlaywrightSuite),
})

function testsOf(suite: PlaywrightSuite): PlaywrightTest[] {
  return [...suite.specs.flatMap((spec) => spec.tests), ...(suite.suites ?? []).flatMap(testsOf)]
}

/**
 * Counts the tests in Playwright's JSON report. A test that passed only when tried again counts as failed,
 * and so does a project that ran no test: a tag that nobody carries any more must not go unnoticed.
 */
export function tallyPlaywright(report: unknown, exitCode: number): Tally {
  const parsed = PlaywrightReport.safeParse(report)
  if (!parsed.success) return oneCheck(false)
  const tests = parsed.data.suites.flatMap(testsOf)
  const count = (...statuses: PlaywrightTest['status'][]) =>
    tests.filter((test) => statuses.includes(test.status)).length
  const idleProjects = parsed.data.config.projects.filter(
    (project) => !tests.some((test) => test.projectName === project.name),
  )
  const tally = {
    passed: count('expected'),
    failed: count('unexpected', 'flaky') + idleProjects.length,
    skipped: count('skipped'),
  }
  return withRunnerFailure(tally, exitCode)
}

/** The last line of a test run, `N passed, N failed`, with `, N skipped` if any were. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`
  return skipped === 0 ? line : `${line}, ${skipped} skipped`
}
