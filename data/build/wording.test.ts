/** Words and dashes of the texts that readers get: one for the same thing, in every table. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tables } from '../../src/domain/tables.ts'
import { storyFolders } from '../../tools/stories.ts'

type Localized = Record<'en' | 'uk', string>

const isLocalized = (value: object): value is Localized =>
  'en' in value && 'uk' in value && typeof value.en === 'string' && typeof value.uk === 'string'

/** Every text with its translation, wherever it stands. */
function textsIn(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return []
  return isLocalized(value) ? [value] : Object.values(value).flatMap(textsIn)
}

describe.each(storyFolders)('the texts in %s', (folder) => {
  const texts = [...Object.keys(tables), 'story'].flatMap((name) =>
    textsIn(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))),
  )

  it('say that land was reclaimed or taken back, never that it was regained', () => {
    const told = texts.map(({ en }) => en.replaceAll(/\{[^{}]*\}/g, ''))
    expect(told.filter((text) => /regain/i.test(text))).toEqual([])
  })

  it('count 24 February 2022 as a day on which land was taken', () => {
    expect(texts.filter(({ en, uk }) => /after 24 February/.test(en) || /після 24 лютого/.test(uk))).toEqual(
      [],
    )
  })

  it('have in Ukrainian the long dash between spaces, and the short one only in ranges of numbers', () => {
    const told = texts.map(({ uk }) => uk)
    expect(told.filter((text) => /(?<!\d)–|–(?!\d)|\S—|—\S| - /.test(text))).toEqual([])
  })
})
