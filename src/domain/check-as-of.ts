/** The days whose state the rows describe: each in keeping with the row's own date and with its sources. */
import type { CitationId, IsoDate } from './ids.ts'
import type { Problem } from './problem.ts'
import { nameOf, nestedName, type Numbers } from './row-names.ts'
import type { StoryFields, StoryTables } from './story.ts'

type Fault = Pick<Problem, 'wrong' | 'mend'>

interface Cited {
  asOf: IsoDate
  citations: readonly CitationId[]
}

interface Told extends Pick<Problem, 'file' | 'row'> {
  cited: Cited
  /** How the as-of date contradicts the row's own date. */
  fault?: Fault | undefined
}

const statusFault = ({ asOf, date }: Cited & { date: IsoDate }): Fault | undefined =>
  asOf === date
    ? undefined
    : {
        wrong: `"asOf" is ${asOf}, but the status is that of ${date}`,
        mend: 'Correct "asOf", or "date" if the status is that of another date.',
      }

const eventFault = ({ asOf, date }: Cited & { date: IsoDate }): Fault | undefined =>
  asOf >= date
    ? undefined
    : {
        wrong: `"asOf" is ${asOf}, before the event of ${date}`,
        mend: 'Correct "asOf" or "date": what a row tells cannot be known before its day.',
      }

const pairFault = ({ asOf }: Cited, date: string): Fault | undefined =>
  asOf === date
    ? undefined
    : {
        wrong: `"asOf" is ${asOf}, but the file is that of ${date}`,
        mend: 'Correct "asOf", or move the pair to the file of its date.',
      }

const plainTables = [
  'dates',
  'statuses',
  'layers',
  'regions',
  'territories',
  'passages',
  'mentions',
  'places',
  'settlements',
  'waters',
  'method',
  'steps',
] as const

/** Every row that says as of when it is told, in the order of the tables. */
function toldRows(story: StoryTables, numbers: Numbers): Told[] {
  const ofTables = plainTables.flatMap((table) =>
    story[table].map((cited) => ({ file: `${table}.json`, row: nameOf(cited, numbers), cited })),
  )
  const ofRegions = story.regions.flatMap((region) => {
    const toldIn = <Row extends Cited>(
      list: string,
      rows: readonly Row[],
      faultOf: (row: Row) => Fault | undefined,
    ): Told[] =>
      rows.map((cited, index) => ({
        file: 'regions.json',
        row: `${nameOf(region, numbers)}, ${nestedName(list, index, cited)}`,
        cited,
        fault: faultOf(cited),
      }))
    return [
      ...toldIn('statusOn', region.statusOn, statusFault),
      ...toldIn('announced', region.announced, eventFault),
      ...toldIn('happened', region.happened, eventFault),
    ]
  })
  const ofControl = Object.entries(story.control).flatMap(([date, pairs]) =>
    pairs.map((cited) => ({
      file: `control/${date}.json`,
      row: nameOf(cited, numbers),
      cited,
      fault: pairFault(cited, date),
    })),
  )
  return [...ofTables, ...ofRegions, ...ofControl]
}

/** A row told as of a day after all its sources were read; none where one of them could not be read. */
function sourceFault(
  { asOf, citations }: Cited,
  accessed: ReadonlyMap<CitationId, IsoDate>,
): Fault | undefined {
  const days = citations.map((id) => accessed.get(id))
  if (days.some((day) => day === undefined || asOf <= day)) return undefined
  const last = days.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b))
  const whose = citations.length === 1 ? 'its citation' : 'one of its citations'
  return {
    wrong: `"asOf" is ${asOf}, but its sources were last read on ${last}`,
    mend: `Correct "asOf", or "accessed" of ${whose} in citations.json: ${citations.map((id) => `"${id}"`).join(', ')}.`,
  }
}

/** A source read before it was published; of the day only as much is known as the source tells. */
const publishedLater = ({ published, accessed }: StoryTables['citations'][number]): boolean =>
  published > accessed.slice(0, published.length)

/** Every source that was read before there was one. */
export const checkAccessed = ({ citations }: Pick<StoryTables, 'citations'>, numbers: Numbers): Problem[] =>
  citations.filter(publishedLater).map((citation) => ({
    file: 'citations.json',
    row: nameOf(citation, numbers),
    wrong: `"accessed" is ${citation.accessed}, before it was published: ${citation.published}`,
    mend: 'Correct "accessed" or "published".',
  }))

/**
 * Every as-of date that contradicts its row's own date, or lies after the day on which the last of the
 * row's sources was read.
 * @param own undefined where story.json could not be read
 */
export function checkAsOf(story: StoryTables, own: StoryFields | undefined, numbers: Numbers): Problem[] {
  const accessed = new Map(story.citations.map((citation) => [citation.id, citation.accessed]))
  const ofStory: Told[] = own
    ? [{ file: 'story.json', cited: { asOf: own.asOf, citations: own.summaryCitations } }]
    : []
  return [...ofStory, ...toldRows(story, numbers)].flatMap(({ file, row, cited, fault }) => {
    const found = fault ?? sourceFault(cited, accessed)
    return found ? [{ file, ...(row ? { row } : {}), ...found }] : []
  })
}
