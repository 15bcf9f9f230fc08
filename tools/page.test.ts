import { describe, expect, it } from 'vitest'
import { type PageContent, pageHtml, pathOf } from './page.ts'

const assets = {
  script: 'assets/en.js',
  modules: ['assets/start.js'],
  fonts: { css: '@font-face{src:url(/assets/serif.woff2)}', files: ['assets/serif.woff2'] },
  laterStyles: 'assets/below.css',
  icon: 'favicon.svg',
}
const content: PageContent = {
  kind: 'story',
  locale: 'en',
  folder: '',
  title: 'A "title" & more',
  description: 'What <it> is about',
  styles: 'p{color:red}',
  markup: '<main>$& text</main>',
}

/** The addresses of everything that the page loads. */
const addresses = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)="([^"]*)"|url\(([^)]*)\)/g)].map(([, plain, css]) => plain ?? css ?? '')

describe('a page of the site', () => {
  it.each([
    ['en', '', './'],
    ['uk', '', '../'],
    ['en', 'sources/', '../'],
    ['uk', 'sources/', '../../'],
  ] as const)('in "%s" in the folder "%s" finds its files from where it lies', (locale, folder, root) => {
    const found = addresses(pageHtml({ ...content, locale, folder }, assets))
    expect(found).toEqual([
      '#regionList',
      `${root}assets/serif.woff2`,
      `${root}assets/serif.woff2`,
      `${root}assets/en.js`,
      `${root}assets/start.js`,
      `${root}favicon.svg`,
      `${root}assets/below.css`,
    ])
  })

  it('lies in its language’s folder, the first language’s at the root', () => {
    expect(pathOf({ locale: 'en', folder: 'sources/' })).toBe('sources/')
    expect(pathOf({ locale: 'uk', folder: 'sources/' })).toBe('uk/sources/')
  })

  it('holds the markup to the letter, and its words with nothing that could end a tag', () => {
    const html = pageHtml(content, assets)
    expect(html).toContain('<div id="app"><main>$& text</main></div>')
    expect(html).toContain('<title>A &quot;title&quot; &amp; more</title>')
    expect(html).toContain('content="What &lt;it> is about"')
    expect(html).toContain('<html lang="en">')
  })

  it('runs no program where it is mere text', () => {
    const { script: _, ...rest } = assets
    expect(pageHtml({ ...content, kind: 'sources' }, rest)).not.toMatch(/<script|modulepreload/)
  })
})
