/**
 * The contract between the frame, which shows the map, and the loader in the host's page. `README.md` beside
 * this file says who relies on what, and why. Whatever is not exactly one of these messages is ignored.
 */

/** The mark by which each side knows the other's messages among all that a window receives. */
export const CHANNEL = 'occupied-regions-map'
/** A side ignores messages of a version that it does not know. */
export const VERSION = 1

/** A paragraph of the host's article, as plain text. */
export interface ArticleParagraph {
  text: string
  /** Regions that the desk says it is about; null where it says nothing. */
  regions: readonly string[] | null
}

/** A part of the host's article that is about regions: from one place in it to another. */
export interface ArticleLink {
  /** By what it is opened: the story's passage that it is, or a name of the frame's own; null where it is not. */
  passage: string | null
  regions: readonly string[]
  /** Number of the paragraph in which it begins, and UTF-16 code units into its text. */
  first: number
  start: number
  /** The same for its end. */
  last: number
  end: number
}

/** What the frame tells its host. */
export type FrameMessage =
  /** The frame is live. `regions` are those that it can select; `isAnswer`: the host has said hello. */
  | { kind: 'ready'; regions: readonly string[]; isAnswer: boolean }
  /** The height that the frame needs, in CSS px. */
  | { kind: 'height'; height: number }
  | { kind: 'region'; region: string | null }
  | { kind: 'layers'; layers: readonly string[] }
  | { kind: 'date'; date: string }
  /** The reader wants to read a part of the article, by what `links` has called it. */
  | { kind: 'passage'; passage: string }
  /** Answers `article`. `words`, in `language`: what leads from a passage back to the map, and what takes that away. */
  | { kind: 'links'; links: readonly ArticleLink[]; language: string; words: readonly string[] }
  | { kind: 'error'; reason: 'map' }

/** What the host tells its frame. */
export type HostMessage =
  /** The host is live. The frame answers with `ready` and `height`. */
  | { kind: 'hello' }
  | { kind: 'select'; region: string }
  | { kind: 'clear' }
  /** Null goes back to what the story shows by itself. */
  | { kind: 'layers'; layers: readonly string[] | null }
  | { kind: 'date'; date: string | null }
  | { kind: 'theme'; theme: 'light' | 'dark' | 'auto' }
  | { kind: 'language'; language: string }
  /** Lights up regions because the reader is at a passage about them; none lets go of them. */
  | { kind: 'highlight'; regions: readonly string[] }
  /**
   * The article that the map stands in, in which the frame finds what is about its regions; no paragraphs: there is
   * none any more. `language`: what its markup says of that, a BCP 47 tag.
   */
  | { kind: 'article'; paragraphs: readonly ArticleParagraph[]; language?: string | undefined }

/** Longest text that is taken from the other side, and longest name, in UTF-16 code units. */
export const LONGEST_TEXT = 20_000
export const LONGEST_NAME = 200
/** Most items of a list that is taken. */
export const MOST_ITEMS = 10_000
/** Greatest height that is taken, in CSS px. */
export const GREATEST_HEIGHT = 100_000

/** What a value must be: itself, what a check holds for, a list of such, or an object with such fields. */
type Check = (value: unknown) => boolean
type Fields = { [Key in string]: Shape }
type Shape = string | number | Check | [Shape] | Fields

const isName: Check = (value) => typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME
const isText: Check = (value) => typeof value === 'string' && value.length <= LONGEST_TEXT
const isHeight: Check = (value) => typeof value === 'number' && value > 0 && value <= GREATEST_HEIGHT
/** A whole number of 32 bits, from 0. */
const isCount: Check = (value) => typeof value === 'number' && value >>> 0 === value
const isNameOrNull: Check = (value) => value === null || isName(value)
const names: [Shape] = [isName]
const isTextOrMissing: Check = (value) => value === undefined || isText(value)
const isNamesOrNull: Check = (value) => value === null || fits(value, names)
const isFlag: Check = (value) => value === Boolean(value)
const isTheme: Check = (value) => value === 'light' || value === 'dark' || value === 'auto'

function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'function') return shape(value)
  if (Array.isArray(shape)) {
    return Array.isArray(value) && value.length <= MOST_ITEMS && value.every((item) => fits(item, shape[0]))
  }
  if (typeof shape !== 'object') return value === shape
  return Object.entries(shape).every(([key, field]) => fits((value as Given)?.[key], field))
}

type Given = Record<string, unknown> | null | undefined

const frameShapes: Record<FrameMessage['kind'], Fields> = {
  ready: { regions: names, isAnswer: isFlag },
  height: { height: isHeight },
  region: { region: isNameOrNull },
  layers: { layers: names },
  date: { date: isName },
  passage: { passage: isName },
  links: {
    links: [
      { passage: isNameOrNull, regions: names, first: isCount, start: isCount, last: isCount, end: isCount },
    ],
    language: isName,
    words: names,
  },
  error: { reason: 'map' },
}

const hostShapes: Record<HostMessage['kind'], Fields> = {
  hello: {},
  select: { region: isName },
  clear: {},
  layers: { layers: isNamesOrNull },
  date: { date: isNameOrNull },
  theme: { theme: isTheme },
  language: { language: isName },
  highlight: { regions: names },
  article: { paragraphs: [{ text: isText, regions: isNamesOrNull }], language: isTextOrMissing },
}

const envelope = { channel: CHANNEL, version: VERSION, kind: isName }

/** A message with the fields of its kind, and no other. */
function parse(data: unknown, shapes: Record<string, Fields>): unknown {
  if (!fits(data, envelope)) return undefined
  const message = data as { kind: string; [field: string]: unknown }
  const { kind } = message
  const shape = Object.hasOwn(shapes, kind) && shapes[kind]
  if (!shape || !fits(message, shape)) return undefined
  return Object.fromEntries(['kind', ...Object.keys(shape)].map((key) => [key, message[key]]))
}

/** The message that a frame has sent, or undefined if it is none. Never throws. */
export const parseFrameMessage = (data: unknown): FrameMessage | undefined =>
  parse(data, frameShapes) as FrameMessage | undefined

/** The message that a host has sent, or undefined if it is none. Never throws. */
export const parseHostMessage = (data: unknown): HostMessage | undefined =>
  parse(data, hostShapes) as HostMessage | undefined

/** A message as it is posted. */
export const sealed = <Message extends FrameMessage | HostMessage>(message: Message) => ({
  channel: CHANNEL,
  version: VERSION,
  ...message,
})
