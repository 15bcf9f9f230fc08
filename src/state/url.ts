/** The address of a view: `?region=kharkiv&date=2022-09-05&layers=occupation,votes`. */
import type { PublishedStory } from '../domain/story.ts'
import type { View } from './view.ts'

const keys = { region: 'region', date: 'date', layers: 'layers' } as const
/** The value of `layers` when every layer is off. */
const noLayers = 'none'

type Warn = (message: string) => void

function readChoice<Id extends string>(
  key: string,
  value: string | null,
  choices: readonly Id[],
  warn: Warn,
): Id | undefined {
  if (value === null) return undefined
  const choice = choices.find((id) => id === value)
  if (choice === undefined)
    warn(`"${key}=${value}" in the address is ignored: it is none of ${choices.join(', ')}.`)
  return choice
}

function readLayers(value: string | null, story: PublishedStory, warn: Warn): View['layers'] | undefined {
  if (value === null) return undefined
  if (value === noLayers) return []
  const ids = story.layers.map((layer) => layer.id)
  const wanted = new Set(value.split(/[ ,]+/).map((part) => readChoice(keys.layers, part, ids, warn)))
  const layers = ids.filter((id) => wanted.has(id))
  return layers.length > 0 ? layers : undefined
}

/**
 * The view that an address asks for.
 * @param search the address's query, with or without `?`
 * @param defaults what is shown where the address says nothing, or nothing that makes sense
 * @param warn told of every value that is ignored
 */
export function readView(search: string, story: PublishedStory, defaults: View, warn: Warn): View {
  const query = new URLSearchParams(search)
  const choose = <Id extends string>(key: string, choices: readonly Id[]) =>
    readChoice(key, query.get(key), choices, warn)
  return {
    region:
      choose(
        keys.region,
        story.regions.map((region) => region.id),
      ) ?? defaults.region,
    date:
      choose(
        keys.date,
        story.dates.map((date) => date.id),
      ) ?? defaults.date,
    layers: readLayers(query.get(keys.layers), story, warn) ?? defaults.layers,
  }
}

const layersText = (layers: View['layers']): string => (layers.length === 0 ? noLayers : layers.join(','))

const isOurs = (parameter: string): boolean =>
  (Object.values(keys) as string[]).includes(parameter.split('=')[0] ?? '')

/**
 * The query that leads back to `view`. Whatever equals the defaults is left out; parameters that are
 * not ours stay as they are, to the letter.
 * @param search the query to change
 * @returns the query with `?`, or an empty string
 */
export function writeView(view: View, defaults: View, search: string): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((parameter) => parameter !== '' && !isOurs(parameter))
  const own = [
    [keys.region, view.region ?? '', defaults.region ?? ''],
    [keys.date, view.date, defaults.date],
    [keys.layers, layersText(view.layers), layersText(defaults.layers)],
  ].flatMap(([key, value, usual]) => (value === usual ? [] : [`${key}=${value}`]))
  const parameters = [...others, ...own]
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`
}
