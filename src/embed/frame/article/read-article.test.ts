import { expect, it, vi } from 'vitest'
import { publishedStory } from '../../../../tools/published-story.ts'
import type { ArticleParagraph } from '../../messages.ts'
import { prepareNames } from './prepare-names.ts'
import { readArticleBy } from './read-article.ts'

const readIn = readArticleBy({
  names: prepareNames([{ phrases: ['Kherson'], except: [], regions: ['kherson'] }]),
  passages: [],
})
async function read(paragraphs: ArticleParagraph[]) {
  const article = { kind: 'article', paragraphs, language: 'en-GB' } as const
  const found = await readIn(article, publishedStory('data'), () => true)
  if (!found) throw new Error('the search was stopped')
  return found
}

it('keeps how a paragraph begins, in whole words', async () => {
  const texts = ['In Kherson\u00A0the ferry\nis\u00ADland', `Kherson ${'довгий пором '.repeat(30)}`]
  const { quotes, paragraphs } = await read(texts.map((text) => ({ text, regions: null })))
  expect(quotes.size).toBe(0)
  expect(paragraphs[0]).toEqual({
    id: 'paragraph:0',
    regions: ['kherson'],
    text: 'In Kherson the ferry island',
    language: 'en-GB',
  })
  expect(paragraphs[1]?.text).toMatch(/^Kherson( довгий| пором)+\u00A0…$/)
  expect(paragraphs[1]?.text.length).toBeGreaterThan(120)
})

it('leaves out what the desk has marked and has no text', async () => {
  const { links, paragraphs } = await read([{ text: ' \u00A0', regions: ['kherson'] }])
  expect(links).toHaveLength(1)
  expect(paragraphs).toEqual([])
})

it('tells the desk once of what it has marked and the map does not know', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const marked = { text: 'Ferries', regions: ['kherson', 'crimea'] }
  const { links } = await read([marked, marked])
  expect(links[0]?.regions).toEqual(['kherson'])
  await read([marked])
  expect(warn.mock.calls).toEqual([
    [expect.stringMatching(/knows no region "crimea" of data-map-regions. It knows donetsk, .*kharkiv\.$/)],
  ])
  warn.mockRestore()
})
