/** The element's attributes, as a desk writes them, and what each means to the frame. */
import type { HostMessage } from '../messages.ts'

const id = '[a-z0-9-]+'

/** Attributes, each with what it may say, from its beginning to its end. Whatever else counts as unsaid. */
const patterns = {
  region: id,
  /** `none`, or ids parted by commas or spaces. */
  layers: `${id}([ ,]+${id})*`,
  date: '\\d{4}-\\d\\d-\\d\\d',
  lang: 'en|uk',
  theme: 'light|dark|auto',
  engine: 'auto|intent|picture',
  /** In CSS px: then the frame scrolls inside. */
  height: 'auto|[1-9]\\d+',
  /** CSS selector of the host's article text. */
  article: '.+',
  title: '.+',
  /** The folder of the map's site, where it is not that of `embed.js`. */
  base: 'https?://.+/',
}

export type OptionName = keyof typeof patterns
export type Options = { [Name in OptionName]?: string | undefined }

export const optionNames = Object.keys(patterns) as OptionName[]

/**
 * What an attribute says, or undefined where it says nothing that makes sense.
 * @param warn told of a value that is ignored
 */
export function readOption(
  name: OptionName,
  value: string | null,
  warn: (message: string) => void,
): string | undefined {
  if (!value || new RegExp(`^(${patterns[name]})$`).test(value)) return value || undefined
  return warn(`<occupied-regions-map> ignores ${name}="${value}"`) as undefined
}

const layersIn = (text: string): string[] => (text === 'none' ? [] : text.split(/[ ,]+/))

/** The address of the frame that shows a view. Each language has its page; the first's is the folder itself. */
export function frameAddress(base: string, options: Options): string {
  const url = new URL(options.lang === 'uk' ? 'uk/' : '.', base)
  for (const name of ['region', 'layers', 'date', 'theme', 'engine'] as const) {
    const value = options[name]
    if (value) url.searchParams.set(name, value.replace(/[ ,]+/g, ','))
  }
  return url.href
}

/** What tells a live frame that an option has changed; undefined where the frame has no part in it. */
export function changeMessage(name: OptionName, value: string | undefined): HostMessage | undefined {
  if (name === 'region') return value ? { kind: 'select', region: value } : { kind: 'clear' }
  if (name === 'theme') return { kind: name, theme: (value ?? 'auto') as 'light' | 'dark' | 'auto' }
  if (name === 'lang') return { kind: 'language', language: value ?? 'en' }
  if (name === 'layers' && value) return { kind: name, layers: layersIn(value) }
  if (name === 'date' && value) return { kind: name, date: value }
  return undefined
}
