/** The typefaces of the pictures for elsewhere: they measure texts, and give them as outlines. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as harfbuzz from 'harfbuzzjs'
import subsetFont from 'subset-font'
import type { Face, TextStyle } from '../src/picture/typesetting.ts'

const require = createRequire(import.meta.url)

const faces = ['headline', 'text', 'strong', 'water'] as const satisfies readonly Face[]

/** The parts in which the typefaces' packages bring their letters; a letter comes from the first that has it. */
const parts = ['latin', 'cyrillic', 'latin-ext', 'cyrillic-ext'] as const

/** The packaged file of a part of a face. */
const fileOf = (face: Face, part: (typeof parts)[number]): string => {
  const [family, style] = {
    headline: ['source-serif-4', '600-normal'],
    text: ['source-sans-3', '400-normal'],
    strong: ['source-sans-3', '600-normal'],
    water: ['source-sans-3', '400-italic'],
  }[face] as [string, string]
  return require.resolve(`@fontsource/${family}/files/${family}-${part}-${style}.woff2`)
}

/** Every character that a story may need. */
const allLetters = String.fromCodePoint(...Array.from({ length: 0x2200 }, (_, code) => code))

/** A part of a face. */
interface FontPart {
  /** The path of its file. */
  file: string
  font: harfbuzz.Font
  /** The code points that it has. */
  letters: Set<number>
}

async function openPart(file: string): Promise<FontPart> {
  const font = await subsetFont(readFileSync(file), allLetters, { targetFormat: 'truetype' })
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(font)))
  return { file, font: new harfbuzz.Font(face), letters: new Set(face.collectUnicodes()) }
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
  /** The pieces of a text, each with the path of the file of the face that has its letters. */
  runs: (text: string, face: Face) => { file: string; text: string }[]
}

const missing = (letter: string, text: string, face: Face): Error =>
  new Error(
    `The pictures' typeface "${face}" has no "${letter}" (U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}), ` +
      `which stands in "${text}": write it in other letters, or name the part of the typeface's package that has ` +
      'it under "parts" in tools/typeset.ts.',
  )

/** Its functions throw where a text has a letter that no part of its face has. */
export async function openTypesetter(): Promise<Typesetter> {
  const opened = new Map<Face, FontPart[]>()
  for (const face of faces) {
    opened.set(face, await Promise.all(parts.map((part) => openPart(fileOf(face, part)))))
  }

  function runsOf(text: string, face: Face): { part: FontPart; text: string }[] {
    const runs: { part: FontPart; text: string }[] = []
    for (const letter of text) {
      const part = opened.get(face)?.find(({ letters }) => letters.has(letter.codePointAt(0) ?? 0))
      if (!part) throw missing(letter, text, face)
      const last = runs.at(-1)
      if (last?.part === part) last.text += letter
      else runs.push({ part, text: letter })
    }
    return runs
  }

  function set(text: string, { face, size, tracking = 0 }: TextStyle): { glyphs: Glyph[]; width: number } {
    const glyphs: Glyph[] = []
    let x = 0
    for (const run of runsOf(text, face)) {
      const { font } = run.part
      const scale = size / font.face.upem
      const buffer = new harfbuzz.Buffer()
      buffer.addText(run.text)
      buffer.guessSegmentProperties()
      harfbuzz.shape(font, buffer)
      for (const { codepoint, xAdvance = 0, xOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
        glyphs.push({ outline: font.glyphToPath(codepoint), x: x + xOffset * scale, scale })
        x += xAdvance * scale + tracking * size
      }
    }
    return { glyphs, width: text === '' ? 0 : x - tracking * size }
  }

  return {
    measure: (text, style) => set(text, style).width,
    glyphs: (text, style) => set(text, style).glyphs,
    runs: (text, face) => runsOf(text, face).map(({ part, text: own }) => ({ file: part.file, text: own })),
  }
}
