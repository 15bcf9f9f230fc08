import { wcagContrast } from 'culori'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, legibleBrand } from './brand.ts'
import { themes } from './tokens.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

it('tells contrast as WCAG does', () => {
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      expect(contrast(one, other)).toBeCloseTo(wcagContrast(one, other), 2)
    }),
  )
})

describe('a brand', () => {
  it('is shown where text stays legible', () => {
    const brand = { accent: '#c70000', background: '#fff4f2', font: 'Guardian Text Sans' }
    expect(legibleBrand(brand, themes.light)).toEqual({ shown: brand, faint: [] })
  })

  it('is left out where it does not, each colour by itself', () => {
    const brand = { accent: '#ffcc00', background: '#fff4f2' }
    expect(legibleBrand(brand, themes.light)).toEqual({
      shown: { background: '#fff4f2' },
      faint: ['accent'],
    })
    expect(legibleBrand({ accent: '#ffcc00', background: '#fff4f2' }, themes.dark)).toEqual({
      shown: { accent: '#ffcc00' },
      faint: ['background'],
    })
  })

  it('never makes text hard to read, in either theme', () => {
    fc.assert(
      fc.property(
        fc.record({
          accent: fc.option(colour, { nil: undefined }),
          background: fc.option(colour, { nil: undefined }),
        }),
        fc.constantFrom(themes.light, themes.dark),
        (brand, tokens) => {
          const { shown } = legibleBrand(brand, tokens)
          const ground = shown.background ?? tokens.paper
          expect(wcagContrast(tokens.ink, ground)).toBeGreaterThan(4.49)
          expect(wcagContrast(tokens.inkSoft, ground)).toBeGreaterThan(4.49)
          const accent = shown.accent ?? tokens.accent
          expect(wcagContrast(accent, ground)).toBeGreaterThan(4.49)
          expect(wcagContrast(accent, tokens.raised)).toBeGreaterThan(4.49)
        },
      ),
    )
  })
})
