import { join } from 'node:path'
import { z } from 'zod'
import { ContactPair, StoryTable, tableFile, tables } from '../../src/domain/tables.ts'
import { writeJson } from './write.ts'

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })

/** Writes a JSON Schema for every table file, for editors' tools to complete and check against. */
export function writeSchemas(folder: string): void {
  const write = (name: string, schema: z.ZodType) =>
    writeJson(join(folder, `${name}.schema.json`), jsonSchema(schema))
  for (const [name, row] of Object.entries(tables)) write(name, tableFile(row))
  write('control', tableFile(ContactPair))
  write('story', StoryTable)
}
