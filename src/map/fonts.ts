import sansCyrillic from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff2?url'
import sansItalicCyrillic from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-italic.woff2?url'
import sansSemiboldCyrillic from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff2?url'
import sansLatin from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url'
import sansItalicLatin from '@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2?url'
import sansSemiboldLatin from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url'
import type { StyleSpecification } from 'maplibre-gl'

export const labelFonts = { regular: 'Label', italic: 'Label Italic', semibold: 'Label Semibold' } as const

const cyrillic = ['U+0400-052F', 'U+2116']
const others = ['U+0-03FF', 'U+1E00-2115', 'U+2117-FFFF']

const face = (latinUrl: string, cyrillicUrl: string) => [
  { url: new URL(cyrillicUrl, document.baseURI).href, 'unicode-range': cyrillic },
  { url: new URL(latinUrl, document.baseURI).href, 'unicode-range': others },
]

/** The typefaces of the map's labels, from the same files as the page's. */
export const fontFaces = (): NonNullable<StyleSpecification['font-faces']> => ({
  [labelFonts.regular]: face(sansLatin, sansCyrillic),
  [labelFonts.italic]: face(sansItalicLatin, sansItalicCyrillic),
  [labelFonts.semibold]: face(sansSemiboldLatin, sansSemiboldCyrillic),
})
