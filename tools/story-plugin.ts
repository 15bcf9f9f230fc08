/**
 * Serves a story to the app in a language: as `virtual:story-en`, how it is known as
 * `virtual:sourcing-en`; and the words by which articles name its regions as `virtual:mentions`.
 */
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { type Locale, locales } from '../src/domain/locale.ts'
import { publishedMentions, publishedTables } from './publish.ts'

const storyId = (locale: Locale) => `virtual:story-${locale}`
const mentionsId = 'virtual:mentions'
const sourcingId = (locale: Locale) => `virtual:sourcing-${locale}`
const resolved = (id: string) => `\0${id}`

const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** The story as JSON, its layers as addresses that the bundler hashes. */
function storyModule(folder: string, locale: Locale): string {
  const { story, published } = publishedTables(folder, locale)
  const imports: string[] = []
  const address = (name: string) => {
    const file = resolve(folder, 'layers', `${name}.geojson`).replaceAll('\\', '/')
    imports.push(`import url${imports.length} from ${JSON.stringify(`${file}?url`)}`)
    return `url${imports.length - 1}`
  }
  const byDate = (name: string) =>
    `{${story.dates.map(({ id }) => `${JSON.stringify(id)}: ${address(`${name}-${id}`)}`).join(', ')}}`
  const single = ['regions', 'context', 'rivers', 'places', 'settlements'].map(
    (name) => `${name}: ${address(name)}`,
  )
  const urls = `{${single.join(', ')}, control: ${byDate('control')}, contactLine: ${byDate('contact-line')}}`
  return [...imports, `export const story = { ...${parsed(published)}, layerUrls: ${urls} }`].join('\n')
}

/**
 * @param folder the story's folder, with its tables and its built `layers`
 * @throws StoryProblems where the tables do not hold together
 */
export function storyPlugin(folder: string): Plugin {
  const modules = new Map([
    [resolved(mentionsId), () => `export const mentions = ${parsed(publishedMentions(folder))}`],
    ...locales.flatMap((locale): [string, () => string][] => [
      [resolved(storyId(locale)), () => storyModule(folder, locale)],
      [
        resolved(sourcingId(locale)),
        () => `export const sourcing = ${parsed(publishedTables(folder, locale).sourcing)}`,
      ],
    ]),
  ])
  return {
    name: 'story',
    resolveId: (id) => (modules.has(resolved(id)) ? resolved(id) : undefined),
    load: (id) => modules.get(id)?.(),
  }
}
