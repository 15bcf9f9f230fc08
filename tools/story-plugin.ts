/** Serves a story to the app as the module `virtual:story`, and its words to the page's head. */
import { resolve } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { readStory } from '../data/build/read-story.ts'
import type { Story } from '../src/domain/story.ts'
import { themeCss } from '../src/theme/css.ts'
import { publishedTables } from './publish.ts'

const moduleId = 'virtual:story'
const resolvedId = `\0${moduleId}`

/** The module's code: the story as JSON, its layers as addresses that the bundler hashes. */
function storyModule(folder: string): string {
  const { story, published } = publishedTables(folder)
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
  return [
    ...imports,
    `const published = JSON.parse(${JSON.stringify(JSON.stringify(published))})`,
    `export const story = { ...published, layerUrls: ${urls} }`,
  ].join('\n')
}

const headTags = (story: Story): HtmlTagDescriptor[] => [
  { tag: 'title', children: story.title.en },
  { tag: 'meta', attrs: { name: 'description', content: story.summary.en } },
  { tag: 'style', children: themeCss() },
]

/**
 * @param folder the story's folder, with its tables and its built `layers`
 * @throws StoryProblems where the tables do not hold together
 */
export function storyPlugin(folder: string): Plugin {
  return {
    name: 'story',
    resolveId: (id) => (id === moduleId ? resolvedId : undefined),
    load(id) {
      if (id !== resolvedId) return undefined
      return storyModule(folder)
    },
    transformIndexHtml: () => headTags(readStory(folder)),
  }
}
