/**
 * Serves a story to the app in a language: as `virtual:story-en`, how it is known as
 * `virtual:sourcing-en`, its steps as `virtual:steps-en`; and, for every language at once, the addresses of its layers as
 * `virtual:layer-urls`, its picture as `virtual:picture` and what of it is looked for in articles as `virtual:words-to-find`.
 */
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { readStory } from '../data/build/read-story.ts'
import { type Locale, locales } from '../src/domain/locale.ts'
import { publishedWords, publishedTables, readPicture } from './publish.ts'

const storyId = (locale: Locale) => `virtual:story-${locale}`
const layerUrlsId = 'virtual:layer-urls'
const wordsId = 'virtual:words-to-find'
const pictureId = 'virtual:picture'
const sourcingId = (locale: Locale) => `virtual:sourcing-${locale}`
const stepsId = (locale: Locale) => `virtual:steps-${locale}`
const resolved = (id: string) => `\0${id}`

const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** The layers' addresses, which the bundler hashes. */
function layerUrlsModule(folder: string): string {
  const { dates } = readStory(folder)
  const imports: string[] = []
  const address = (name: string) => {
    const file = resolve(folder, 'layers', `${name}.geojson`).replaceAll('\\', '/')
    imports.push(`import url${imports.length} from ${JSON.stringify(`${file}?url`)}`)
    return `url${imports.length - 1}`
  }
  const byDate = (name: string) =>
    `{${dates.map(({ id }) => `${JSON.stringify(id)}: ${address(`${name}-${id}`)}`).join(', ')}}`
  const single = ['regions', 'context', 'rivers', 'places', 'settlements'].map(
    (name) => `${name}: ${address(name)}`,
  )
  const urls = `{${single.join(', ')}, control: ${byDate('control')}, contactLine: ${byDate('contact-line')}}`
  return [...imports, `export const layerUrls = ${urls}`].join('\n')
}

/**
 * @param folder the story's folder, with its tables and its built `layers`
 * @throws StoryProblems where the tables do not hold together
 */
export function storyPlugin(folder: string): Plugin {
  const modules = new Map([
    [resolved(layerUrlsId), () => layerUrlsModule(folder)],
    [resolved(wordsId), () => `export const wordsToFind = ${parsed(publishedWords(folder))}`],
    [resolved(pictureId), () => `export const picture = ${parsed(readPicture(folder))}`],
    ...locales.flatMap((locale): [string, () => string][] => [
      [
        resolved(storyId(locale)),
        () => `export const story = ${parsed(publishedTables(folder, locale).published)}`,
      ],
      [
        resolved(sourcingId(locale)),
        () => `export const sourcing = ${parsed(publishedTables(folder, locale).sourcing)}`,
      ],
      [
        resolved(stepsId(locale)),
        () => `export const steps = ${parsed(publishedTables(folder, locale).steps)}`,
      ],
    ]),
  ])
  return {
    name: 'story',
    resolveId: (id) => (modules.has(resolved(id)) ? resolved(id) : undefined),
    load: (id) => modules.get(id)?.(),
  }
}
