/** The typefaces of the pictures for elsewhere: they measure texts, and give them as outlines. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as harfbuzz from 'harfbuzzjs'
import subsetFont from 'subset-font'
import type { Face, TextStyle } from '../src/picture/typesetting.ts'

const require = createRequire(import.meta.url)

const scripts = ['latin', 'cyrillic'] as const
type Script = (typeof scripts)[number]

/** The packaged file of a face in a script. */
export const faceFile = (face: Face, script: Script): string => {
  const [family, style] = {
    headline: ['source-serif-4', '600-normal'],
    text: ['source-sans-3', '400-normal'],
    strong: ['source-sans-3', '600-normal'],
    water: ['source-sans-3', '400-italic'],
  }[face] as [string, string]
  return require.resolve(`@fontsource/${family}/files/${family}-${script}-${style}.woff2`)
}

export const scriptOf = (letter: string): Script =>
  /[\p{Script=Cyrillic}№]/u.test(letter) ? 'cyrillic' : 'latin'

/** Every character of the two scripts' files that a story may need. */
const allLetters = (script: Script): string =>
  Array.from({ length: 0x2200 }, (_, code) => String.fromCodePoint(code))
    .filter((letter) => scriptOf(letter) === script)
    .join('')

async function openFont(face: Face, script: Script): Promise<harfbuzz.Font> {
  const packed = readFileSync(faceFile(face, script))
  const font = await subsetFont(packed, allLetters(script), { targetFormat: 'truetype' })
  return new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(font))))
}

interface Glyph {
  /** An SVG path, y upwards, in the font's units. */
  outline: string
  /** From the text's origin to the glyph's; CSS px. */
  x: number
  /** CSS px for one of the font's units. */
  scale: number
}

export interface Typesetter {
  measure: (text: string, style: TextStyle) => number
  glyphs: (text: string, style: TextStyle) => Glyph[]
}

/** The pieces of a text that are in one script each. */
const runsOf = (text: string): { script: Script; text: string }[] =>
  (text.match(/[\p{Script=Cyrillic}№]+|[^\p{Script=Cyrillic}№]+/gu) ?? []).map((run) => ({
    script: scriptOf(run),
    text: run,
  }))

/** @throws where a text has a character that its typeface lacks */
export async function openTypesetter(): Promise<Typesetter> {
  const fonts = new Map<string, harfbuzz.Font>()
  for (const face of ['headline', 'text', 'strong', 'water'] as const) {
    for (const script of scripts) fonts.set(`${face} ${script}`, await openFont(face, script))
  }

  function set(text: string, { face, size, tracking = 0 }: TextStyle): { glyphs: Glyph[]; width: number } {
    const glyphs: Glyph[] = []
    let x = 0
    for (const run of runsOf(text)) {
      const font = fonts.get(`${face} ${run.script}`)
      if (!font) throw new Error(`no typeface for "${run.text}"`)
      const scale = size / font.face.upem
      const buffer = new harfbuzz.Buffer()
      buffer.addText(run.text)
      buffer.guessSegmentProperties()
      harfbuzz.shape(font, buffer)
      for (const { codepoint, xAdvance = 0, xOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
        if (codepoint === 0) throw new Error(`the typeface "${face}" lacks a character of "${text}"`)
        glyphs.push({ outline: font.glyphToPath(codepoint), x: x + xOffset * scale, scale })
        x += xAdvance * scale + tracking * size
      }
    }
    return { glyphs, width: text === '' ? 0 : x - tracking * size }
  }

  return {
    measure: (text, style) => set(text, style).width,
    glyphs: (text, style) => set(text, style).glyphs,
  }
}
