/**
 * `npm run bench`: the production build beside a naive build of the same app, on a slow phone. Prints a table
 * and writes the figures as JSON; see `options.ts` for what can be asked.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser, isLinuxRoot } from '../../tools/browser.ts'
import { commandOf, root, runNode } from '../../tools/run.ts'
import { Samples } from './figures.ts'
import { measureFirstTap, measureLoad, measureUntouched } from './measure-load.ts'
import { measureHost, measureSearch } from './measure-host.ts'
import { measureMemory, session } from './measure-memory.ts'
import { measureSwitches, measureTaps } from './measure-use.ts'
import { isKept, type Options, type Part, readOptions } from './options.ts'
import { CPU_SLOWDOWN, networks } from './profiles.ts'
import { type Results, rowsOf, withNew } from './results.ts'
import { certificateKeyHash, serve } from './serve.ts'
import { markdownTable } from './table.ts'
import { alternate, type Sites } from './visit.ts'

const folders = { ours: join(root, 'dist'), naive: join(root, '.cache/naive') }

/** How often the bytes of a reader are counted who waits and reads: they depend on no clock. */
const COUNTS = 3
/** Letters of a day in ISO 8601. */
const DAY = 10

async function run(command: string[]): Promise<void> {
  const exitCode = await runNode(command, { NODE_ENV: 'production' })
  if (exitCode !== 0) throw new Error(`a build ended with exit code ${exitCode}`)
}

async function buildBoth(): Promise<void> {
  await run([...commandOf('tsx'), 'tools/build.ts', 'data', folders.ours])
  await run([...commandOf('vite'), 'build', '--config', join(import.meta.dirname, 'naive/vite.config.ts')])
}

/** Without these the browser does work of its own in the background. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** A certificate that is merely tolerated keeps the browser from caching; this one it takes for valid. */
const trusted = `--ignore-certificate-errors-spki-list=${certificateKeyHash()}`

const launch = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findBrowser({ isWhole: true }),
    chromiumSandbox: !isLinuxRoot,
    args: [...quiet, trusted],
  })

interface Measuring {
  browser: Browser
  sites: Sites
  options: Options
}

const tell = (what: string) => console.error(`${new Date().toLocaleTimeString('en-GB')} ${what}`)

/** What measures each part, and adds it to the samples. */
const measures: Record<Part, (measuring: Measuring, samples: Samples) => Promise<void>> = {
  async load({ browser, sites, options: { runs, isQuick } }, samples) {
    for (const network of isQuick ? networks.slice(0, 1) : networks) {
      tell(`load, ${network.name}`)
      await alternate(runs, async (build) => {
        await measureLoad(browser, sites, build, network, samples)
        await measureFirstTap(browser, sites, build, network, samples)
      })
    }
  },
  async intent({ browser, sites, options: { runs } }, samples) {
    tell('a reader who never touches the map')
    for (let at = 0; at < Math.min(runs, COUNTS); at += 1) await measureUntouched(browser, sites, samples)
  },
  async taps({ browser, sites, options: { runs } }, samples) {
    tell('taps')
    await alternate(runs, (build) => measureTaps(browser, sites, build, runs, samples))
  },
  async switches({ browser, sites, options: { runs } }, samples) {
    tell('switches')
    await alternate(runs, (build) => measureSwitches(browser, sites, build, runs, samples))
  },
  async host({ browser, sites, options: { runs } }, samples) {
    tell('a host’s page')
    await alternate(runs, (build) => measureHost(browser, sites, build, samples))
    await measureSearch(browser, sites, folders.ours, samples)
  },
  async memory({ browser, sites, options: { isQuick } }, samples) {
    const { actions, times } = isQuick ? session.short : session.whole
    for (let at = 0; at < times; at += 1) {
      tell(`a session of ${actions} actions, ${at + 1} of ${times}`)
      await measureMemory(browser, sites, actions, samples)
    }
  },
}

async function measure(measuring: Measuring): Promise<Results> {
  const { browser, options } = measuring
  const machine = {
    browser: `${browser.browserType().name()} ${browser.version()}`,
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    cpuSlowdown: CPU_SLOWDOWN,
  }
  const results: Results = {}
  for (const part of options.only) {
    const samples = new Samples()
    await measures[part](measuring, samples)
    const date = new Date().toISOString().slice(0, DAY)
    results[part] = { date, machine, runs: options.runs, rows: samples.rows() }
  }
  return results
}

const read = (path: string): Results =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : {}

function write(path: string, results: Results): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(results, undefined, 2)}\n`)
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  await buildBoth()
  const sites = { ours: await serve(folders.ours), naive: await serve(folders.naive) }
  const browser = await launch()
  try {
    const now = await measure({ browser, sites, options })
    const path = isKept(options) ? 'e2e/bench/results.json' : '.cache/bench/results.json'
    const results = isKept(options) ? withNew(read(join(root, path)), now) : now
    write(join(root, path), results)
    console.log(`${markdownTable(rowsOf(results))}\n\nWritten to ${path}.`)
  } finally {
    await browser.close()
    sites.ours.close()
    sites.naive.close()
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
