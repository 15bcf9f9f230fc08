/**
 * `npm test`: every check of the project, in order, also after one has failed.
 * `npm test -- unit e2e` runs only the named steps, and what they need.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { rebuildsAlike } from './rebuild.ts'
import { commandOf, readReport, root, runNode } from './run.ts'
import { stories } from './stories.ts'
import { add, lastLine, nothing, oneCheck, type Tally, tallyPlaywright, tallyVitest } from './tally.ts'

/** One run of the steps. */
interface Run {
  /** The folder for the test runners’ reports. */
  reports: string
  /** Have the stories been built in it? */
  isBuilt: boolean
}

interface Step {
  name: string
  title: string
  /** A step that must have gone before. */
  needs?: string
  run: (run: Run) => Promise<Tally>
}

async function check(command: string[], env: Record<string, string> = {}): Promise<Tally> {
  return oneCheck((await runNode(command, env)) === 0)
}

async function runUnitTests({ reports, isBuilt }: Run): Promise<Tally> {
  const report = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const env = isBuilt ? { BUILT_SITE: 'dist' } : {}
  const exitCode = await runNode([...commandOf('vitest'), 'run', ...reporters], env)
  return tallyVitest(readReport(report), exitCode)
}

/** Side by side: a build keeps one core busy. */
async function buildStories(run: Run): Promise<Tally> {
  const built = stories.map(({ data, outDir }) =>
    check([...commandOf('tsx'), 'tools/build.ts', data, outDir]),
  )
  const builds = (await Promise.all(built)).reduce(add)
  run.isBuilt = builds.failed === 0
  return builds
}

/** How much of a failed test's page is printed, in characters, and of how many tests: logs are cut at their beginning. */
const PAGE_LENGTH = 4000
const PAGES = 4

/** Prints what failed tests had before them, as assistive technology is told of it: a far machine leaves its log only. */
function printFailedPages(): void {
  const folder = join(root, 'test-results')
  if (!existsSync(folder)) return
  const told = readdirSync(folder)
    .map((test) => ({ test, report: join(folder, test, 'error-context.md') }))
    .filter(({ report }) => existsSync(report))
  for (const { test, report } of told.slice(0, PAGES)) {
    const [, page = ''] = /^```yaml\n([^]*?)^```/m.exec(readFileSync(report, 'utf8')) ?? []
    const words = page.replace(/^.*\/url:.*\n| \[(?:ref|cursor)=\w+\]/gm, '')
    console.log(`\nThe page in ${test}:\n${words.slice(0, PAGE_LENGTH)}`)
  }
}

async function runBrowserTests({ reports, isBuilt }: Run): Promise<Tally> {
  if (!isBuilt) {
    console.log('\nA build failed: the end-to-end tests are left out.')
    return nothing
  }
  const report = join(reports, 'playwright.json')
  const env = { CHROME_PATH: await findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const playwright = commandOf('@playwright/test', 'playwright')
  const exitCode = await runNode([...playwright, 'test', '--reporter=list,json'], env)
  if (exitCode !== 0) printFailedPages()
  return tallyPlaywright(readReport(report), exitCode)
}

const steps: readonly Step[] = [
  { name: 'types', title: 'Types', run: () => check([...commandOf('typescript', 'tsc'), '--noEmit']) },
  { name: 'lint', title: 'Lint and import walls', run: () => check(commandOf('oxlint')) },
  { name: 'format', title: 'Format', run: () => check([...commandOf('oxfmt'), '--check']) },
  { name: 'unused', title: 'Unused code and packages', run: () => check(commandOf('knip')) },
  { name: 'build', title: 'Production builds', run: buildStories },
  { name: 'unit', title: 'Unit tests', run: runUnitTests },
  {
    name: 'data',
    title: 'Data rebuilt without a difference',
    run: async () => oneCheck(await rebuildsAlike()),
  },
  { name: 'e2e', title: 'End-to-end tests', needs: 'build', run: runBrowserTests },
]

/** A step that cannot even start has failed; the ones after it still run. */
async function runStep(step: Step, run: Run): Promise<Tally> {
  console.log(`\n== ${step.title} (${step.name})`)
  const start = performance.now()
  const tally = await step.run(run).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return oneCheck(false)
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`-- ${step.name}: ${lastLine(tally)} in ${seconds} s`)
  return tally
}

function selectSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    throw new Error(
      `No such step: ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(', ')}`,
    )
  }
  if (names.length === 0) return steps
  const needed = steps.flatMap(({ name, needs }) => (needs && names.includes(name) ? [needs] : []))
  return steps.filter(({ name }) => names.includes(name) || needed.includes(name))
}

async function runSteps(selected: readonly Step[]): Promise<Tally> {
  const run: Run = { reports: mkdtempSync(join(tmpdir(), 'test-reports-')), isBuilt: false }
  let total = nothing
  const failedSteps: string[] = []
  for (const step of selected) {
    const tally = await runStep(step, run)
    if (tally.failed > 0) failedSteps.push(`  ${step.title} (npm test -- ${step.name})`)
    total = add(total, tally)
  }
  rmSync(run.reports, { recursive: true, force: true })
  console.log(failedSteps.length === 0 ? '\nEvery step passed.' : `\nFailed:\n${failedSteps.join('\n')}`)
  return total
}

async function main(): Promise<void> {
  const total = await runSteps(selectSteps(process.argv.slice(2)))
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
  console.log(lastLine(total))
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
  console.log(lastLine(oneCheck(false)))
})
