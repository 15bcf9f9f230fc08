/** How far an article's text may differ from the words that are looked for in it. */

/** Characters that may stand between two words of a name, at most. */
export const GAP_MAX = 3
/** Paragraphs into which an article may have parted one, at most. */
export const PARTS = 3
/** Words from which on one may be another than in the article, or missing, or have one more beside it. */
export const MANY = 4
