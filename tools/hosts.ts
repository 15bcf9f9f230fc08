/** The example hosts' libraries, which pages of the field use: as their makers publish them, with their licences. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.ts'

/** Files of packages, under the names by which the example hosts load them. */
const libraries = [
  { name: 'pym.js', of: 'pym.js', file: 'dist/pym.v1.min.js' },
  { name: 'newswire-frames.js', of: '@newswire/frames', file: 'dist/frames.module.js' },
] as const

/** Writes the libraries to the folder `hosts` in `outDir`. */
export function writeHostLibraries(outDir: string): void {
  mkdirSync(join(outDir, 'hosts'), { recursive: true })
  for (const { name, of, file } of libraries) {
    const read = (path: string) => readFileSync(join(root, 'node_modules', of, path), 'utf8')
    const { version } = JSON.parse(read('package.json')) as { version: string }
    const licence = `/*! ${of} ${version}\n\n${read('LICENSE').trim()}\n*/`
    const program = read(file).replace(/^\/\/# sourceMappingURL=.*$/m, '')
    writeFileSync(join(outDir, 'hosts', name), `${licence}\n${program.trim()}\n`)
  }
}
