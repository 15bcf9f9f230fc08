import type { IsoDate } from '../domain/ids.ts'
import type { Locale } from '../domain/locale.ts'

const tags: Record<Locale, string> = { en: 'en-GB', uk: 'uk-UA' }

const day = (date: string): Date => new Date(`${date}T12:00:00Z`)

/** Numbers, areas, distances and dates as a language writes them. */
export interface Format {
  /** `20 September 2022` */
  date: (date: IsoDate) => string
  /** `20 Sept 2022` */
  mediumDate: (date: IsoDate) => string
  /** `20 Sept` */
  shortDate: (date: IsoDate) => string
  /** A day, month or year of publication: `20 September 2022`, `September 2022`, `2022` */
  published: (date: string) => string
  /** A part of 1 as a percentage: `58%`; below 1% and above 99% `0.2%`, `<0.1%`, `>99.9%`, so that none rounds away. */
  share: (share: number) => string
  /** Square kilometres: `8,590 km²` */
  area: (km2: number) => string
  /** Kilometres: `12 km` */
  distance: (km: number) => string
  list: (items: readonly string[]) => string
}

const roundedArea = (km2: number): number => (km2 < 100 ? Math.round(km2) : Math.round(km2 / 10) * 10)

export function createFormat(locale: Locale): Format {
  const tag = tags[locale]
  const long = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const medium = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const whole = new Intl.NumberFormat(tag, { style: 'percent' })
  const fine = new Intl.NumberFormat(tag, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const number = new Intl.NumberFormat(tag)
  const kilometres = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 0,
  })
  const unit = { en: 'km²', uk: 'км²' }[locale]
  const listing = new Intl.ListFormat(tag)
  const month = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const publishedText = (date: string): string => {
    if (date.length === 4) return date
    return date.length === 7 ? month.format(day(`${date}-15`)) : long.format(day(date))
  }
  const shareText = (share: number): string => {
    if (share <= 0 || share >= 1 || (share >= 0.01 && share <= 0.99)) return whole.format(share)
    if (share < 0.001) return `<${fine.format(0.001)}`
    return share > 0.999 ? `>${fine.format(0.999)}` : fine.format(share)
  }
  const areaText = (km2: number): string =>
    km2 > 0 && km2 < 1 ? `<${number.format(1)} ${unit}` : `${number.format(roundedArea(km2))} ${unit}`
  return {
    date: (date) => long.format(day(date)),
    /* Ukrainian adds "of the year", for which labels have no room. */
    mediumDate: (date) => medium.format(day(date)).replace(/\sр\.$/, ''),
    shortDate: (date) => short.format(day(date)),
    published: publishedText,
    share: shareText,
    area: areaText,
    distance: (km) => kilometres.format(Math.max(1, km)),
    list: (items) => listing.format(items),
  }
}
