/** How an editor is told which row is meant. */

/** The number of each row in its file, from 0. */
export type Numbers = ReadonlyMap<object, number>

export const rowId = (row: unknown): string | undefined => {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined
  return typeof id === 'string' ? id : undefined
}

/** A row's place in its file, in an editor's words: `row 3 (id "kherson")`. */
export const rowName = (index: number, row: unknown): string => {
  const id = rowId(row)
  return id === undefined ? `row ${index + 1}` : `row ${index + 1} (id "${id}")`
}

/** A row's number in its file, from 0. */
export const numberOf = (row: object, numbers: Numbers): number => numbers.get(row) ?? 0

export const nameOf = (row: object, numbers: Numbers): string => rowName(numberOf(row, numbers), row)

const textIn = (row: unknown, field: string): string | undefined => {
  const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined
  return typeof value === 'string' ? value : undefined
}

/** A row within a row, by its date, region or id where it has one: `statusOn of 2022-09-20`. */
export const nestedName = (list: string, index: number, row: unknown): string => {
  const key = textIn(row, 'date') ?? textIn(row, 'region') ?? textIn(row, 'id')
  return key === undefined ? `entry ${index + 1} of "${list}"` : `${list} of ${key}`
}
