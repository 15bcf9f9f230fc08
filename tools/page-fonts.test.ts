import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as harfbuzz from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { afterAll, expect, it } from 'vitest'
import { locales } from '../src/domain/locale.ts'
import { writePageFonts } from './page-fonts.ts'
import { textsIn } from './publish.ts'

const outDir = mkdtempSync(join(tmpdir(), 'page-fonts-'))
afterAll(() => rmSync(outDir, { recursive: true, force: true }))

/** The characters that a file has. */
async function charactersOf(file: string): Promise<string[]> {
  const packed = readFileSync(join(outDir, file))
  const all = String.fromCodePoint(...Array.from({ length: 0x2200 }, (_, code) => code))
  const font = await subsetFont(packed, all, { targetFormat: 'truetype' })
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(font)))
  return [...face.collectUnicodes()].map((code) => String.fromCodePoint(code))
}

it.each(locales)('show whatever the story’s tables can bring to a page: %s', async (locale) => {
  const texts = textsIn('data', locale)
  const { files } = await writePageFonts(locale, '<h1>Title</h1>', texts, outDir)
  const sans = files.filter((file) => file.includes('source-sans-3'))
  const known = new Set((await Promise.all(sans.map(charactersOf))).flat())
  const own = locale === 'uk' ? /[\p{Script=Cyrillic}\p{ASCII}]/u : /\p{ASCII}/u
  const needed = [...new Set(texts)].filter((letter) => own.test(letter))
  expect(needed.length).toBeGreaterThan(60)
  expect(needed.filter((letter) => !known.has(letter))).toEqual([])
})

it('hold what the markup shows, and neither its own signs and rules nor code to copy', async () => {
  const markup =
    '<style>a > b {}</style><h1 class="a">Title</h1><p>Less &lt;1 &amp; more</p><pre>a = {"b"}</pre>'
  const { files } = await writePageFonts('en', markup, 'Text', outDir)
  const [sans = ''] = files.filter((file) => file.includes('source-sans-3'))
  const known = await charactersOf(sans)
  expect(known).toEqual(expect.arrayContaining(['<', '&', 'T', 'x']))
  for (const sign of '={}') expect(known).not.toContain(sign)
})
