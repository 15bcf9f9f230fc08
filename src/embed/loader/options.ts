/** The element's attributes, as a desk writes them, and what each means to the frame. */
/** Those that the frame's address takes come first, under the same name. */
export const optionNames = [
  'region',
  'layers',
  'date',
  'theme',
  'engine',
  'accent',
  'background',
  'font',
  'src',
  'title',
  'article',
  'lang',
  'height',
] as const
const IN_ADDRESS = 8

export type OptionName = (typeof optionNames)[number]
export type Options = { [Name in OptionName]?: string | undefined }

/** What a frame may do: no origin of its own, and the whole window only where a reader follows a link. */
export const sandbox =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'

/** What an option may say, as `name=value`; what region and date there are the frame knows. */
export const valid =
  /^(title|article|((region|date|font)=[\w -]+|src=https?:.+\/|layers=[\w, -]+|(accent|background)=#[a-fA-F\d]{6}|theme=(auto|light|dark)|engine=(auto|intent|picture)|lang=(en|uk)|height=(auto|\d\d+))$)/

/** What an attribute says; undefined where it says nothing, or, with a word in the console, nonsense. */
export function readOption(name: OptionName, value: string | null): string | undefined {
  if (!value) return undefined
  if (valid.test(`${name}=${value}`)) return value
  return console.warn(`The map ignores ${name}="${value}"`) as undefined
}

/** The address of the frame that shows a view. Each language has its page; the first's is the folder itself. */
export function frameAddress(base: string, options: Options): string {
  const url = new URL(options.lang === 'uk' ? 'uk/' : '.', base)
  for (const name of optionNames.slice(0, IN_ADDRESS)) {
    const value = options[name]
    if (value) url.searchParams.set(name, value)
  }
  return url.href
}
