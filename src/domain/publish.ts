/** What of a story's tables is published: in one language, with numbers for citations. */
import type { CitationId } from './ids.ts'
import { type Locale, locales, type LocalizedText } from './locale.ts'

/** A citation's place in the list of all that a page names, from 1. */
export type CitationNumber = number

type Primitive = string | number | boolean | null | undefined

/** A value in one language: each text that it holds in every language becomes that language's string. */
export type Published<Value> = Value extends CitationId
  ? CitationNumber
  : Value extends Primitive
    ? Value
    : Value extends LocalizedText
      ? string
      : Value extends readonly (infer Item)[]
        ? number extends Value['length']
          ? readonly Published<Item>[]
          : Value
        : { [Key in keyof Value]: Published<Value[Key]> }

/** Keys under which citations are named. */
const namesCitations = (key: string): boolean => /citation|credits/i.test(key)

/** The ids of all citations that `value` names, however deep. */
export function citedIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    namesCitations(key) ? [inner].flat() : citedIn(inner),
  )
}

const isLocalizedText = (value: object): value is LocalizedText =>
  Object.keys(value).length === locales.length && locales.every((locale) => locale in value)

/**
 * @param numbered the citations that are published, in the order of their numbers
 * @returns what publishes a value: in the language of `locale`, its citations as their numbers
 */
export function publisher(locale: Locale, numbered: readonly { id: CitationId }[]) {
  const numbers = new Map<unknown, CitationNumber>(numbered.map(({ id }, index) => [id, index + 1]))
  const numberOf = (id: unknown): unknown => (Array.isArray(id) ? id.map(numberOf) : numbers.get(id))
  const publish = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(publish)
    if (isLocalizedText(value)) return value[locale]
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]: [string, unknown]) => [
        key,
        namesCitations(key) ? numberOf(inner) : publish(inner),
      ]),
    )
  }
  return <Value>(value: Value): Published<Value> => publish(value) as Published<Value>
}
