/** Which of the picture's labels have room at a scale, and where their names stand. */
import type { Locale } from '../domain/locale.ts'
import type { PictureLabel } from '../domain/picture.ts'
import type { Tokens } from '../theme/tokens.ts'
import type { Measure, PlacedText, TextStyle } from './typesetting.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** To a hundredth, so that markup stays short. */
export const rounded = (length: number): number => Math.round(length * 100) / 100

/** From the picture's units to CSS px. */
export interface Placement {
  scale: number
  x: number
  y: number
}

export interface PlacedLabel {
  text: PlacedText
  /** The place's dot; CSS px. */
  dot?: { x: number; y: number; radius: number }
}

interface LabelRules {
  /** Type size of places; the others follow from it. CSS px. */
  size: number
  /** The last rank of places that is shown. */
  lastRank: number
}

export const isPlace = ({ kind, rank }: PictureLabel): boolean =>
  rank !== undefined && ['city', 'town', 'village'].includes(kind)

/** First come, first placed: the regions before the cities, the cities before the rest. */
function importance(label: PictureLabel): number {
  if (label.kind === 'region' || label.kind === 'territory') return 0
  return isPlace(label) ? (label.rank ?? 5) : 1.5
}

function styleOf(label: PictureLabel, size: number): TextStyle {
  switch (label.kind) {
    case 'region':
    case 'territory':
      return { face: 'strong', size: size * 1.06, tracking: 0.05 }
    case 'country':
      return { face: 'text', size, tracking: 0.2 }
    case 'sea':
    case 'water':
      return { face: 'water', size: size * 1.06 }
    default:
      return { face: label.rank === 1 ? 'strong' : 'text', size }
  }
}

const fillOf = ({ kind }: PictureLabel, { label, labelSoft, labelWater }: Tokens['map']): string => {
  if (kind === 'country') return labelSoft
  return kind === 'sea' ? labelWater : label
}

/** From a place's dot to the baseline of its name, in ems; as the map sets it. */
const besideDot = {
  right: { x: 0.55, y: 0.35 },
  left: { x: -0.65, y: 0.35, anchor: 'end' },
  above: { x: 0, y: -0.5, anchor: 'middle' },
  below: { x: 0, y: 1.15, anchor: 'middle' },
} as const
type Side = keyof typeof besideDot

/** The story's own side of a place's dot first, then whichever has room. */
const sidesOf = (label: PictureLabel): Set<Side> => {
  const own = label.labelSide ?? 'right'
  return new Set(isPlace(label) ? [own, 'above', 'below', 'right', 'left'] : [own])
}

function placeLabel(label: PictureLabel, side: Side, { locale, at, rules, colours }: LabelRoom): PlacedLabel {
  const x = rounded(at.x + label.x * at.scale)
  const y = rounded(at.y + label.y * at.scale)
  const style = styleOf(label, rules.size)
  const name = label.name[locale]
  const fill = fillOf(label, colours)
  if (isPlace(label)) {
    const { x: dx, y: dy, ...anchor } = besideDot[side]
    const text = { ...style, ...anchor, text: name, x: x + dx * style.size, y: y + dy * style.size, fill }
    const radius = style.size * (label.rank === 1 ? 0.24 : 0.19)
    return { text: { ...text, halo: colours.halo }, dot: { x, y, radius } }
  }
  const isCapitals = ['region', 'territory', 'country'].includes(label.kind)
  const text: PlacedText = {
    ...style,
    text: isCapitals ? name.toLocaleUpperCase(locale) : name,
    x,
    y: y + 0.35 * style.size,
    anchor: 'middle',
    fill,
  }
  return { text: fill === colours.label ? { ...text, halo: colours.halo } : text }
}

function textBox({ text, x, y, anchor, ...style }: PlacedText, measure: Measure): Box {
  const width = measure(text, style)
  const left = anchor === 'middle' ? x - width / 2 : x - (anchor === 'end' ? width : 0)
  return { x: left, y: y - 0.75 * style.size, width, height: style.size }
}

const boxesOf = ({ text, dot }: PlacedLabel, measure: Measure): Box[] => [
  textBox(text, measure),
  ...(dot
    ? [{ x: dot.x - dot.radius, y: dot.y - dot.radius, width: 2 * dot.radius, height: 2 * dot.radius }]
    : []),
]

const meet = (one: Box, other: Box, gap: number): boolean =>
  one.x < other.x + other.width + gap &&
  other.x < one.x + one.width + gap &&
  one.y < other.y + other.height + gap &&
  other.y < one.y + one.height + gap

const isWithin = (box: Box, frame: Box, gap: number): boolean =>
  box.x >= frame.x + gap &&
  box.y >= frame.y + gap &&
  box.x + box.width <= frame.x + frame.width - gap &&
  box.y + box.height <= frame.y + frame.height - gap

/** Where and how labels are set. */
export interface LabelRoom {
  locale: Locale
  at: Placement
  /** No label reaches beyond it; CSS px. */
  frame: Box
  /** Parts of the frame in which no label may stand; CSS px. */
  taken: readonly Box[]
  rules: LabelRules
  colours: Tokens['map']
  measure: Measure
}

/** What a name that leaves its own side keeps clear of others, as a part of the places' type size. */
const SPARE = 0.45

/** The labels that have room: within the frame, and clear of those of more importance. */
export function placeLabels(labels: readonly PictureLabel[], room: LabelRoom): PlacedLabel[] {
  const boxes = [...room.taken]
  const placed: PlacedLabel[] = []
  const wanted = labels.filter((label) => !isPlace(label) || (label.rank ?? 5) <= room.rules.lastRank)
  const hasRoom = (label: PlacedLabel, gap: number) =>
    boxesOf(label, room.measure).every(
      (box) => isWithin(box, room.frame, 5) && !boxes.some((other) => meet(box, other, gap)),
    )
  for (const label of wanted.toSorted((a, b) => importance(a) - importance(b))) {
    const [own, ...others] = Array.from(sidesOf(label), (side) => placeLabel(label, side, room))
    const one = own && hasRoom(own, 1) ? own : others.find((other) => hasRoom(other, SPARE * room.rules.size))
    if (!one) continue
    boxes.push(...boxesOf(one, room.measure))
    placed.push(one)
  }
  return placed
}
