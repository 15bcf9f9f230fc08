import { describe, expect, it } from 'vitest'
import { siteAddress, socialTags } from './social-tags.ts'

const told = { title: 'A "title"', picture: 'Map of a day: 5% & more' }

/** The tags by what they name. */
const tagsOf = (html: string): Map<string, string> =>
  new Map(
    [...html.matchAll(/<(?:meta|link) (?:property|name|rel)="([^"]+)"(.*)>/g)].map(
      ([, name = '', rest = '']) => [
        rest.includes('hreflang') ? `${name} ${/hreflang="(\w+)"/.exec(rest)?.[1]}` : name,
        /(?:content|href)="([^"]*)"/.exec(rest)?.[1] ?? '',
      ],
    ),
  )

describe('the address of the site', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/maps/1', 'https://example.org/maps/1/'],
    ['http://localhost:4173/', 'http://localhost:4173/'],
  ])('%s is read as %s', (given, read) => {
    expect(siteAddress(given)).toBe(read)
  })

  it.each(['example.org', '/map/', 'ftp://example.org/', 'https://example.org/?a', 'https://example.org/#b'])(
    'cannot be %s, and says what it should be',
    (given) => {
      expect(() => siteAddress(given)).toThrow(
        `SITE_URL is "${given}": give the address of the site's folder, such as https://example.org/map/`,
      )
    },
  )
})

describe('what a page tells of itself', () => {
  it('names the picture with its size and words, the title and the language', () => {
    const tags = tagsOf(socialTags('uk', told, undefined))
    expect(Object.fromEntries(tags)).toEqual({
      'og:type': 'article',
      'og:title': 'A &quot;title&quot;',
      'og:image': './map-preview.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Map of a day: 5% &amp; more',
      'og:locale': 'uk_UA',
      'twitter:card': 'summary_large_image',
    })
  })

  it('gives whole addresses where the site’s own is known', () => {
    const tags = tagsOf(socialTags('uk', told, 'https://example.org/map/'))
    expect(tags.get('canonical')).toBe('https://example.org/map/uk/')
    expect(tags.get('og:url')).toBe('https://example.org/map/uk/')
    expect(tags.get('og:image')).toBe('https://example.org/map/uk/map-preview.png')
    expect(tags.get('alternate en')).toBe('https://example.org/map/')
  })
})
