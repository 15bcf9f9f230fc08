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
