import { type Locale, locales, type LocalizedText } from './locale.ts'

type Primitive = string | number | boolean | null | undefined

/** A value in one language: each text that it holds in every language becomes that language's string. */
export type Translated<Value> = Value extends Primitive
  ? Value
  : Value extends LocalizedText
    ? string
    : Value extends readonly (infer Item)[]
      ? number extends Value['length']
        ? readonly Translated<Item>[]
        : Value
      : { [Key in keyof Value]: Translated<Value[Key]> }

const isLocalizedText = (value: object): value is LocalizedText =>
  Object.keys(value).length === locales.length && locales.every((locale) => locale in value)

function translateAny(value: unknown, locale: Locale): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => translateAny(item, locale))
  if (isLocalizedText(value)) return value[locale]
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, translateAny(inner, locale)]),
  )
}

/** `value` with every text in the language of `locale`. */
export const translate = <Value>(value: Value, locale: Locale): Translated<Value> =>
  translateAny(value, locale) as Translated<Value>
