import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** The repository's root folder; every command of the tools runs in it. */
export const root = resolve(import.meta.dirname, '..')

const require = createRequire(import.meta.url)

interface Manifest {
  bin?: string | Record<string, string>
}

/**
 * The arguments that make Node start a package's command, without a shell, so that Windows needs no `.cmd` file.
 * @throws when the package is not installed or has no command of that name
 */
export function commandOf(packageName: string, command = packageName): string[] {
  const manifestPath = join(root, 'node_modules', packageName, 'package.json')
  const { bin } = require(manifestPath) as Manifest
  const file = typeof bin === 'string' ? bin : bin?.[command]
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`)
  return [resolve(dirname(manifestPath), file)]
}

/** Runs Node with these arguments, its output passing through; resolves to the exit code, 1 for a signal. */
export function runNode(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    child.once('error', fail)
    child.once('close', (code) => done(code ?? 1))
  })
}

/** Reads a JSON file that a tool has just written; `undefined` if it wrote none, or not to its end. */
export function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
