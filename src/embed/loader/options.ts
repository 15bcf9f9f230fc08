/** The element's attributes, as a desk writes them, and what each means to the frame. */
import type { HostMessage } from '../messages.ts'

/** Those that the frame's address takes come first, under the same name. */
export const optionNames = [
  'region',
  'layers',
  'date',
  'theme',
  'engine',
  'lang',
  'height',
  'article',
  'title',
  'base',
] as const
const IN_ADDRESS = 5

export type OptionName = (typeof optionNames)[number]
export type Options = { [Name in OptionName]?: string | undefined }

/** What an option may say. */
const valid =
  /^(article=.|title=.|base=https?:.+\/$|(region=[a-z\d-]+|layers=[a-z\d, -]+|date=\d{4}-\d\d-\d\d|lang=(en|uk)|theme=(light|dark|auto)|engine=(auto|intent|picture)|height=(auto|[1-9]\d+))$)/

/** What an attribute says; undefined where it says nothing, or, with a word in the console, nonsense. */
export function readOption(name: OptionName, value: string | null): string | undefined {
  if (!value) return undefined
  if (valid.test(`${name}=${value}`)) return value
  return console.warn(`<occupied-regions-map> ignores ${name}="${value}"`) as undefined
}

const layersIn = (text: string): string[] => (text === 'none' ? [] : text.split(/[ ,]+/))

/** The address of the frame that shows a view. Each language has its page; the first's is the folder itself. */
export function frameAddress(base: string, options: Options): string {
  const url = new URL(options.lang === 'uk' ? 'uk/' : '.', base)
  for (const name of optionNames.slice(0, IN_ADDRESS)) {
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
