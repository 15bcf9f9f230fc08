/** A story's files, as editors leave them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of a file, without the byte-order mark with which some editors begin it; undefined where there is no file. */
export function readText(folder: string, file: string): string | undefined {
  const path = join(folder, file)
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : undefined
}

/** The names of the files in a folder of the story; none where there is no such folder. */
export function filesIn(folder: string, within: string): string[] {
  const path = join(folder, within)
  return existsSync(path) ? readdirSync(path) : []
}
