/** The typefaces that come within `map.svg`, cut down to its letters. */
import type { Face } from '../src/picture/typesetting.ts'
import { charactersOf, subset } from './subset.ts'
import type { Typesetter } from './typeset.ts'

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

/** The texts of `svg` that are set in a face, in one. */
const textIn = (svg: string, face: Face): string =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)]
    .filter(([, attributes = '']) => faceOf(attributes) === face)
    .map(([, , text = '']) => text.replace(/&#?\w+;/g, '&<>"\''))
    .join('')

const rangeOf = (letters: string): string =>
  Array.from(letters, (letter) => `U+${letter.codePointAt(0)?.toString(16)}`).join()

/**
 * `@font-face` rules that hold the typefaces of the texts of `svg`.
 * @throws where a text has a letter that its typeface lacks
 */
export async function posterFonts(svg: string, { runs }: Typesetter): Promise<string> {
  const rules: string[] = []
  for (const face of ['headline', 'text', 'strong', 'water'] as const) {
    const byFile = new Map<string, string>()
    for (const { file, text } of runs(charactersOf(textIn(svg, face)), face)) {
      byFile.set(file, `${byFile.get(file) ?? ''}${text}`)
    }
    for (const [file, letters] of byFile) {
      const font = await subset(file, letters)
      rules.push(
        `@font-face{${faceRules[face]};src:url(data:font/woff2;base64,${font.toString('base64')})` +
          ` format('woff2');unicode-range:${rangeOf(letters)}}`,
      )
    }
  }
  return rules.join('')
}
