/** The languages that the interface is written in. A story's texts are given in each. */
export const locales = ['en', 'uk'] as const
export type Locale = (typeof locales)[number]

/** The language that stands beside a language, for names in two. */
export const otherLocale: Record<Locale, Locale> = { en: 'uk', uk: 'en' }

/** The folder of a language's page: the first language's is the site's own, each other has one beneath it. */
export const pageFolder = (locale: Locale): string => (locale === locales[0] ? '' : `${locale}/`)

/** The page in the language `to`, as seen from the page in `from`. */
export const pageAddress = (from: Locale, to: Locale): string =>
  `${from === locales[0] ? './' : '../'}${pageFolder(to)}`

/** A text in every language of the interface. */
export type LocalizedText = Record<Locale, string>

/** A text that may be the same in every language, in one. */
export const textIn = (text: string | LocalizedText, locale: Locale): string =>
  typeof text === 'string' ? text : text[locale]
