/** Text with measured widths: which face, how wide, where its lines break. Lengths are in CSS px. */
import type { ReactNode } from 'react'

/** What a text of a poster is set in. */
export type Face = 'headline' | 'text' | 'strong' | 'water'

export interface TextStyle {
  face: Face
  size: number
  /** Extra space after each letter, as a part of the size. */
  tracking?: number
}

/** How wide a text is from its first letter's origin to the end of its last letter. */
export type Measure = (text: string, style: TextStyle) => number

export interface PlacedText extends TextStyle {
  text: string
  /** Of the anchor. */
  x: number
  /** Of the baseline. */
  y: number
  /** Which part of the text stands at `x`; its start where nothing is said. */
  anchor?: 'middle' | 'end'
  fill: string
  /** The colour of the band around the letters. */
  halo?: string
}

/** Draws a text. */
export type TextComponent = (text: PlacedText) => ReactNode

/** Words of one letter stay with the word that follows. */
const bound = (text: string): string => text.replace(/(?<=^|\s)([\p{L}&–])\s/gu, '$1\u00A0')

/** As few lines as `width` allows, filled from the first; a word wider than that has a line of its own. */
function filled(text: string, style: TextStyle, width: number, measure: Measure): string[] {
  const lines: string[] = []
  for (const word of bound(text).split(' ')) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && measure(longer, style) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** The lines of a text, as few as fit, and as even as they can be without one more. */
export function wrap(text: string, style: TextStyle, width: number, measure: Measure): string[] {
  const fewest = filled(text, style, width, measure)
  let even = fewest
  for (let narrower = width - style.size / 2; narrower > width / 2; narrower -= style.size / 2) {
    const lines = filled(text, style, narrower, measure)
    const isWithin = lines.every((line) => measure(line, style) <= narrower)
    if (lines.length > fewest.length || !isWithin) break
    even = lines
  }
  return even
}

/** The widest of some texts in one style. */
export const widest = (texts: readonly string[], style: TextStyle, measure: Measure): number =>
  Math.max(0, ...texts.map((text) => measure(text, style)))
