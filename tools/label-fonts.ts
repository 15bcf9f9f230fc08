/** Serves the typefaces of the map's labels as `virtual:label-fonts`: cut to the names on the story's map. */
import type { Plugin } from 'vite'
import { readStory } from '../data/build/read-story.ts'
import { locales, type LocalizedText } from '../src/domain/locale.ts'
import { charactersOf, type Script, scripts, subset } from './subset.ts'

const id = 'virtual:label-fonts'
const resolvedId = `\0${id}`

const cuts = { regular: '400-normal', italic: '400-italic', semibold: '600-normal' } as const

interface Face {
  cut: keyof typeof cuts
  script: Script
  /** The packaged file. */
  file: string
}

const faces = (Object.keys(cuts) as Face['cut'][]).flatMap((cut) =>
  (Object.keys(scripts) as Script[]).map((script): Face => ({
    cut,
    script,
    file: `@fontsource/source-sans-3/files/source-sans-3-${script}-${cuts[cut]}.woff2`,
  })),
)

/** The characters of all names that the map may show, also in capitals. */
function labelCharacters(folder: string): string {
  const { places, regions, territories, layers } = readStory(folder)
  const names: LocalizedText[] = [
    ...[...places, ...territories].map(({ name }) => name),
    ...regions.flatMap(({ name, shortName }) => [name, shortName]),
    ...layers.flatMap(({ marks }) => (marks ? [marks.tag] : [])),
  ]
  const text = names.flatMap((name) => locales.map((locale) => name[locale])).join('')
  return charactersOf(text + text.toUpperCase())
}

const moduleOf = (addresses: readonly string[]): string => {
  const entries = faces.map(
    ({ cut, script }, index) =>
      `{ cut: ${JSON.stringify(cut)}, url: ${addresses[index]}, 'unicode-range': ${JSON.stringify(scripts[script])} }`,
  )
  return `export const faces = [${entries.join(', ')}]`
}

/** @param folder the story's folder */
export function labelFonts(folder: string): Plugin {
  let isBuild = true
  return {
    name: 'label-fonts',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    resolveId: (asked) => (asked === id ? resolvedId : undefined),
    async load(asked) {
      if (asked !== resolvedId) return undefined
      if (!isBuild) {
        const imports = faces.map(
          ({ file }, index) => `import url${index} from ${JSON.stringify(`${file}?url`)}`,
        )
        return `${imports.join('\n')}\n${moduleOf(faces.map((_, index) => `url${index}`))}`
      }
      const characters = labelCharacters(folder)
      const files = await Promise.all(
        faces.map(async ({ cut, script, file }) =>
          this.emitFile({
            type: 'asset',
            name: `label-${cut}-${script}.woff2`,
            source: await subset(file, characters),
          }),
        ),
      )
      return moduleOf(files.map((file) => `import.meta.ROLLUP_FILE_URL_${file}`))
    },
  }
}
