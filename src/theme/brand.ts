/** What a host may bring of its own look: a colour for links, one for the page, and a typeface. */

export interface Brand {
  /** Of links, as `#rrggbb`. */
  accent?: string | undefined
  /** Of the page, as `#rrggbb`. */
  background?: string | undefined
  /** The name of one typeface that readers have. */
  font?: string | undefined
}

/** The tokens against which a brand must stay legible; colours as `#rrggbb`. */
export interface Ground {
  paper: string
  /** What stands out from the page. */
  raised: string
  /** The faintest colour of text. */
  inkSoft: string
  accent: string
}

/** Contrast that WCAG 2.2 asks of text (1.4.3). */
const LEGIBLE = 4.5

/** Relative luminance of an sRGB colour given as `#rrggbb`, by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours given as `#rrggbb`, from 1 to 21, by WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What of a brand can be shown, and which of its colours cannot because text would be hard to read. */
export function legibleBrand(
  { accent, background, font }: Brand,
  { paper, raised, inkSoft, accent: ownAccent }: Ground,
): { shown: Brand; faint: ('accent' | 'background')[] } {
  const isGround =
    background !== undefined && [inkSoft, ownAccent].every((ink) => contrast(ink, background) >= LEGIBLE)
  const grounds = [isGround ? background : paper, raised]
  const isInk = accent !== undefined && grounds.every((ground) => contrast(accent, ground) >= LEGIBLE)
  return {
    shown: {
      accent: isInk ? accent : undefined,
      background: isGround ? background : undefined,
      font,
    },
    faint: [
      ...(accent !== undefined && !isInk ? (['accent'] as const) : []),
      ...(background !== undefined && !isGround ? (['background'] as const) : []),
    ],
  }
}
