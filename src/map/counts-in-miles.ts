/** Where roads are signed in miles: the United States, the United Kingdom, Liberia. */
const REGIONS = ['US', 'GB', 'LR']

/**
 * Do readers with this language, as BCP 47 names it, count distances in miles? English by itself is taken as American;
 * what is no language, as some systems give it, counts in kilometres.
 */
export function countsInMiles(language: string): boolean {
  try {
    const { region } = new Intl.Locale(language).maximize()
    return region !== undefined && REGIONS.includes(region)
  } catch {
    return false
  }
}
