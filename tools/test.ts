/**
 * `npm test`: every check of the project, in order, also after one has failed.
 * `npm test -- unit e2e` runs only the named steps.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { rebuildsAlike } from './rebuild.ts'
import { commandOf, readReport, runNode } from './run.ts'
import { add, lastLine, nothing, oneCheck, type Tally, tallyPlaywright, tallyVitest } from './tally.ts'

interface Step {
  name: string
  title: string
  run: (reports: string) => Promise<Tally>
}

const otherStory = { data: 'e2e/fixtures/power-cut', outDir: '.cache/other-story' }

async function check(command: string[], env: Record<string, string> = {}): Promise<Tally> {
  return oneCheck((await runNode(command, env)) === 0)
}

async function runUnitTests(reports: string): Promise<Tally> {
  const report = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const exitCode = await runNode([...commandOf('vitest'), 'run', ...reporters])
  return tallyVitest(readReport(report), exitCode)
}

/** Side by side: a build keeps one core busy. */
async function buildBothStories(): Promise<Tally> {
  const build = (...folders: string[]) => check([...commandOf('tsx'), 'tools/build.ts', ...folders])
  const [story, other] = await Promise.all([build(), build(otherStory.data, otherStory.outDir)])
  return add(story, other)
}

async function runBrowserTests(reports: string): Promise<Tally> {
  const report = join(reports, 'playwright.json')
  const env = { CHROME_PATH: await findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const playwright = commandOf('@playwright/test', 'playwright')
  const exitCode = await runNode([...playwright, 'test', '--reporter=list,json'], env)
  return tallyPlaywright(readReport(report), exitCode)
}

async function runEndToEnd(reports: string): Promise<Tally> {
  const builds = await buildBothStories()
  if (builds.failed === 0) return add(builds, await runBrowserTests(reports))
  console.log('\nA build failed: the end-to-end tests are left out.')
  return builds
}

const steps: readonly Step[] = [
  { name: 'types', title: 'Types', run: () => check([...commandOf('typescript', 'tsc'), '--noEmit']) },
  { name: 'lint', title: 'Lint and import walls', run: () => check(commandOf('oxlint')) },
  { name: 'format', title: 'Format', run: () => check([...commandOf('oxfmt'), '--check']) },
  { name: 'unused', title: 'Unused code and packages', run: () => check(commandOf('knip')) },
  { name: 'unit', title: 'Unit tests', run: runUnitTests },
  {
    name: 'data',
    title: 'Data rebuilt without a difference',
    run: async () => oneCheck(await rebuildsAlike()),
  },
  { name: 'e2e', title: 'Production build and end-to-end tests', run: runEndToEnd },
]

/** A step that cannot even start has failed; the ones after it still run. */
async function runStep(step: Step, reports: string): Promise<Tally> {
  console.log(`\n== ${step.title} (${step.name})`)
  const start = performance.now()
  const tally = await step.run(reports).catch((error: unknown) => {
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
  return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name))
}

async function runSteps(selected: readonly Step[]): Promise<Tally> {
  const reports = mkdtempSync(join(tmpdir(), 'test-reports-'))
  let total = nothing
  const failedSteps: string[] = []
  for (const step of selected) {
    const tally = await runStep(step, reports)
    if (tally.failed > 0) failedSteps.push(`  ${step.title} (npm test -- ${step.name})`)
    total = add(total, tally)
  }
  rmSync(reports, { recursive: true, force: true })
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
