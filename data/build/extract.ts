/** The committed extract of boundaries and waters, and what the story names and it lacks. */
import type { FeatureCollection } from 'geojson'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import type { UnreadRow } from '../../src/domain/parse-tables.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { nameOf, type Numbers } from '../../src/domain/row-names.ts'
import type { StoryTables } from '../../src/domain/story.ts'
import { Region, Territory } from '../../src/domain/tables.ts'
import { readText } from './story-files.ts'

interface AdminProperties {
  country: string
}
export type AdminGeometry = (Polygon<AdminProperties> | MultiPolygon<AdminProperties>) & {
  id?: string | number
}
export type AdminTopology = Topology<{ admin: GeometryCollection<AdminProperties> }>

const boundariesFile = 'boundaries/admin.topo.json'
const watersFile = 'boundaries/waters.geojson'

/**
 * The areas of the world around the story in `folder`.
 * @param problems takes that there are none
 */
export function readAreas(folder: string, problems: Problem[]): AdminTopology | undefined {
  const text = readText(folder, boundariesFile)
  if (text !== undefined) return JSON.parse(text) as AdminTopology
  const mend = 'Extract it with `npm run data:extract`.'
  problems.push({ file: boundariesFile, wrong: 'the file is missing', mend })
  return undefined
}

/** The waters around the story in `folder`; undefined where there is no extract. */
export function readWaters(folder: string): FeatureCollection | undefined {
  const text = readText(folder, watersFile)
  return text === undefined ? undefined : (JSON.parse(text) as FeatureCollection)
}

export const areasOf = (topology: AdminTopology) => topology.objects.admin.geometries as AdminGeometry[]

/** The ISO 3166-2 codes of the areas. */
export const codesOf = (topology: AdminTopology): Set<string> =>
  new Set(areasOf(topology).map((geometry) => String(geometry.id)))

interface NamedCode extends Pick<Problem, 'file' | 'row'> {
  field: 'iso' | 'areas'
  code: string
}

/** The codes that a row names which could not be read for another reason. */
function codesOfUnread({ file, name, row }: UnreadRow): NamedCode[] {
  const iso =
    file === 'regions.json' ? Region.pick({ iso: true }).strip().safeParse(row).data?.iso : undefined
  const areas =
    file === 'territories.json'
      ? Territory.pick({ areas: true }).strip().safeParse(row).data?.areas
      : undefined
  return [
    ...(iso === undefined ? [] : [{ file, row: name, field: 'iso' as const, code: iso }]),
    ...(areas ?? []).map((code) => ({ file, row: name, field: 'areas' as const, code })),
  ]
}

/** Every ISO 3166-2 code that a row of the story names, also one of those `unread`, and the extract lacks. */
export function checkCodes(
  { regions, territories }: StoryTables,
  unread: readonly UnreadRow[],
  topology: AdminTopology,
  numbers: Numbers,
): Problem[] {
  const codes = codesOf(topology)
  const wanted: NamedCode[] = [
    ...regions.map((row) => ({
      file: 'regions.json',
      row: nameOf(row, numbers),
      field: 'iso' as const,
      code: row.iso,
    })),
    ...territories.flatMap((row) =>
      row.areas.map((code) => ({
        file: 'territories.json',
        row: nameOf(row, numbers),
        field: 'areas' as const,
        code,
      })),
    ),
    ...unread.flatMap(codesOfUnread),
  ]
  return wanted
    .filter(({ code }) => !codes.has(code))
    .map(({ field, code, ...where }) => ({
      ...where,
      wrong: `"${field}" names ${code}, which ${boundariesFile} does not hold`,
      mend: 'Correct the ISO 3166-2 code, or extract the area with `npm run data:extract`.',
    }))
}

/** Each water of the story that the extract lacks. */
export function checkWaters(
  { waters }: StoryTables,
  extract: FeatureCollection | undefined,
  numbers: Numbers,
): Problem[] {
  if (waters.length === 0) return []
  if (!extract) {
    const mend = 'Copy it from another story around these waters, or leave waters.json without rows.'
    return [{ file: watersFile, wrong: 'the file is missing, from which waters.json draws', mend }]
  }
  const known = new Set(extract.features.map((feature) => String(feature.id)))
  return waters
    .filter(({ id }) => !known.has(id))
    .map((row) => ({
      file: 'waters.json',
      row: nameOf(row, numbers),
      wrong: `${watersFile} holds no water with the id "${row.id}"`,
      mend: 'Correct the id, or extract the water with `npm run data:extract`.',
    }))
}
