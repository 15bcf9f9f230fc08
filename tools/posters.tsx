/** The pictures for elsewhere: `map.svg`, `map.png` and `map-preview.png`, in a language each. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Locale, pageFolder } from '../src/domain/locale.ts'
import type { PictureData } from '../src/domain/picture.ts'
import { Poster, type PosterShape } from '../src/picture/Poster.tsx'
import type { TextComponent } from '../src/picture/typesetting.ts'
import { posterFonts } from './poster-fonts.ts'
import { Letters, outlinesBy } from './poster-text.tsx'
import { publishedTables } from './publish.ts'
import type { Typesetter } from './typeset.ts'

/** Pixels of the PNGs for a CSS px of their layout. */
const DENSITY = { portrait: 2, preview: 1 } as const

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
  const story = publishedTables(folder, locale).published
  const picture = JSON.parse(readFileSync(join(folder, 'layers/picture.json'), 'utf8')) as PictureData
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
  const png = (shape: PosterShape) =>
    new Resvg(svg(shape, outlinesBy(typesetter)), {
      font: { loadSystemFonts: false },
      fitTo: { mode: 'zoom', value: DENSITY[shape] },
    })
      .render()
      .asPng()
  const at = join(outDir, pageFolder(locale))
  mkdirSync(at, { recursive: true })
  const fonts = await posterFonts(svg('portrait', Letters), typesetter)
  writeFileSync(join(at, 'map.svg'), svg('portrait', Letters, fonts))
  writeFileSync(join(at, 'map.png'), png('portrait'))
  writeFileSync(join(at, 'map-preview.png'), png('preview'))
}
