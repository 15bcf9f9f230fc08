/** The pictures for elsewhere, of both stories and in both languages. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locales, pageFolder } from '../src/domain/locale.ts'
import type { PictureData } from '../src/domain/picture.ts'
import { messages } from '../src/messages/catalogue.ts'
import { createFormat } from '../src/messages/format.ts'
import { describeMap } from '../src/picture/describe.ts'
import { Poster } from '../src/picture/Poster.tsx'
import { legendOf } from '../src/picture/poster-legend.ts'
import type { PlacedText } from '../src/picture/typesetting.ts'
import { isMarked } from '../src/state/select.ts'
import { posterFonts } from './poster-fonts.ts'
import { writePosters } from './posters.tsx'
import { publishedStory } from './published-story.ts'
import { storyFolders } from './stories.ts'
import { root } from './run.ts'
import { openTypesetter, type Typesetter } from './typeset.ts'

const outDir = mkdtempSync(join(tmpdir(), 'posters-'))
const cases = storyFolders.flatMap((folder) => locales.map((locale) => ({ folder, locale })))
type Case = (typeof cases)[number]

let typesetter: Typesetter
beforeAll(async () => {
  typesetter = await openTypesetter()
  for (const { folder, locale } of cases) {
    await writePosters(join(root, folder), locale, join(outDir, folder), typesetter)
  }
}, 60_000)
afterAll(() => rmSync(outDir, { recursive: true, force: true }))

const pathOf = ({ folder, locale }: Case, file: string) => join(outDir, folder, pageFolder(locale), file)
const svgOf = (one: Case): string => readFileSync(pathOf(one, 'map.svg'), 'utf8')

/** Width and height in its header (PNG, third edition, 11.2.1). */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path)
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

const textIn = (svg: string): string =>
  svg
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&#x27;/g, "'")

describe.each(cases)('map.svg of $folder in "$locale"', (one) => {
  const story = publishedStory(one.folder, one.locale)
  const format = createFormat(one.locale)
  const words = messages[one.locale]

  it('is well-formed, and below 60 kB', () => {
    expect(() => new Resvg(svgOf(one), { font: { loadSystemFonts: false } })).not.toThrow()
    expect(statSync(pathOf(one, 'map.svg')).size).toBeLessThan(60_000)
  })

  it('needs nothing from outside itself, nor a page’s styles or program', () => {
    const svg = svgOf(one)
    const addresses = [...svg.matchAll(/\b(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].map(
      ([, plain, css]) => plain ?? css,
    )
    for (const address of addresses) expect(address).toMatch(/^(?:#[\w-]+|data:font\/woff2;base64,.*)$/)
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|var\(|@import|<script|class=/)
    const ids = new Set([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`))
    for (const address of addresses.filter((some) => some?.startsWith('#'))) {
      expect(ids).toContain(address)
    }
  })

  it('holds the title, the date, the legend, the caveat and the credit', () => {
    const text = textIn(svgOf(one)).replace(/\s/g, ' ')
    const said = [story.title, words.asOf(format.date(story.defaultDate)), story.caveat]
    const legend = legendOf(story, story.defaultDate, format).map(({ label }) => label)
    expect(legend.length).toBeGreaterThan(2)
    for (const some of [...said, ...legend]) expect(text).toContain(some.replace(/\s/g, ' '))
    expect(text).toContain(`${words.credit}: `)
    expect(story.credits.length).toBeGreaterThan(0)
    for (const number of story.credits) expect(text).toContain(story.producers[number - 1])
  })

  it('is told in words to those who cannot see it', () => {
    const svg = svgOf(one)
    expect(svg).toContain(`>${story.title}</title>`)
    expect(svg).toContain(`>${describeMap(story, story.defaultDate)}</desc>`)
  })

  it('marks the regions with one band, nowhere darker where two of them meet', () => {
    const marked = story.layers.filter((layer) => isMarked(layer, story.defaultDate))
    const bands = [...svgOf(one).matchAll(/<g [^>]*clip-path="url\(#marked-([\w-]+)\)">(.*?)<\/g>/g)]
    expect(bands.map(([, layer]) => layer)).toEqual(marked.map(({ id }) => id))
    for (const [index, [band = '', , grounds = '']] of bands.entries()) {
      expect(band).not.toContain('opacity')
      const drawn = [...grounds.matchAll(/<use href="#ground-([\w-]+)"\/>/g)].map(([, region]) => region)
      expect(drawn).toEqual(marked[index]?.marks?.regions)
    }
  })

  it('draws each status that its legend explains', () => {
    const statuses = legendOf(story, story.defaultDate, format).flatMap(({ shows }) =>
      typeof shows === 'object' ? [shows] : [],
    )
    const picture = JSON.parse(
      readFileSync(join(root, one.folder, 'layers/picture.json'), 'utf8'),
    ) as PictureData
    for (const { id } of statuses) expect(svgOf(one)).toContain(picture.areas[story.defaultDate]?.[id])
    expect(svgOf(one)).toContain(picture.contactLines[story.defaultDate])
  })
})

it.each(cases)('the PNGs of $folder in "$locale" have the sizes they are for', (one) => {
  const [width, height] = pngSize(pathOf(one, 'map.png'))
  expect(width).toBe(1240)
  expect(height).toBeGreaterThan(width)
  expect(pngSize(pathOf(one, 'map-preview.png'))).toEqual([1200, 630])
  expect(statSync(pathOf(one, 'map-preview.png')).size).toBeLessThan(300_000)
})

describe.each(cases)('the text of $folder in "$locale"', ({ folder, locale }) => {
  const boxOf = ({ text, x, y, anchor, ...style }: PlacedText) => {
    const width = typesetter.measure(text, style)
    const left = anchor === 'middle' ? x - width / 2 : x - (anchor === 'end' ? width : 0)
    return { text, left, right: left + width, top: y - 0.7 * style.size, bottom: y + 0.15 * style.size }
  }

  it.each(['portrait', 'preview'] as const)('stays on the paper, and clear of other text: %s', (shape) => {
    const boxes: ReturnType<typeof boxOf>[] = []
    const picture = JSON.parse(readFileSync(join(root, folder, 'layers/picture.json'), 'utf8')) as PictureData
    const svg = renderToStaticMarkup(
      <Poster
        story={publishedStory(folder, locale)}
        picture={picture}
        shape={shape}
        measure={typesetter.measure}
        Text={(text) => {
          boxes.push(boxOf(text))
          return null
        }}
      />,
    )
    const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number)
    expect(boxes.length).toBeGreaterThan(8)
    for (const [index, box] of boxes.entries()) {
      expect(box.left, box.text).toBeGreaterThan(4)
      expect(box.right, box.text).toBeLessThan(width - 4)
      expect(box.top, box.text).toBeGreaterThan(4)
      expect(box.bottom, box.text).toBeLessThan(height - 4)
      for (const other of boxes.slice(0, index)) {
        const isClear =
          box.left >= other.right ||
          other.left >= box.right ||
          box.top >= other.bottom ||
          other.top >= box.bottom
        expect(isClear, `“${box.text}” on “${other.text}”`).toBe(true)
      }
    }
  })
})

describe('the typesetter', () => {
  it('measures in proportion to the size, with space between letters where it is asked for', () => {
    const width = typesetter.measure('Kherson', { face: 'text', size: 10 })
    expect(width).toBeGreaterThan(25)
    expect(typesetter.measure('Kherson', { face: 'text', size: 20 })).toBeCloseTo(2 * width, 6)
    expect(typesetter.measure('Kherson', { face: 'text', size: 10, tracking: 0.1 })).toBeCloseTo(width + 6, 6)
  })

  it('sets two scripts in one line', () => {
    const alone = ['Мапа', ' 2022'].map((text) => typesetter.measure(text, { face: 'strong', size: 10 }))
    expect(typesetter.measure('Мапа 2022', { face: 'strong', size: 10 })).toBeCloseTo(
      (alone[0] ?? 0) + (alone[1] ?? 0),
      6,
    )
  })

  it('sets letters beyond a language’s own', () => {
    for (const face of ['headline', 'text', 'strong', 'water'] as const) {
      const files = typesetter.runs('Łódź, Iași, Ґданськ', face).map(({ file }) => basename(file))
      expect(files.some((file) => file.includes('-latin-ext-'))).toBe(true)
      expect(typesetter.measure('Łódź, Iași', { face, size: 10 })).toBeGreaterThan(30)
    }
  })

  it('brings them within the picture', async () => {
    const svg = '<text font-weight="600">Łódź</text>'
    const rules = await posterFonts(svg, typesetter)
    expect(rules.match(/unicode-range:[^}]*/g)?.join()).toBe(
      'unicode-range:U+64,U+f3,unicode-range:U+141,U+17a',
    )
  })

  it('says which letter it lacks, in which text, and what to do', () => {
    expect(() => typesetter.measure('Kherson 漢', { face: 'text', size: 10 })).toThrow(
      /"text" has no "漢" \(U\+6F22\), which stands in "Kherson 漢": write it in other letters, or name the part/,
    )
  })
})
