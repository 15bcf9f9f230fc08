/**
 * The story's tables: the shape of every JSON file that an editor keeps by hand.
 * `data/schema/*.schema.json` is generated from these schemas, so an editor's tool
 * completes and checks the files while they are being written.
 */
import { z } from 'zod'
import {
  CitationId,
  IsoDate,
  LayerId,
  LineId,
  MentionId,
  PassageId,
  PlaceId,
  RegionId,
  SettlementId,
  StatusId,
  StepId,
  TerritoryId,
  ThemeId,
  WaterId,
} from './ids.ts'

const LocalizedText = z.strictObject({ en: z.string().trim().min(1), uk: z.string().trim().min(1) })

const cited = {
  citations: z.array(CitationId).min(1).meta({ description: 'Where the row comes from' }),
  asOf: IsoDate.meta({ description: 'The day whose state the row describes' }),
}

const longitude = z.number().min(-180).max(180).meta({ description: 'Degrees east, WGS84' })
const latitude = z.number().min(-85).max(85).meta({ description: 'Degrees north, WGS84' })
const Position = z.tuple([longitude, latitude])
const Bounds = z
  .tuple([longitude, latitude, longitude, latitude])
  .refine(
    ([west, south, east, north]) => west < east && south < north,
    'West comes before east and south before north: west, south, east, north, with the longitudes first and third.',
  )
  .meta({ description: 'West, south, east, north; degrees, WGS84' })

/** ISO 3166-1 alpha-2 code of a country, or ISO 3166-2 code of a part of one. */
const CountryCode = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code, such as "UA"')
const SubdivisionCode = z
  .string()
  .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'must be an ISO 3166-2 code, such as "UA-14"')

const LanguageCode = z.string().regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code, such as "uk"')

/** As its makers write it, in their own language; in each of ours where the words are ours, or it has a name there. */
const NameOfSource = z.union([z.string().trim().min(1), LocalizedText])

export const Citation = z.strictObject({
  id: CitationId,
  producer: NameOfSource,
  title: NameOfSource,
  language: LanguageCode.optional().meta({
    description: 'Of the title, as ISO 639-1; English where nothing is said',
  }),
  url: z.url({ protocol: /^https$/ }).optional(),
  licence: NameOfSource.optional(),
  published: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
    .refine((day) => day.split('-').length < 3 || z.iso.date().safeParse(day).success, 'There is no such day')
    .meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD' }),
  accessed: IsoDate,
})

export const StoryDate = z.strictObject({
  id: IsoDate,
  label: LocalizedText.meta({ description: 'What the day is in the story, in a few words' }),
  summary: LocalizedText.meta({ description: 'What the map shows on that day, in a sentence or two' }),
  ...cited,
})

/** How the area of a status is drawn. Each pattern also reads without colour. */
export const Pattern = z.enum(['solid', 'hatch', 'dots', 'none'])
/** A status's colour, by its name in the theme's tokens. */
export const StatusColour = z.enum(['held', 'heldBefore', 'regained', 'free'])
export const StatusKind = z.enum(['held', 'regained', 'free'])

/**
 * A status says which land bears it on a date shown: land that is `held` (or not) on
 * that date and, where `since` is given, was held (or not) on that earlier date too.
 * A `since` that lies after the date shown never applies. The first row that fits wins.
 */
export const Status = z.strictObject({
  id: StatusId,
  kind: StatusKind,
  label: LocalizedText,
  description: LocalizedText.meta({ description: 'What the status means and since when, in one sentence' }),
  pattern: Pattern,
  colour: StatusColour,
  rule: z.strictObject({
    held: z.boolean().meta({ description: 'Held on the date shown?' }),
    since: z
      .strictObject({ date: IsoDate, held: z.boolean() })
      .optional()
      .meta({ description: 'A date of the story, and whether the land was held on it' }),
  }),
  ...cited,
})

const phraseWith = (placeholder: string) => {
  const phrase = z
    .string()
    .trim()
    .includes(placeholder, { error: `must contain ${placeholder}` })
  return z.strictObject({ en: phrase, uk: phrase })
}

export const Theme = z.strictObject({ id: ThemeId, name: LocalizedText })

export const Layer = z.strictObject({
  id: LayerId,
  theme: ThemeId,
  name: LocalizedText,
  description: LocalizedText,
  statuses: z.array(StatusId).default([]).meta({ description: 'Statuses whose areas the layer fills' }),
  lines: z
    .array(
      z.strictObject({
        date: z.union([z.literal('shown'), IsoDate]).meta({
          description: 'The line of contact of a date, drawn once that date is past; or of the date shown',
        }),
        label: phraseWith('{date}'),
      }),
    )
    .default([]),
  marks: z
    .strictObject({
      regions: z.array(RegionId).min(1),
      label: LocalizedText.meta({ description: 'In the legend' }),
      tag: LocalizedText.meta({ description: 'On the map, under the name of each region' }),
      from: IsoDate.meta({ description: 'The first date of the story on which the mark holds' }),
    })
    .optional()
    .meta({ description: 'Regions that are marked as such, without filling them' }),
  ...cited,
})

const Event = z.strictObject({ date: IsoDate, text: LocalizedText, ...cited })

export const Region = z.strictObject({
  id: RegionId,
  iso: SubdivisionCode,
  name: LocalizedText.meta({ description: 'With the word for the kind of region: "Donetsk region"' }),
  shortName: LocalizedText.meta({ description: 'As the map labels it: "Donetsk"' }),
  capital: LocalizedText,
  labelAt: Position.meta({ description: 'Where the map sets the name; longitude, latitude' }),
  statusOn: z
    .array(z.strictObject({ date: IsoDate, text: LocalizedText, ...cited }))
    .min(1)
    .meta({ description: "The region's status in words, one row for each date of the story" }),
  announced: z.array(Event).meta({ description: 'What was announced there' }),
  happened: z.array(Event).meta({ description: 'What happened there, oldest first' }),
  ...cited,
})

/** Land outside the story's regions that bears a status of its own. */
export const Territory = z.strictObject({
  id: TerritoryId,
  areas: z.array(SubdivisionCode).min(1),
  name: LocalizedText,
  labelAt: Position,
  status: StatusId,
  note: LocalizedText,
  ...cited,
})

/** W3C Web Annotation RangeSelector, cut down: a paragraph's first and last words. */
export const Locator = z.strictObject({
  start: z
    .string()
    .trim()
    .min(1)
    .meta({ description: 'The first three to six words of the paragraph, to the letter' }),
  end: z
    .string()
    .trim()
    .min(1)
    .meta({ description: 'The last three to six words of the paragraph, to the letter' }),
})

export const Passage = z.strictObject({
  id: PassageId,
  summary: LocalizedText.meta({
    description: 'The passage told anew by the desk: the speaker, the claim, its time and the regions meant',
  }),
  speaker: LocalizedText.optional(),
  locator: Locator,
  regions: z
    .array(
      z.strictObject({
        region: RegionId,
        relation: z.enum(['named', 'collective']).meta({
          description: 'named: by its own name; collective: as one of "the four regions", "the referendums"',
        }),
      }),
    )
    .meta({ description: 'Empty for a passage of context' }),
  themes: z.array(ThemeId).min(1),
  ...cited,
})

const phrases = z.array(z.string().trim().min(1))
const Phrases = z.strictObject({ en: phrases, uk: phrases })

/** Words by which any article on these regions names one or several of them. */
export const Mention = z.strictObject({
  id: MentionId,
  phrases: Phrases.extend({ en: phrases.min(1), uk: phrases.min(1) }).meta({
    description: 'Names, in every form and spelling that articles use; whole words, whatever their case',
  }),
  except: Phrases.meta({
    description: 'Longer phrases in which the same words mean something else, such as a football club',
  }),
  regions: z.array(RegionId).min(1),
  ...cited,
})

/** The side of a place's dot on which its name stands. */
const LabelSide = z.enum(['right', 'left', 'above', 'below'])

/** A labelled place. With `known`, it also checks the areas: the build fails if they disagree. */
export const Place = z.strictObject({
  id: PlaceId,
  kind: z.enum(['city', 'town', 'village', 'country', 'sea', 'water']),
  name: LocalizedText,
  lon: longitude,
  lat: latitude,
  rank: z.int().min(1).max(5).optional().meta({
    description:
      '1 is shown first; 5 only when zoomed in; without a rank the place is not drawn and only checks the areas',
  }),
  labelSide: LabelSide.optional().meta({
    description: 'Where the name stands beside its dot; to the right where nothing is said',
  }),
  known: z
    .array(z.strictObject({ date: IsoDate, status: StatusId, citations: cited.citations }))
    .optional()
    .meta({ description: 'Statuses known from public reports, against which the build checks the areas' }),
  ...cited,
})

export const Settlement = z.strictObject({
  id: SettlementId,
  name: LocalizedText,
  region: RegionId,
  lon: longitude,
  lat: latitude,
  ...cited,
})

/** Two settlements that face each other across the line of contact; the line runs midway between them. */
export const ContactPair = z.strictObject({
  line: LineId.meta({
    description: 'Pairs of one line stand together, in the order in which the line passes them',
  }),
  held: SettlementId,
  facing: SettlementId,
  ...cited,
})

export const Water = z.strictObject({
  id: WaterId,
  kind: z.enum(['river', 'reservoir']),
  name: LocalizedText,
  ...cited,
})

/**
 * A step of the walk through the story. Its text may hold figures of the step's date, measured by the data
 * build: `{held:donetsk}` and `{free:donetsk}` are parts of the region's area, `{regained:donetsk}` is an area.
 */
export const Step = z.strictObject({
  id: StepId,
  title: LocalizedText,
  text: LocalizedText.meta({
    description:
      'Two or three sentences; {held:region}, {free:region} and {regained:region} stand for measured figures',
  }),
  date: IsoDate.meta({ description: 'The date of the story that the step shows' }),
  layers: z.array(LayerId).min(1).meta({ description: 'The layers that it switches on; the others go off' }),
  regions: z.array(RegionId).default([]).meta({
    description: 'The regions that the camera frames together; the whole story where there are none',
  }),
  compare: z.array(IsoDate).default([]).meta({
    description: 'Dates of the story that small maps of those regions set side by side',
  }),
  passages: z
    .array(PassageId)
    .min(1)
    .meta({ description: 'The passages of the article that it rests beside' }),
  ...cited,
})

export const MethodNote = z.strictObject({
  id: z.string().min(1),
  heading: LocalizedText,
  text: LocalizedText,
  ...cited,
})

/** The story's own words for what its statuses mean; the interface has none. */
const Terms = z.strictObject({
  regions: LocalizedText.meta({ description: 'Heading of the list of regions' }),
  shareHeld: phraseWith('{share}'),
  noneHeld: LocalizedText,
  areaRegained: phraseWith('{area}'),
  announced: LocalizedText.meta({ description: 'Heading' }),
  nothingAnnounced: LocalizedText,
  happened: LocalizedText.meta({ description: 'Heading' }),
  collective: LocalizedText.meta({ description: 'Heading of the passages that mean a region among others' }),
  nearest: LocalizedText.meta({ description: 'Heading of the settlements nearest to a chosen spot' }),
  heldSide: LocalizedText.meta({ description: 'Said of a settlement on the held side' }),
  facingSide: LocalizedText.meta({ description: 'Said of a settlement on the side that faces it' }),
})

export const StoryTable = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().min(1),
  title: LocalizedText,
  summary: LocalizedText.meta({ description: 'What the map shows, in two or three sentences' }),
  caveat: LocalizedText.meta({ description: 'The one line that stands by the legend' }),
  article: z.strictObject({
    title: z.string().trim().min(1),
    publisher: z.string().trim().min(1),
    url: z.url({ protocol: /^https$/ }),
    published: IsoDate,
    language: LanguageCode,
    citation: CitationId,
  }),
  terms: Terms,
  country: z.strictObject({ iso: CountryCode, name: LocalizedText }),
  defaultDate: IsoDate,
  bounds: Bounds.meta({ description: 'What the overview must show' }),
  window: Bounds.meta({ description: 'How far the context is drawn' }),
  credits: z
    .array(CitationId)
    .min(1)
    .meta({ description: 'Whose data the map is made of, as its credit line names them' }),
  boundaryCitations: z.array(CitationId).min(1).meta({ description: 'Where the boundaries come from' }),
  ...cited,
})

export const tables = {
  citations: Citation,
  dates: StoryDate,
  statuses: Status,
  themes: Theme,
  layers: Layer,
  regions: Region,
  territories: Territory,
  passages: Passage,
  mentions: Mention,
  places: Place,
  settlements: Settlement,
  waters: Water,
  method: MethodNote,
  steps: Step,
} as const
export type TableName = keyof typeof tables

/** A table file holds its rows under `rows`, so that it can also name its schema. */
export const tableFile = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ $schema: z.string().optional(), rows: z.array(row) })

export type Citation = z.infer<typeof Citation>
export type StoryDate = z.infer<typeof StoryDate>
export type Status = z.infer<typeof Status>
export type StatusKind = z.infer<typeof StatusKind>
export type StatusColour = z.infer<typeof StatusColour>
export type Pattern = z.infer<typeof Pattern>
export type Theme = z.infer<typeof Theme>
export type Layer = z.infer<typeof Layer>
export type Region = z.infer<typeof Region>
export type RegionEvent = z.infer<typeof Event>
export type Territory = z.infer<typeof Territory>
export type Locator = z.infer<typeof Locator>
export type Passage = z.infer<typeof Passage>
export type Mention = z.infer<typeof Mention>
export type Place = z.infer<typeof Place>
export type Settlement = z.infer<typeof Settlement>
export type ContactPair = z.infer<typeof ContactPair>
export type Water = z.infer<typeof Water>
export type MethodNote = z.infer<typeof MethodNote>
export type Step = z.infer<typeof Step>
export type StoryTable = z.infer<typeof StoryTable>
