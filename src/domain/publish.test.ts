import { describe, expect, it } from 'vitest'
import type { CitationId } from './ids.ts'
import { citedIn, publisher } from './publish.ts'

const numbered = ['isw', 'bbc', 'un'].map((id) => ({ id: id as CitationId }))

describe('what is published', () => {
  it('has each text in the page’s language, however deep', () => {
    const region = {
      id: 'kherson',
      name: { en: 'Kherson', uk: 'Херсон' },
      happened: [{ date: '2022-03-02', text: { en: 'taken', uk: 'захоплено' } }],
    }
    expect(publisher('uk', numbered)(region)).toEqual({
      id: 'kherson',
      name: 'Херсон',
      happened: [{ date: '2022-03-02', text: 'захоплено' }],
    })
  })

  it('names citations by their numbers', () => {
    const value = { citations: ['un', 'isw'], article: { citation: 'bbc' }, credits: ['isw'], id: 'isw' }
    expect(publisher('en', numbered)(value)).toEqual({
      citations: [3, 1],
      article: { citation: 2 },
      credits: [1],
      id: 'isw',
    })
  })

  it('keeps numbers, lists, gaps and objects that only resemble a text', () => {
    const value = { at: [30.5, 50.4], none: undefined, nothing: null, on: true, part: { en: 'only one' } }
    expect(publisher('en', numbered)(value)).toEqual(value)
  })
})

it('finds the citations named anywhere', () => {
  const value = { summaryCitations: ['un'], rows: [{ citations: ['isw', 'bbc'], id: 'x' }], title: 'un' }
  expect(citedIn(value)).toEqual(['un', 'isw', 'bbc'])
})
