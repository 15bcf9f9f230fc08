import type { StyleSpecification } from 'maplibre-gl'
import { faces } from 'virtual:label-fonts'
import { labelFonts } from './label-fonts.ts'

type Cut = keyof typeof labelFonts

const facesOf = (cut: Cut) =>
  faces
    .filter((face) => face.cut === cut)
    .map(({ url, 'unicode-range': range }) => ({
      url: new URL(url, document.baseURI).href,
      'unicode-range': [...range],
    }))

/** The typefaces of the map's labels: the page's own, cut to the names on the map. */
export const fontFaces = (): NonNullable<StyleSpecification['font-faces']> => ({
  [labelFonts.regular]: facesOf('regular'),
  [labelFonts.italic]: facesOf('italic'),
  [labelFonts.semibold]: facesOf('semibold'),
})
