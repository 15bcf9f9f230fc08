/** What the code means to a browser is tested in `e2e/builder.spec.ts`. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Options, optionNames } from '../embed/loader/options.ts'
import { embedCode, forms } from './code.ts'

const site = 'https://maps.example/story/'
const fallback = { title: 'Map: "votes" & more', description: 'Map of a day: <58%>' }

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')

/** The attributes of the first tag of a name, as a browser reads them. */
function attributesIn(code: string, tag: string): Record<string, string> {
  const [, inside = ''] = new RegExp(`<${tag}((?: [a-z-]+(?:="[^"]*")?)*)>`).exec(code) ?? []
  return Object.fromEntries(
    [...inside.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  )
}

const options: Options = { region: 'kharkiv', lang: 'uk', theme: 'dark', article: '#a > p[title="x"]' }

describe('an embed’s code', () => {
  it('is an element with what was chosen, and a link and a picture inside', () => {
    const code = embedCode('element', site, options, fallback)
    expect(attributesIn(code, 'occupied-regions-map')).toEqual({ ...options, src: site })
    expect(attributesIn(code, 'script')).toEqual({ async: '', src: `${site}embed.js` })
    expect(attributesIn(code, 'a')).toEqual({ href: `${site}uk/#kharkiv` })
    expect(attributesIn(code, 'img')).toMatchObject({
      src: `${site}uk/map-preview.png`,
      alt: fallback.description,
    })
    expect(code).toContain('>Map: &quot;votes&quot; &amp; more</a>')
  })

  it('is a div with the same', () => {
    const { 'data-occupied-regions-map': mark, ...said } = attributesIn(
      embedCode('div', site, options, fallback),
      'div',
    )
    expect(mark).toBe('')
    expect(said).toEqual(
      Object.fromEntries(
        Object.entries({ ...options, src: site }).map(([name, value]) => [`data-${name}`, value]),
      ),
    )
  })

  it('is a frame whose address says what was chosen, and whose height is given', () => {
    const code = embedCode('iframe', site, { ...options, height: '500' }, fallback)
    expect(code).not.toContain('<script')
    expect(attributesIn(code, 'iframe')).toMatchObject({
      src: `${site}uk/?region=kharkiv&theme=dark`,
      height: '500',
      title: fallback.title,
    })
    expect(attributesIn(embedCode('iframe', site, {}, fallback), 'iframe')).toMatchObject({
      src: site,
      height: '720',
    })
  })

  it('leaves unsaid what is unsaid', () => {
    expect(embedCode('element', site, {}, fallback)).toContain(`\n<occupied-regions-map src="${site}">\n`)
  })

  it('holds whatever is typed as a value, and never as more', () => {
    const anyOptions = fc.record(
      Object.fromEntries(optionNames.map((name) => [name, fc.string({ unit: 'grapheme' })])),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.constantFrom(...forms), anyOptions, fc.string(), (form, given, title) => {
        const code = embedCode(form, site, given, { title, description: title })
        const tags = { element: 'occupied-regions-map', div: 'div', iframe: 'iframe' } as const
        const found = attributesIn(code, tags[form])
        const prefix = { element: '', div: 'data-', iframe: null }[form]
        const said = prefix === null ? [] : Object.entries({ ...given, src: site })
        expect(found).toMatchObject(
          Object.fromEntries(said.map(([name, value]) => [`${prefix}${name}`, value])),
        )
        expect(code.match(/</g)).toHaveLength(form === 'iframe' ? 2 : 7)
      }),
    )
  })
})
