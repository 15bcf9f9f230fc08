/** Of what a story's layers were built: a site built from tables that have changed since would contradict itself. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeJson } from './write.ts'

const fingerprintFile = 'layers/fingerprint.json'

/** The folders of a story whose files the data build reads, besides its own. */
const folders = ['.', 'boundaries', 'control']

/** Of all tables, pairs and boundaries in `folder`, as SHA-256; line endings do not count. */
function fingerprintOf(folder: string): string {
  const hash = createHash('sha256')
  for (const within of folders) {
    const files = readdirSync(join(folder, within)).filter((name) => /\.(geo)?json$/.test(name))
    for (const name of files.toSorted()) {
      const text = readFileSync(join(folder, within, name), 'utf8').replaceAll('\r\n', '\n')
      hash.update(JSON.stringify([within, name, text]))
    }
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
