/** The pictures for elsewhere: `map.svg`, `map.png` and `map-preview.png`, in a language each. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Locale, pageFolder } from '../src/domain/locale.ts'
import { Poster, type PosterShape } from '../src/picture/Poster.tsx'
import type { TextComponent } from '../src/picture/typesetting.ts'
import { posterFonts } from './poster-fonts.ts'
import { Letters, outlinesBy } from './poster-text.tsx'
import { publishedTables, readPicture } from './publish.ts'
import type { Typesetter } from './typeset.ts'

/** Pixels of the PNGs for a CSS px of their layout. */
const DENSITY = { portrait: 2, preview: 1 } as const

/** The pictures' files, in the folder of a language's page. */
export const posterFiles = ['map.svg', 'map.png', 'map-preview.png'] as const
export type PosterFile = (typeof posterFiles)[number]

/**
 * The content of a picture's file.
 * @param folder the story's folder, with its built `layers`
 * @throws StoryProblems where its tables do not hold together
 */
export async function drawPoster(
  file: PosterFile,
  folder: string,
  locale: Locale,
  typesetter: Typesetter,
): Promise<string | Buffer> {
  const story = publishedTables(folder, locale).published
  const picture = readPicture(folder)
  const svg = (shape: PosterShape, Text: TextComponent, fontCss = '') =>
    renderToStaticMarkup(
      <Poster
        story={story}
        picture={picture}
        shape={shape}
        measure={typesetter.measure}
        Text={Text}
        fontCss={fontCss}
      />,
    ).replace(/><\/(?:path|use|rect|circle)>/g, '/>')
  if (file === 'map.svg') {
    return svg('portrait', Letters, await posterFonts(svg('portrait', Letters), typesetter))
  }
  const shape = file === 'map.png' ? 'portrait' : 'preview'
  return new Resvg(svg(shape, outlinesBy(typesetter)), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: DENSITY[shape] },
  })
    .render()
    .asPng()
}

/**
 * Writes the pictures of the story in `folder` where the page of the language lies in `outDir`.
 * @throws StoryProblems where its tables do not hold together
 */
export async function writePosters(
  folder: string,
  locale: Locale,
  outDir: string,
  typesetter: Typesetter,
): Promise<void> {
  const at = join(outDir, pageFolder(locale))
  mkdirSync(at, { recursive: true })
  for (const file of posterFiles) {
    writeFileSync(join(at, file), await drawPoster(file, folder, locale, typesetter))
  }
}
