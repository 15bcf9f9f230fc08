/** Of what a story's layers were built: a site built from tables that have changed since would contradict itself. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { tables } from '../../src/domain/tables.ts'
import { filesIn, readText } from './story-files.ts'
import { writeJson } from './write.ts'

const fingerprintFile = 'layers/fingerprint.json'

/** A story's files that the data build reads, from its folder: its tables, its pairs and its boundaries. */
const inputsOf = (folder: string): string[] => [
  ...['story', ...Object.keys(tables)].map((name) => `${name}.json`),
  ...['boundaries', 'control'].flatMap((within) =>
    filesIn(folder, within)
      .toSorted()
      .map((name) => `${within}/${name}`),
  ),
]

/** Of all that the data build reads in `folder`, as SHA-256; neither line endings nor byte-order marks count. */
function fingerprintOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of inputsOf(folder)) {
    hash.update(JSON.stringify([file, readText(folder, file)?.replaceAll('\r\n', '\n')]))
  }
  return hash.digest('hex')
}

export const writeFingerprint = (folder: string): void =>
  writeJson(join(folder, fingerprintFile), { sha256: fingerprintOf(folder) })

/** Were the layers in `folder` built from the tables that are there now? */
export function areLayersFresh(folder: string): boolean {
  const text = readText(folder, fingerprintFile)
  return text !== undefined && (JSON.parse(text) as { sha256?: string }).sha256 === fingerprintOf(folder)
}
