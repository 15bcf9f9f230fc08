import { writeFileSync } from 'node:fs'
import type { WaterCollection } from './waters.ts'
import type { AdminTopology } from './admin.ts'

const sortKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const compact = (value: unknown) => JSON.stringify(value, sortKeys)
const onePerLine = (values: readonly unknown[]) => `[\n${values.map(compact).join(',\n')}\n]`

/** Writes the topology to `path` with sorted keys, one arc and one area to a line. */
export function writeTopology(path: string, { arcs, objects }: AdminTopology): void {
  const admin = `{"geometries":${onePerLine(objects.admin.geometries)},"type":"GeometryCollection"}`
  writeFileSync(path, `{"arcs":${onePerLine(arcs)},\n"objects":{"admin":${admin}},"type":"Topology"}\n`)
}

/** Writes the waters to `path` with sorted keys, one feature to a line. */
export function writeWaters(path: string, { features }: WaterCollection): void {
  writeFileSync(path, `{"features":${onePerLine(features)},"type":"FeatureCollection"}\n`)
}
