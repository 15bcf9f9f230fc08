/** What a desk has chosen for its embed. It stands in the builder's address, so that it can be shared. */
import { type OptionName, type Options, optionNames, readOption, valid } from '../embed/loader/options.ts'
import { type Locale } from '../domain/locale.ts'
import { legibleBrand } from '../theme/brand.ts'
import { themes } from '../theme/tokens.ts'
import { type Form, forms } from './code.ts'

const themeNames = ['light', 'dark'] as const

/** Widths of the preview, in CSS px; the last is as wide as there is room. */
export const widths = ['320', '390', '640', 'full'] as const
type Width = (typeof widths)[number]

export interface Setup {
  form: Form
  width: Width
  options: Options
}

/** The language of an embed that says none. */
const UNSAID: Locale = 'en'

/**
 * @param search the query of the builder's address; what in it makes no sense counts as unsaid
 * @param locale the builder's own language, and so the embed's, unless the address says otherwise
 */
export function readSetup(search: string, locale: Locale): Setup {
  const query = new URLSearchParams(search)
  const options: Options = {}
  for (const name of optionNames) {
    /* The map is this builder's own: an address must not put another into a desk's page. */
    const value = name === 'src' ? undefined : readOption(name, query.get(name))
    if (value !== undefined) options[name] = value
  }
  options.lang ??= locale
  if (options.lang === UNSAID) delete options.lang
  return {
    form: forms.find((one) => one === query.get('form')) ?? 'element',
    width: widths.find((one) => one === query.get('width')) ?? '390',
    options,
  }
}

/** The query that leads back to a setup in the builder of `locale`, with `?`, or nothing. */
export function writeSetup({ form, width, options }: Setup, locale: Locale): string {
  const query = new URLSearchParams()
  const { lang = UNSAID, ...others } = options
  const said: Options = lang === locale ? others : { ...others, lang }
  for (const name of optionNames) if (said[name] !== undefined) query.set(name, said[name])
  if (form !== 'element') query.set('form', form)
  if (width !== '390') query.set('width', width)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Would text be legible with the colours, in at least one of the themes that the embed can have? */
const isLegible = (name: 'accent' | 'background', { accent, background, theme }: Options): boolean =>
  themeNames
    .filter((one) => (theme ?? 'auto') === 'auto' || theme === one)
    .some((one) => !legibleBrand({ accent, background }, themes[one]).faint.includes(name))

const isSelector = (text: string): boolean => CSS.supports(`selector(${text})`)

/** Is what a desk has typed fit for the option, with what else is chosen? An empty field says nothing, which is fine. */
export function isFit(name: OptionName, text: string, options: Options): boolean {
  if (text === '') return true
  if (!valid.test(`${name}=${text}`)) return false
  if (name === 'accent' || name === 'background') return isLegible(name, { ...options, [name]: text })
  return name !== 'article' || isSelector(text)
}
