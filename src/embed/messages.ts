/**
 * The contract between the frame, which shows the map, and the loader in the host's page. `README.md` beside
 * this file says who relies on what, and why. Whatever is not exactly one of these messages is ignored.
 */

/** The mark by which each side knows the other's messages among all that a window receives. */
export const CHANNEL = 'occupied-regions-map'
/** A side ignores messages of a version that it does not know. */
export const VERSION = 1

/** Words in the article by which a passage is found: how its paragraph begins and ends. */
export interface PassageToFind {
  id: string
  regions: readonly string[]
  start: string
  end: string
}

/** Words that mean regions in an article, and longer phrases in which the same words mean something else. */
export interface MentionToFind {
  phrases: readonly string[]
  except: readonly string[]
  regions: readonly string[]
}

/** What the frame tells its host. */
export type FrameMessage =
  /** The frame is live. `regions` are those that it can select. */
  | { kind: 'ready'; regions: readonly string[] }
  /** The height that the frame needs, in CSS px. */
  | { kind: 'height'; height: number }
  | { kind: 'region'; region: string | null }
  | { kind: 'layers'; layers: readonly string[] }
  | { kind: 'date'; date: string }
  /** The reader wants to read a passage that the host has said it shows. */
  | { kind: 'passage'; passage: string }
  /** Answers `hello` where the host wants to link its article. */
  | { kind: 'finding'; passages: readonly PassageToFind[]; mentions: readonly MentionToFind[] }
  | { kind: 'error'; reason: 'map' }

/** What the host tells its frame. */
export type HostMessage =
  /** The host is live; `isArticle`: it has an article to link. The frame answers with `ready` and `height`. */
  | { kind: 'hello'; isArticle: boolean }
  | { kind: 'select'; region: string }
  | { kind: 'clear' }
  | { kind: 'layers'; layers: readonly string[] }
  | { kind: 'date'; date: string }
  | { kind: 'theme'; theme: 'light' | 'dark' | 'auto' }
  | { kind: 'language'; language: string }
  /** Lights up regions because the reader is at a passage about them; none lets go of them. */
  | { kind: 'highlight'; regions: readonly string[] }
  /** The passages that the host shows, each in the host's own words, as plain text. */
  | { kind: 'found'; passages: readonly { id: string; text: string }[] }

/** Longest text that is taken from the other side, in UTF-16 code units, and most items of a list. */
export const LIMITS = { text: 20_000, name: 200, items: 500, height: 100_000 } as const

type Check<Value> = (value: unknown) => value is Value

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LIMITS.name
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LIMITS.text
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isHeight = (value: unknown): value is number =>
  typeof value === 'number' && value > 0 && value <= LIMITS.height
const isNameOrNull = (value: unknown): value is string | null => value === null || isName(value)
const isOneOf =
  <Choice extends string>(...choices: Choice[]) =>
  (value: unknown): value is Choice =>
    choices.some((choice) => choice === value)
const isListOf =
  <Item>(isItem: Check<Item>) =>
  (value: unknown): value is Item[] =>
    Array.isArray(value) && value.length <= LIMITS.items && value.every(isItem)

type Shape = Record<string, (value: unknown) => boolean>

const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined

/** The fields of `shape`, and no other, if each is as it must be. */
function pick(value: unknown, shape: Shape): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const entries = Object.entries(shape).map(([key, check]) => [key, own(value, key), check] as const)
  if (entries.some(([, field, check]) => !check(field))) return undefined
  return Object.fromEntries(entries.map(([key, field]) => [key, field]))
}

const isShaped =
  <Value>(shape: Shape) =>
  (value: unknown): value is Value =>
    pick(value, shape) !== undefined

const names = isListOf(isName)

const frameShapes: Record<FrameMessage['kind'], Shape> = {
  ready: { regions: names },
  height: { height: isHeight },
  region: { region: isNameOrNull },
  layers: { layers: names },
  date: { date: isName },
  passage: { passage: isName },
  finding: {
    passages: isListOf(isShaped<PassageToFind>({ id: isName, regions: names, start: isName, end: isName })),
    mentions: isListOf(isShaped<MentionToFind>({ phrases: names, except: names, regions: names })),
  },
  error: { reason: isOneOf('map') },
}

const hostShapes: Record<HostMessage['kind'], Shape> = {
  hello: { isArticle: isBoolean },
  select: { region: isName },
  clear: {},
  layers: { layers: names },
  date: { date: isName },
  theme: { theme: isOneOf('light', 'dark', 'auto') },
  language: { language: isName },
  highlight: { regions: names },
  found: { passages: isListOf(isShaped<{ id: string; text: string }>({ id: isName, text: isText })) },
}

function parse(data: unknown, shapes: Record<string, Shape>): unknown {
  if (typeof data !== 'object' || data === null) return undefined
  if (own(data, 'channel') !== CHANNEL || own(data, 'version') !== VERSION) return undefined
  const kind = own(data, 'kind')
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) return undefined
  const fields = pick(data, shapes[kind] ?? {})
  return fields && { kind, ...fields }
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
