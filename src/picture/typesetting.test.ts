import { describe, expect, it } from 'vitest'
import { type Measure, type TextStyle, wrap } from './typesetting.ts'

const style: TextStyle = { face: 'text', size: 1 }
/** Every letter one wide. */
const measure: Measure = (text) => text.length

describe('a text', () => {
  it('that fits stands in one line', () => {
    expect(wrap('one two', style, 7, measure)).toEqual(['one two'])
  })

  it('breaks between words, none of its lines too wide', () => {
    for (const width of [6, 9, 12, 20]) {
      const lines = wrap('the quick brown fox jumps over the lazy dog', style, width, measure)
      expect(lines.join(' ')).toBe('the quick brown fox jumps over the lazy dog')
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
    }
  })

  it('has even lines: no word alone on the last', () => {
    expect(wrap('aaaa bbbb cccc dddd', style, 14, measure)).toEqual(['aaaa bbbb', 'cccc dddd'])
  })

  it('leaves no word of one letter at a line’s end', () => {
    expect(wrap('коли в чотирьох', style, 7, measure)).toEqual(['коли', 'в\u00A0чотирьох'])
  })

  it('puts a word wider than the line on one of its own', () => {
    expect(wrap('a extraordinary b', style, 6, measure)).toHaveLength(2)
  })
})
