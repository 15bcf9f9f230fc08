/**
 * The tokens' colours, as readers of every kind of colour vision see them. Deficiencies are simulated after
 * Machado, Oliveira and Fernandes (2009), doi:10.1109/TVCG.2009.113; differences are CIEDE2000; contrast is WCAG 2's.
 */
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
  wcagContrast,
} from 'culori'
import { describe, expect, it } from 'vitest'
import { publishedTables } from '../../tools/publish.ts'
import type { PublishedStatus } from '../domain/story.ts'
import { type ThemeName, themes } from './tokens.ts'

const visions: Record<string, (colour: Color) => Color> = {
  usual: (colour) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
  greyscale: filterGrayscale(1),
}
const difference = differenceCiede2000()

function colourOf(token: string): Color {
  const colour = parse(token)
  if (!colour) throw new Error(`"${token}" is no colour`)
  return colour
}

const { statuses } = publishedTables('data', 'en').published
const themeNames = Object.keys(themes) as ThemeName[]

/** From this difference on colours are told apart where they touch. */
const TOLD_APART = 20
const TEXT = 4.5
const GRAPHICS = 3

/** An even fill is no pattern, held or not. */
const patternOf = ({ pattern }: PublishedStatus) => (pattern === 'solid' ? 'none' : pattern)

const pairs = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((one, at) => items.slice(at + 1).map((other): [Item, Item] => [one, other]))

describe.each(themeNames)('in the %s theme', (name) => {
  const theme = themes[name]
  const { map } = theme

  describe.each(Object.entries(visions))('to %s vision', (_, see) => {
    const apart = (a: string, b: string) => difference(see(colourOf(a)), see(colourOf(b)))

    it('any two statuses differ by their colour or by their pattern', () => {
      for (const [one, other] of pairs(statuses)) {
        if (patternOf(one) !== patternOf(other)) continue
        const found = apart(theme.status[one.colour].ground, theme.status[other.colour].ground)
        expect(found, `${one.id} and ${other.id}`).toBeGreaterThanOrEqual(TOLD_APART)
      }
    })

    it('each pattern stands out from its ground', () => {
      const patterned = statuses.filter(({ pattern }) => pattern === 'hatch' || pattern === 'dots')
      expect(patterned.length).toBeGreaterThan(0)
      for (const { id, colour } of patterned) {
        const { ground, figure } = theme.status[colour]
        expect(apart(ground, figure), id).toBeGreaterThanOrEqual(TOLD_APART)
      }
    })
  })

  it('text has a contrast of 4.5 to 1', () => {
    for (const paper of [theme.paper, theme.raised]) {
      for (const ink of [theme.ink, theme.inkSoft, theme.accent]) {
        expect(wcagContrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(TEXT)
      }
    }
    for (const label of [map.label, map.labelSoft]) {
      expect(wcagContrast(label, map.halo), `${label} in its halo`).toBeGreaterThanOrEqual(TEXT)
    }
    expect(wcagContrast(map.labelWater, map.sea)).toBeGreaterThanOrEqual(TEXT)
  })

  it('outlines, the line of contact, marks and what has the focus have a contrast of 3 to 1 with what they lie on', () => {
    const { held, regained, free } = theme.status
    for (const ground of [held.ground, regained.ground, free.ground]) {
      expect(wcagContrast(map.outline, ground), `outline on ${ground}`).toBeGreaterThanOrEqual(GRAPHICS)
      expect(wcagContrast(map.contact, ground), `contact on ${ground}`).toBeGreaterThanOrEqual(GRAPHICS)
      expect(wcagContrast(map.mark, ground), `mark on ${ground}`).toBeGreaterThanOrEqual(GRAPHICS)
    }
    expect(wcagContrast(held.ground, free.ground)).toBeGreaterThanOrEqual(GRAPHICS)
    expect(wcagContrast(map.highlight, free.ground)).toBeGreaterThanOrEqual(GRAPHICS)
    expect(wcagContrast(theme.focus, theme.paper)).toBeGreaterThanOrEqual(GRAPHICS)
  })

  it('a mark is not taken for the line of contact', () => {
    expect(difference(colourOf(map.mark), colourOf(map.contact))).toBeGreaterThanOrEqual(TOLD_APART)
  })
})
