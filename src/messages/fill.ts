/** A phrase of the story with its placeholder filled: `fill('{share} occupied', { share: '58%' })`. */
export const fill = (phrase: string, values: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder)
