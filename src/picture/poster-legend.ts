/** What a poster's legend explains. */
import type { IsoDate } from '../domain/ids.ts'
import type { PublishedStatus, ToldStory } from '../domain/story.ts'
import { fill } from '../messages/fill.ts'
import type { Format } from '../messages/format.ts'
import { isMarked, linesOn, statusesOn } from '../state/select.ts'

export interface LegendEntry {
  label: string
  /** What its swatch shows: a status's area, a line of contact, or the band of a marked region. */
  shows: PublishedStatus | 'contact' | 'contact-before' | 'mark'
}

/** All that the layers draw on a date, in the order of the page's legend. */
export const legendOf = (story: ToldStory, date: IsoDate, format: Format): LegendEntry[] =>
  story.layers.flatMap((layer): LegendEntry[] => [
    ...statusesOn(story, layer, date).map((status) => ({ label: status.label, shows: status })),
    ...linesOn(layer, date)
      .toReversed()
      .map((line) => ({
        label: fill(line.label, { date: format.shortDate(line.date) }),
        shows: line.isPast ? ('contact-before' as const) : ('contact' as const),
      })),
    ...(layer.marks && isMarked(layer, date) ? [{ label: layer.marks.label, shows: 'mark' as const }] : []),
  ])
