/** The languages that the interface is written in. A story's texts are given in each. */
export const locales = ['en', 'uk'] as const
export type Locale = (typeof locales)[number]

/** The language that stands beside a language, for names in two. */
export const otherLocale: Record<Locale, Locale> = { en: 'uk', uk: 'en' }

/** A text in every language of the interface. */
export type LocalizedText = Record<Locale, string>
