import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, root, runNode } from './run.ts'
import { storyFolders } from './stories.ts'

const generated = [...storyFolders.map((folder) => `${folder}/layers`), 'data/schema']

function git(...args: string[]): { succeeded: boolean; output: string } {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return { succeeded: status === 0, output: (stdout ?? '').trim() }
}

/** An empty prefix says that the root folder is a checkout's own root, not a folder inside some other one. */
function isCheckout(): boolean {
  const { succeeded, output } = git('rev-parse', '--show-prefix')
  return succeeded && output === ''
}

function isCommitted(): boolean {
  const isUnchanged = spawnSync('git', ['--no-pager', 'diff', '--stat', '--exit-code', '--', ...generated], {
    cwd: root,
    stdio: 'inherit',
  })
  const untracked = git('ls-files', '--others', '--exclude-standard', '--', ...generated)
  if (untracked.output !== '') console.log(`Not in git:\n${untracked.output}`)
  return isUnchanged.status === 0 && untracked.succeeded && untracked.output === ''
}

type Hashes = Map<string, string>

function hash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function hashGenerated(): Hashes {
  const files = generated
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    )
  return new Map(files.map((path) => [path, hash(path)]))
}

function isSame(before: Hashes, after: Hashes): boolean {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  )
  for (const path of changed) console.log(`Differs after the rebuild: ${path}`)
  return changed.length === 0
}

/**
 * Builds the layers and schemas again; whether they come out as they are committed or, outside of a
 * checkout, as they were before.
 */
export async function rebuildsAlike(): Promise<boolean> {
  const before = hashGenerated()
  for (const folder of storyFolders) {
    const exitCode = await runNode([...commandOf('tsx'), 'data/build/index.ts', '--story', folder])
    if (exitCode !== 0) return false
  }
  return isCheckout() ? isCommitted() : isSame(before, hashGenerated())
}
