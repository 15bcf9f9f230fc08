/** Where roads are signed in miles: the United States, the United Kingdom, Liberia. */
const REGIONS = ['US', 'GB', 'LR']

/** Do readers with this language, as BCP 47 names it, count distances in miles? English by itself is taken as American. */
export function countsInMiles(language: string): boolean {
  const { region } = new Intl.Locale(language).maximize()
  return region !== undefined && REGIONS.includes(region)
}
