/** The typefaces that come within `map.svg`, cut down to its letters. */
import type { Face } from '../src/picture/typesetting.ts'
import { scripts, subset } from './subset.ts'
import { faceFile, scriptOf } from './typeset.ts'

const faceRules: Record<Face, string> = {
  headline: "font-family:'Source Serif 4';font-weight:600",
  text: "font-family:'Source Sans 3';font-weight:400",
  strong: "font-family:'Source Sans 3';font-weight:600",
  water: "font-family:'Source Sans 3';font-weight:400;font-style:italic",
}

function faceOf(attributes: string): Face {
  if (attributes.includes('Source Serif')) return 'headline'
  if (attributes.includes('font-style="italic"')) return 'water'
  return attributes.includes('font-weight="600"') ? 'strong' : 'text'
}

/** `@font-face` rules that hold the typefaces of the texts of `svg`. */
export async function posterFonts(svg: string): Promise<string> {
  const texts = [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)]
  const rules: string[] = []
  for (const face of ['headline', 'text', 'strong', 'water'] as const) {
    const shown = texts.flatMap(([, attributes = '', text = '']) =>
      faceOf(attributes) === face ? Array.from(text.replace(/&#?\w+;/g, '&<>"\'')) : [],
    )
    const letters = [...new Set(shown)].toSorted()
    for (const script of ['latin', 'cyrillic'] as const) {
      const own = letters.filter((letter) => scriptOf(letter) === script)
      if (own.length === 0) continue
      const font = await subset(faceFile(face, script), own.join(''))
      rules.push(
        `@font-face{${faceRules[face]};src:url(data:font/woff2;base64,${font.toString('base64')})` +
          ` format('woff2');unicode-range:${scripts[script].join()}}`,
      )
    }
  }
  return rules.join('')
}
