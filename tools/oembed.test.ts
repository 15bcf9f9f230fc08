import { expect, it } from 'vitest'
import { oembed, oembedLink } from './oembed.ts'
import { publishedTables } from './publish.ts'

const site = 'https://maps.example/story/'

/** What oEmbed 1.0 asks of an answer of the type `rich`, and of one with a thumbnail: section 2.3.4 of its text. */
it.each(['en', 'uk'] as const)('answers with all that oEmbed asks of a rich embed: %s', (locale) => {
  const answer = oembed(publishedTables('data', locale).published, site)
  const page = locale === 'en' ? site : `${site}uk/`
  expect(answer).toMatchObject({
    type: 'rich',
    version: '1.0',
    width: expect.any(Number) as number,
    height: expect.any(Number) as number,
    thumbnail_url: `${page}map-preview.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  })
  expect(answer['html']).toMatch(/^<iframe src="https:\/\/maps\.example\/story\/(?:uk\/)?"[^<>]*><\/iframe>$/)
  expect(answer['html']).toContain(`src="${page}"`)
  expect(answer['html']).toContain(`height="${answer['height']}"`)
})

it('is announced by the page', () => {
  expect(oembedLink('uk', 'A "title"', site)).toBe(
    '<link rel="alternate" type="application/json+oembed" title="A &quot;title&quot;" href="https://maps.example/story/uk/oembed.json">',
  )
})
