/** The languages that the interface is written in. A story's texts are given in each. */
export const locales = ['en', 'uk'] as const
export type Locale = (typeof locales)[number]

/** A text in every language of the interface. */
export type LocalizedText = Record<Locale, string>
