/**
 * Finds a browser of the Chromium family for the tests and the benchmark in `e2e/`, or gets one.
 * `tsx tools/browser.ts` prints the path of the one for the tests.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { commandOf } from './run.ts'

/** The engine without a browser's own interface: the tests, not the benchmark, use it, for it opens pages sooner. */
const headlessShell = '/usr/bin/chromium-headless-shell'

const linuxPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
]

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

function windowsPaths(): string[] {
  const folders = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
  return folders.flatMap((folder) =>
    folder === undefined ? [] : windowsPrograms.map((program) => join(folder, program)),
  )
}

function commonPaths(): string[] {
  switch (process.platform) {
    case 'linux':
      return linuxPaths
    case 'darwin':
      return macPaths
    case 'win32':
      return windowsPaths()
    default:
      return []
  }
}

/**
 * Ubuntu's `/usr/bin/chromium-browser` can be a stub that only asks for a snap, and Playwright's Chromium
 * can lack system libraries. Elsewhere than on Linux `--version` may open a window, so the file is trusted.
 */
function isUsable(path: string): boolean {
  if (!existsSync(path)) return false
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

export const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0

interface Wanted {
  /** A browser as readers have it, not its headless shell? */
  isWhole?: boolean
}

/**
 * The path of a browser that is already on this machine, if there is one.
 * @throws when `CHROME_PATH` is set and no file is there
 */
export function installedBrowser({ isWhole = false }: Wanted = {}): string | undefined {
  const wanted = process.env['CHROME_PATH']
  if (wanted !== undefined && wanted !== '') {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH is ${wanted}, and there is no such file.`)
    return wanted
  }
  const shells = isWhole ? [] : [headlessShell]
  return [...shells, chromium.executablePath(), ...commonPaths()].find(isUsable)
}

/** Runs a program with its output on standard error, so that standard output keeps only the path. */
function succeeds(file: string, args: readonly string[]): Promise<boolean> {
  console.error(`> ${file} ${args.join(' ')}`)
  return new Promise((done) => {
    const child = spawn(file, args, { stdio: ['ignore', 2, 2] })
    child.once('error', () => done(false))
    child.once('close', (code) => done(code === 0))
  })
}

async function installPlaywrightChromium(): Promise<void> {
  const playwright = commandOf('@playwright/test', 'playwright')
  const downloaded = await succeeds(process.execPath, [...playwright, 'install', 'chromium'])
  if (downloaded && isLinuxRoot) await succeeds(process.execPath, [...playwright, 'install-deps', 'chromium'])
}

async function installDistributionChromium(): Promise<void> {
  if (!isLinuxRoot || !existsSync('/usr/bin/apt-get')) return
  process.env['DEBIAN_FRONTEND'] = 'noninteractive'
  await succeeds('apt-get', ['update'])
  await succeeds('apt-get', ['install', '-y', 'chromium'])
}

const advice = `No browser for the end-to-end tests was found, and none could be installed. Either
  - run: npx playwright install --with-deps chromium
  - or install Chromium, Google Chrome or Microsoft Edge
  - or set CHROME_PATH to the program file of one`

/**
 * The path of a browser; installs one where none is found.
 * @throws with advice, when none is found and none can be installed
 */
export async function findBrowser(wanted: Wanted = {}): Promise<string> {
  const found = installedBrowser(wanted)
  if (found !== undefined) return found
  await installPlaywrightChromium()
  const downloaded = installedBrowser(wanted)
  if (downloaded !== undefined) return downloaded
  await installDistributionChromium()
  const packaged = installedBrowser(wanted)
  if (packaged !== undefined) return packaged
  throw new Error(advice)
}

async function printBrowser(): Promise<void> {
  try {
    console.log(await findBrowser())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  await printBrowser()
}
