/** Figures that a step's text leaves to the data build: `{held:donetsk}`. */

const KINDS = ['held', 'free', 'regained'] as const
export type FigureKind = (typeof KINDS)[number]

export interface StepFigure {
  kind: FigureKind
  /** The id of a region, as it is written. */
  region: string
}

const FIGURE = new RegExp(`\\{(${KINDS.join('|')}):([^{}]+)\\}`, 'g')

/** The figures that `text` names, in their order. */
export const figuresIn = (text: string): StepFigure[] =>
  [...text.matchAll(FIGURE)].map(([, kind = '', region = '']) => ({ kind: kind as FigureKind, region }))

/** The regions of whose figures any of `texts` tells, each once. */
export const regionsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap(figuresIn).map(({ region }) => region)),
]

/** What stands in braces in `text`, braces included, and is no figure. */
export const unknownFiguresIn = (text: string): string[] =>
  text.replace(FIGURE, '').match(/\{[^{}]*\}?|\}/g) ?? []

/** `text` with each figure as `tell` puts it. */
export const fillFigures = (text: string, tell: (figure: StepFigure) => string): string =>
  text.replace(FIGURE, (_, kind: FigureKind, region: string) => tell({ kind, region }))
