import { spawnSync } from 'node:child_process'
import { defineConfig } from '@playwright/test'
import type { StoryOption } from './e2e/support/reader.ts'
import { installedBrowser, isLinuxRoot } from './tools/browser.ts'
import { commandOf } from './tools/run.ts'
import { stories } from './tools/stories.ts'

const executablePath = installedBrowser()

/** The first story's port; the others' are the next. Another base lets two runs stand side by side. */
const port = Number(process.env['E2E_PORT'] ?? 4173)

/** Chromium's sandbox needs user namespaces, which root, many containers and some distributions go without. */
function canSandbox(): boolean {
  if (process.platform !== 'linux') return true
  if (isLinuxRoot) return false
  return spawnSync('unshare', ['--map-root-user', 'true'], { stdio: 'ignore' }).status === 0
}

/** Without these, a browser on a machine with a closed network keeps trying to reach its maker's hosts. */
const quietNetwork = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** As browsers on a desktop draw letters; the headless shell would draw them otherwise. */
const desktopLetters = '--font-render-hinting=slight'

const vite = [process.execPath, ...commandOf('vite')].map((part) => JSON.stringify(part)).join(' ')

function preview(outDir: string, at: number) {
  return {
    command: `${vite} preview --host localhost --outDir ${outDir} --port ${at} --strictPort`,
    url: `http://localhost:${at}`,
  }
}

export default defineConfig<object, StoryOption>({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/transcripts/{arg}{ext}',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  /** Software rendering on a small machine draws a map in seconds, not milliseconds. */
  timeout: 60_000,
  expect: {
    toHaveScreenshot: {
      pathTemplate: '{testDir}/looks/{arg}{ext}',
      animations: 'disabled',
      /** On another graphics card 0.1% of the pixels differ by more than a tenth; what is missing, moved or recoloured is more. */
      threshold: 0.1,
      maxDiffPixelRatio: 0.002,
    },
  },
  reporter: 'list',
  use: {
    /** A map that jumps is drawn once, not at each moment of a flight; tests of motion ask for it. */
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      chromiumSandbox: canSandbox(),
      args: [...quietNetwork, desktopLetters],
    },
  },
  projects: stories.map(({ name, data, only }, index) => ({
    name,
    ...(only && { grep: only }),
    use: { baseURL: `http://localhost:${port + index}`, storyFolder: data },
  })),
  webServer: stories.map(({ outDir }, index) => preview(outDir, port + index)),
})
