import { z } from 'zod'

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const id = () => z.string().regex(slug, 'must be lower-case letters, digits and single hyphens')

/** A calendar day, `YYYY-MM-DD`; the data describe its evening, local time. */
export const IsoDate = z.iso.date().brand<'IsoDate'>().meta({
  description: 'A calendar day, YYYY-MM-DD',
})
export const CitationId = id().brand<'CitationId'>().meta({
  description: 'The id of a row in citations.json',
})
export const RegionId = id().brand<'RegionId'>().meta({ description: 'The id of a row in regions.json' })
export const StatusId = id().brand<'StatusId'>().meta({ description: 'The id of a row in statuses.json' })
export const LayerId = id().brand<'LayerId'>().meta({ description: 'The id of a row in layers.json' })
export const ThemeId = id().brand<'ThemeId'>().meta({ description: 'The id of a row in themes.json' })
export const PassageId = id().brand<'PassageId'>().meta({ description: 'The id of a row in passages.json' })
export const SettlementId = id().brand<'SettlementId'>().meta({
  description: 'The id of a row in settlements.json',
})
export const TerritoryId = id().brand<'TerritoryId'>()
export const MentionId = id().brand<'MentionId'>()
export const PlaceId = id().brand<'PlaceId'>()
export const WaterId = id().brand<'WaterId'>()
export const StepId = id().brand<'StepId'>()
export const LineId = id().brand<'LineId'>()

export type IsoDate = z.infer<typeof IsoDate>
export type CitationId = z.infer<typeof CitationId>
export type RegionId = z.infer<typeof RegionId>
export type StatusId = z.infer<typeof StatusId>
export type LayerId = z.infer<typeof LayerId>
export type ThemeId = z.infer<typeof ThemeId>
export type PassageId = z.infer<typeof PassageId>
export type SettlementId = z.infer<typeof SettlementId>
export type TerritoryId = z.infer<typeof TerritoryId>
export type PlaceId = z.infer<typeof PlaceId>
export type WaterId = z.infer<typeof WaterId>
export type LineId = z.infer<typeof LineId>
