/** Where everything on a poster stands. All lengths are in CSS px. */
import { themes } from '../theme/tokens.ts'
import type { Box } from './place-labels.ts'
import type { LegendEntry } from './poster-legend.ts'
import { type Measure, type PlacedText, type TextStyle, widest, wrap } from './typesetting.ts'

/** What a poster says. */
export interface PosterWords {
  title: string
  date: string
  caveat: string
  credit: string
  entries: readonly LegendEntry[]
}

interface PlacedEntry {
  shows: LegendEntry['shows']
  swatch: Box
}

export interface PosterLayout {
  width: number
  height: number
  map: Box
  texts: readonly PlacedText[]
  entries: readonly PlacedEntry[]
  /** Rules across the paper: the one above the title in ink, the others fine. */
  rules: readonly (Box & { isHeavy?: boolean })[]
  /** How much heavier than on the page lines and patterns are drawn, since the picture will be shown smaller. */
  weight: number
}

const { ink, inkSoft } = themes.light

interface Block {
  texts: PlacedText[]
  entries: PlacedEntry[]
  height: number
}

interface Paragraph extends TextStyle {
  /** Distance of the baselines, as a part of the size. */
  leading: number
  fill: string
}

const headline = (size: number): Paragraph => ({ face: 'headline', size, leading: 1.14, fill: ink })
const dateLine = (size: number): Paragraph => ({ face: 'strong', size, leading: 1.3, fill: inkSoft })
const entryText = (size: number): Paragraph => ({ face: 'text', size, leading: 1.25, fill: ink })
const noteText = (size: number): Paragraph => ({ face: 'text', size, leading: 1.35, fill: inkSoft })

/** A paragraph with its left upper corner at (x, y). */
function paragraph(
  text: string,
  { leading, fill, ...style }: Paragraph,
  { x, y, width }: Omit<Box, 'height'>,
  measure: Measure,
): Block {
  const lines = wrap(text, style, width, measure)
  const step = leading * style.size
  const texts = lines.map((line, index) => ({
    ...style,
    fill,
    text: line,
    x,
    y: y + index * step + (step - style.size) / 2 + 0.8 * style.size,
  }))
  return { texts, entries: [], height: lines.length * step }
}

const swatchWidth = (size: number): number => 1.9 * size
const swatchGap = (size: number): number => 0.7 * size

function entryBlock(
  { label, shows }: LegendEntry,
  size: number,
  { x, y, width }: Omit<Box, 'height'>,
  measure: Measure,
): Block {
  const indent = swatchWidth(size) + swatchGap(size)
  const text = paragraph(label, entryText(size), { x: x + indent, y, width: width - indent }, measure)
  const swatch = { x, y: y + 0.1 * size, width: swatchWidth(size), height: 1.05 * size }
  return { ...text, entries: [{ shows, swatch }] }
}

/** Blocks one below the other; each is given where it begins. */
function stack(blocks: readonly ((y: number) => Block)[], top: number, gap: number): Block {
  const all: Block = { texts: [], entries: [], height: 0 }
  for (const [index, block] of blocks.entries()) {
    const { texts, entries, height } = block(top + all.height + (index > 0 ? gap : 0))
    all.texts.push(...texts)
    all.entries.push(...entries)
    all.height += height + (index > 0 ? gap : 0)
  }
  return all
}

/** The legend in the first of some numbers of columns that `width` holds, or in one; read down each. */
function legend(
  entries: readonly LegendEntry[],
  size: number,
  { x, y, width }: Omit<Box, 'height'>,
  measure: Measure,
  counts: readonly number[] = [],
): Block {
  const gutter = 1.6 * size
  const labelWidth = (some: readonly LegendEntry[]) =>
    widest(
      some.map(({ label }) => label),
      entryText(size),
      measure,
    )
  const inColumns = (count: number) => {
    const rows = Math.ceil(entries.length / count)
    return Array.from({ length: count }, (_, column) => entries.slice(column * rows, (column + 1) * rows))
  }
  const widthOf = (column: readonly LegendEntry[]) =>
    swatchWidth(size) + swatchGap(size) + labelWidth(column) + 1
  const total = (columns: readonly (readonly LegendEntry[])[]) =>
    columns.reduce((sum, column) => sum + widthOf(column) + gutter, -gutter)
  const columns = counts.map(inColumns).find((some) => total(some) <= width) ?? [entries]
  const spare = columns.length > 1 ? (width - total(columns)) / columns.length : 0
  let left = x
  const blocks = columns.map((column) => {
    const own = Math.min(widthOf(column), width)
    const at = left
    left += own + gutter + spare
    return stack(
      column.map((entry) => (top: number) => entryBlock(entry, size, { x: at, y: top, width: own }, measure)),
      y,
      0.35 * size,
    )
  })
  return {
    texts: blocks.flatMap(({ texts }) => texts),
    entries: blocks.flatMap((block) => block.entries),
    height: Math.max(...blocks.map(({ height }) => height)),
  }
}

/** The largest of some sizes at which a headline stands in so many lines, none of them too wide; or the smallest. */
function headlineSize(
  title: string,
  sizes: readonly number[],
  width: number,
  most: number,
  measure: Measure,
): number {
  const fits = (size: number) => {
    const lines = wrap(title, headline(size), width, measure)
    return lines.length <= most && widest(lines, headline(size), measure) <= width
  }
  return sizes.find(fits) ?? sizes.at(-1) ?? 0
}

/** As wide as an article's column: the title above the map, the legend and the sources below it. */
export function portrait(words: PosterWords, mapRatio: number, measure: Measure): PosterLayout {
  const width = 620
  const margin = 16
  const column = { x: margin, width: width - 2 * margin }
  const size = headlineSize(words.title, [30, 28, 26, 24, 22], column.width, 2, measure)
  const head = stack(
    [
      (y) => paragraph(words.title, headline(size), { ...column, y }, measure),
      (y) => paragraph(words.date, dateLine(15), { ...column, y }, measure),
    ],
    margin,
    4,
  )
  const map = { x: 0, y: margin + head.height + 12, width, height: Math.round(width * mapRatio) }
  const below = map.y + map.height + 16
  const keyAt = { ...column, y: below }
  const oneColumn = legend(words.entries, 15, keyAt, measure)
  const columns = [15, 14.5, 14].map((entry) => legend(words.entries, entry, keyAt, measure, [3, 2]))
  const key = columns.find(({ height }) => height < 0.9 * oneColumn.height) ?? oneColumn
  const caveat = paragraph(words.caveat, noteText(14), { ...column, y: below + key.height + 10 }, measure)
  const ruleAt = below + key.height + 10 + caveat.height + 9
  const credit = paragraph(words.credit, noteText(13), { ...column, y: ruleAt + 8 }, measure)
  return {
    width,
    height: Math.ceil(ruleAt + 8 + credit.height + 11),
    map,
    texts: [head, key, caveat, credit].flatMap(({ texts }) => texts),
    entries: key.entries,
    rules: [
      { x: margin, y: 0, width: column.width, height: 3, isHeavy: true },
      { x: margin, y: ruleAt, width: column.width, height: 1 },
    ],
    weight: 1,
  }
}

/** For link previews, 1200 by 630: the words on the left, large enough to be read at half the size; the map on the right. */
export function preview(words: PosterWords, measure: Measure): PosterLayout {
  const [width, height] = [1200, 630]
  const margin = 44
  const map = { x: 588, y: 0, width: width - 588, height }
  const column = { x: margin, width: map.x - margin - 34 }
  const top = 40
  const foot = (y: number) =>
    stack(
      [
        (at) => paragraph(words.caveat, noteText(19), { ...column, y: at }, measure),
        (at) => paragraph(words.credit, noteText(19), { ...column, y: at }, measure),
      ],
      y,
      6,
    )
  const bottom = height - 34 - foot(0).height
  const attempt = (titleSize: number, size: number) =>
    stack(
      [
        (y) => paragraph(words.title, headline(titleSize), { ...column, y }, measure),
        (y) => paragraph(words.date, dateLine(24), { ...column, y: y - 12 }, measure),
        (y) => legend(words.entries, size, { ...column, y }, measure),
      ],
      top,
      20,
    )
  const sizes = [54, 50, 46, 42, 38, 34].flatMap((title) => [26, 24, 22].map((entry) => ({ title, entry })))
  const fits = ({ title, entry }: { title: number; entry: number }) =>
    headlineSize(words.title, [title], column.width, 4, measure) === title &&
    top + attempt(title, entry).height <= bottom - 20
  const chosen = sizes.find(fits) ?? { title: 34, entry: 22 }
  const head = attempt(chosen.title, chosen.entry)
  return {
    width,
    height,
    map,
    texts: [head, foot(bottom)].flatMap(({ texts }) => texts),
    entries: head.entries,
    rules: [{ x: margin, y: 0, width: column.width, height: 6, isHeavy: true }],
    weight: 1.5,
  }
}
