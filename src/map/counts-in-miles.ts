import type { Locale } from '../domain/locale.ts'

/** Where roads are signed in miles: the United States, the United Kingdom, Liberia. */
const REGIONS = ['US', 'GB', 'LR']

/**
 * Do readers of a page in `locale` with this language, as BCP 47 names it, count distances in miles? Who reads Ukrainian
 * does not; English by itself is taken as American; what is no language, as some systems give it, counts in kilometres.
 */
export function countsInMiles(locale: Locale, language: string): boolean {
  if (locale === 'uk') return false
  try {
    const { region } = new Intl.Locale(language).maximize()
    return region !== undefined && REGIONS.includes(region)
  } catch {
    return false
  }
}
