/** The names of the labels' typefaces in the style. */
export const labelFonts = { regular: 'Label', italic: 'Label Italic', semibold: 'Label Semibold' } as const
