/** What a picture of the map shows, in words. */
import type { IsoDate } from '../domain/ids.ts'
import type { PublishedRegion, ToldStory } from '../domain/story.ts'
import { messages } from '../messages/catalogue.ts'
import { fill } from '../messages/fill.ts'
import { createFormat, type Format } from '../messages/format.ts'
import { areaRegained, shareHeld, statusParts } from '../state/select.ts'

/** The part of its region from which regained land is told: less does not strike the eye on the map. */
const REGAINED_TOLD_FROM = 0.05

function regionFacts(story: ToldStory, region: PublishedRegion, date: IsoDate, format: Format): string {
  const parts = statusParts(story, region.id, date)
  const held = shareHeld(parts)
  const regained = areaRegained(parts)
  const whole = story.figures[region.id]?.areaKm2 ?? 0
  const { terms } = story
  const facts = [held > 0 ? fill(terms.shareHeld, { share: format.share(held) }) : terms.noneHeld]
  if (regained > 0 && regained >= whole * REGAINED_TOLD_FROM) {
    facts.push(fill(terms.areaRegained, { area: format.area(regained) }))
  }
  return `${region.name} – ${facts.join(', ')}`
}

/**
 * The map of a date as one sentence, for those who cannot see the picture: each region's share that is held, and
 * the area regained where it is no small part of the region.
 */
export function describeMap(story: ToldStory, date: IsoDate): string {
  const format = createFormat(story.locale)
  const facts = story.regions.map((region) => regionFacts(story, region, date, format))
  return `${messages[story.locale].mapOf(format.date(date))}: ${facts.join('; ')}.`
}
