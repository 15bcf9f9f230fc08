/** Of what a story's layers were built: a site built from tables that have changed since would contradict itself. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tables } from '../../src/domain/tables.ts'
import { writeJson } from './write.ts'

const fingerprintFile = 'layers/fingerprint.json'

/** A story's files that the data build reads, from its folder: its tables, its pairs and its boundaries. */
function inputsOf(folder: string): string[] {
  const own = ['story', ...Object.keys(tables)].map((name) => `${name}.json`)
  const within = ['boundaries', 'control'].flatMap((name) =>
    existsSync(join(folder, name)) ? readdirSync(join(folder, name)).map((file) => `${name}/${file}`) : [],
  )
  return [...own, ...within].filter((file) => existsSync(join(folder, file))).toSorted()
}

/** Of all that the data build reads in `folder`, as SHA-256; neither line endings nor byte-order marks count. */
function fingerprintOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of inputsOf(folder)) {
    const text = readFileSync(join(folder, file), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
    hash.update(JSON.stringify([file, text]))
  }
  return hash.digest('hex')
}

export const writeFingerprint = (folder: string): void =>
  writeJson(join(folder, fingerprintFile), { sha256: fingerprintOf(folder) })

/** Were the layers in `folder` built from the tables that are there now? */
export function areLayersFresh(folder: string): boolean {
  const path = join(folder, fingerprintFile)
  if (!existsSync(path)) return false
  const { sha256 } = JSON.parse(readFileSync(path, 'utf8')) as { sha256?: string }
  return sha256 === fingerprintOf(folder)
}
