/** What the production build sends to a reader's browser. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { Script } from 'node:vm'
import { brotliCompressSync, constants } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedTables } from './publish.ts'
import { commandOf, root, runNode } from './run.ts'

const { story } = publishedTables(join(root, 'data'), 'en')
/** The site, if somebody has built it: a build of the test’s own takes a while. */
const builtSite = process.env['BUILT_SITE']
const outDir = builtSite ? join(root, builtSite) : mkdtempSync(join(tmpdir(), 'production-build-'))

if (!builtSite) {
  beforeAll(async () => {
    const command = [...commandOf('tsx'), 'tools/build.ts', 'data', outDir]
    const exitCode = await runNode(command, { NODE_ENV: 'production', STORY: 'data' })
    if (exitCode !== 0) throw new Error(`the build ended with exit code ${exitCode}`)
  }, 120_000)
  afterAll(() => rmSync(outDir, { recursive: true, force: true }))
}

const HASH = '[\\w-]{6}'
const allFiles = () =>
  (readdirSync(outDir, { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/'))
const files = () => allFiles().filter((file) => statSync(join(outDir, file)).isFile())
const read = (file: string): string => readFileSync(join(outDir, file), 'utf8')

/** The one file of the build whose name is this one with a hash. */
function hashed(name: string, extension: string): string {
  const pattern = new RegExp(`^assets/${name}-${HASH}\\.${extension}$`)
  const found = files().filter((file) => pattern.test(file))
  expect(found, `assets/${name}-*.${extension}`).toHaveLength(1)
  return found[0] ?? ''
}

const scripts = () => files().filter((file) => file.endsWith('.js'))
const mapChunk = () => hashed('MapView', 'js')
const worker = () => hashed('maplibre-gl-worker', 'js')
const baseName = (file: string): string => file.replace('assets/', '')
/** The example hosts in `hosts/` are other people's pages. */
const isHost = (file: string): boolean => file.startsWith('hosts/')
const pages = () => files().filter((file) => file.endsWith('.html') && !isHost(file))

/** Links for a reader to follow, from the story’s tables, and the licence that the areas name. */
const links = new Set([
  story.article.url,
  ...story.citations.flatMap(({ url }) => (url ? [url] : [])),
  'https://creativecommons.org/licenses/by/4.0/',
])
/** An address without the words that a browser is to find on its page: those are sent to nobody. */
const withoutTextFragment = (address: string): string => address.replace(/#:~:text=.*$/, '')

/** The `href` of an `<a>`, or of the page in another language: nothing is loaded before a reader follows it. */
const linkPattern = /(<(?:a|link rel="alternate")\s(?:[^>]*?\s)?)href="([^"]*)"/g
const linkedFrom = (page: string): string[] =>
  [...read(page).matchAll(linkPattern)].map(([, , address = '']) => address)
/** A file's text but for the addresses of its links: every other address in it is one that a browser loads. */
const withoutLinks = (file: string): string =>
  file.endsWith('.html') ? read(file).replace(linkPattern, '$1') : read(file)

describe('the map’s worker', () => {
  it('is a file of the build, and a script', () => {
    expect(statSync(join(outDir, worker())).size).toBeGreaterThan(50_000)
    expect(read(worker())).toMatch(/\b(?:self|onmessage|addEventListener)\b/)
  })

  it('is named once, under its hashed name, by the program that fetches it beside the map', () => {
    const naming = scripts().filter((file) => read(file).includes(baseName(worker())))
    expect(naming).toEqual([hashed('start', 'js')])
    expect(read(mapChunk())).toContain(baseName(hashed('start', 'js')))
  })

  it('needs no other file', () => {
    expect(read(worker())).not.toMatch(/\bimport\s*["'{*]|\bfrom\s*["']\.|import\(\s*["'`]/)
  })
})

describe('the first page', () => {
  /** What a page's markup and its own styles load; `#…` is a part of the page itself. */
  const loadedBy = (page: string) =>
    [
      ...withoutLinks(page)
        /* Code for a reader to copy is text. */
        .replace(/<pre>[^<]*<\/pre>/g, '')
        .matchAll(/(?:\b(?:src|href|srcset|poster)=["']?|url\(\s*["']?|@import\s*["'])([^"'\s>)]+)/g),
    ]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('#'))

  it('waits for no map: neither the page nor its first script holds or fetches the engine', () => {
    expect(pages()).toContain('index.html')
    for (const page of pages()) {
      expect(read(page), page).not.toMatch(/maplibre/i)
      expect(loadedBy(page).filter((address) => /MapView|worker/.test(address))).toEqual([])
    }
    expect(read(hashed('start', 'js'))).not.toMatch(/maplibregl|webgl2/)
    expect(read(mapChunk())).toContain('maplibregl')
  })

  it('loads its own files only, by addresses that hold in any folder', () => {
    for (const page of pages()) {
      const folder = posix.dirname(page)
      const toRoot = posix.relative(folder, '.')
      expect(loadedBy(page).length, page).toBeGreaterThan(1)
      for (const address of loadedBy(page)) {
        expect(address).toMatch(toRoot === '' ? /^\.\// : /^\.\.\//)
        expect(files()).toContain(posix.join(folder, address))
      }
    }
  })

  it('links only to the article and its citations, to its own parts and to its own files', () => {
    expect(linkedFrom('index.html').map(withoutTextFragment)).toContain(story.article.url)
    for (const page of pages()) {
      const elsewhere = linkedFrom(page).filter(
        (address) => !address.startsWith('#') && !links.has(withoutTextFragment(address)),
      )
      for (const address of elsewhere) {
        const [path = ''] = address.split('#')
        const file = posix.join(posix.dirname(page), path.replace(/\/$/, '/index.html'))
        expect(files(), `${address} in ${page}`).toContain(file)
      }
    }
  })

  it('holds what its first paint waits for', () => {
    const [, awaited] = /<link rel="expect" blocking="render" href="#([^"]+)">/.exec(read('index.html')) ?? []
    expect(awaited).toBeDefined()
    for (const page of ['index.html', 'uk/index.html']) expect(read(page)).toContain(` id="${awaited}"`)
  })

  it('has no script that writes HTML, at whose end some browsers no longer wait for the first screen', () => {
    const scriptsOf = (page: string) =>
      [...read(page).matchAll(/<script>(.*?)<\/script>/gs)].map(([whole]) => whole)
    expect(scriptsOf('index.html')).not.toEqual([])
    for (const page of pages()) {
      expect(scriptsOf(page).join('\n')).not.toMatch(/insertAdjacentHTML|innerHTML|outerHTML|document\.write/)
    }
  })

  it('has a picture for previews of links to it, in its own language', () => {
    for (const [page, folder] of [
      ['index.html', ''],
      ['uk/index.html', 'uk/'],
    ] as const) {
      expect(read(page)).toContain('<meta property="og:image" content="./map-preview.png">')
      expect(read(page)).toMatch(/<meta property="og:image:alt" content="[^"]*58%[^"]*8\D620/)
      for (const file of ['map.svg', 'map.png', 'map-preview.png']) expect(files()).toContain(folder + file)
    }
    expect(read('map.svg')).not.toBe(read('uk/map.svg'))
  })

  it.each([
    ['index.html', './'],
    ['uk/index.html', '../'],
  ])('offers the figures and the areas as files: %s', (page, root) => {
    expect(read(page)).toContain(`<a href="${root}figures.csv" download="">`)
    expect(read(page)).toContain(`<a href="${root}areas.geojson" download="">`)
  })

  it('says what it is about before any script runs', () => {
    expect(read('index.html')).toContain(`<title>${story.title.en}</title>`)
    expect(read('uk/index.html')).toContain(`<title>${story.title.uk}</title>`)
    for (const page of pages()) expect(read(page), page).toMatch(/<meta name="description" content="[^"]+"/)
  })
})

describe('an example host', () => {
  const hosts = () => files().filter((file) => file.endsWith('.html') && isHost(file))

  it('loads only what is there, by addresses that hold in any folder', () => {
    expect(hosts().length).toBeGreaterThan(4)
    for (const host of hosts()) {
      const addresses = [...read(host).matchAll(/\s(?:src|href|data-frame-src)="([^"#]*)"/g)]
      expect(addresses.length, host).toBeGreaterThan(1)
      for (const [, address = ''] of addresses) {
        const [path = ''] = address.split('?')
        const file = posix.join('hosts', path).replace(/^\.?\/?$/, 'index.html')
        expect(files(), `${address} in ${host}`).toContain(file)
      }
    }
  })

  it.each(['pym.js', 'newswire-frames.js'])('keeps the licence of %s', (library) => {
    expect(read(`hosts/${library}`)).toMatch(/^\/\*![^]*Copyright \(c\)[^]*Permission is hereby granted/)
  })
})

describe('the weight of the page, in bytes as brotli sends them', () => {
  const weigh = (file: string): number =>
    file.endsWith('.woff2')
      ? statSync(join(outDir, file)).size
      : brotliCompressSync(readFileSync(join(outDir, file)), {
          params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
        }).length
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)
  /** The scripts that a page loads at once: its program, and what that imports. */
  const scriptsOf = (page: string): string[] =>
    [...read(page).matchAll(/(?:src|href)="(?:\.\.?\/)+(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file)

  it('is a first TCP window for the English page, a fourth more for the Ukrainian', () => {
    expect(weigh('index.html')).toBeLessThanOrEqual(14_600)
    expect(weigh('uk/index.html')).toBeLessThanOrEqual(14_600 * 1.25)
  })

  it.each(['index.html', 'uk/index.html'])('is 80 kB of program before %s is live', (page) => {
    expect(scriptsOf(page).length).toBeGreaterThan(1)
    expect(sum(scriptsOf(page).map(weigh))).toBeLessThanOrEqual(80_000)
  })

  describe('is 110 kB where the map is never touched', () => {
    const loadedAtOnce = () =>
      [...read('index.html').matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, file = '']) => file)

    it.each([
      ['for a reader who does nothing', () => []],
      ['in a frame', () => [hashed('join-frame', 'js'), hashed('join-frame', 'css')]],
      ['for a reader who reads to the end', () => [hashed('_virtual_sourcing-en', 'js')]],
    ])('%s', (_reader, later) => {
      const loaded = loadedAtOnce()
      expect(loaded.some((file) => file.endsWith('.css'))).toBe(true)
      expect(loaded.filter((file) => file.endsWith('.woff2'))).toHaveLength(2)
      expect(loaded.filter((file) => /sourcing|join-frame/.test(file))).toEqual([])
      const all = ['index.html', 'favicon.svg', ...new Set(loaded), ...later()]
      expect(sum(all.map(weigh))).toBeLessThanOrEqual(110_000)
    })
  })
})

describe('the story’s layers', () => {
  const dated = (name: string) => story.dates.map(({ id }) => `${name}-${id}`)
  const names = [
    'regions',
    'context',
    'rivers',
    'places',
    'settlements',
    ...dated('control'),
    ...dated('contact-line'),
  ]

  it.each(names)('are files by themselves, to the byte: %s', (name) => {
    const file = hashed(name, 'geojson')
    expect(read(file)).toBe(readFileSync(join(root, 'data/layers', `${name}.geojson`), 'utf8'))
    expect(scripts().filter((script) => read(script).includes(baseName(file)))).not.toEqual([])
  })

  it('are all there is', () => {
    expect(files().filter((file) => /^assets\/.*\.geojson$/.test(file))).toHaveLength(names.length)
  })

  it('are in no script', () => {
    for (const script of scripts())
      expect(read(script), script).not.toMatch(/"FeatureCollection","features":\[\n/)
    const [line = ''] =
      read(hashed('regions', 'geojson')).match(/\[\d+\.\d+,\d+\.\d+\],\[\d+\.\d+,\d+\.\d+\]/) ?? []
    expect(line).not.toBe('')
    for (const script of scripts()) expect(read(script), script).not.toContain(line)
  })
})

describe('other origins', () => {
  /**
   * Addresses in the libraries' code that are never fetched: names of XML vocabularies, React's explanations of
   * errors, MapLibre's attribution and advice in messages, and the addresses in comments of licence.
   */
  const namesOnly =
    /^https?:\/\/(?:www\.w3\.org\/|react\.dev\/|(?:www\.)?maplibre\.(?:org|invalid)\b|github\.com\/(?:mapbox|maplibre)\/|wiki\.openstreetmap\.org\/)/
  const addressesIn = (text: string): string[] =>
    [...text.matchAll(/\bhttps?:\/\/[\w.-]+[^\s"'`<>\\)]*/g)].map(([address]) => address)

  it('are named only by links in the text', () => {
    const strange = files()
      .filter((file) => /\.(?:html|css|js|svg|geojson)$/.test(file))
      .flatMap((file) =>
        addressesIn(read(file))
          .filter((address) => !links.has(withoutTextFragment(address)) && !namesOnly.test(address))
          .map((address) => `${file}: ${address}`),
      )
    expect(strange).toEqual([])
  })

  it('give no style sheet, font or picture', () => {
    for (const file of files().filter((name) => /\.(?:html|css)$/.test(name))) {
      expect(withoutLinks(file), file).not.toMatch(
        /(?:url\(\s*|@import\s*|src=|href=|srcset=|poster=)["']?(?:https?:)?\/\//,
      )
    }
  })

  it('are found where there are any: the article’s own address is in a script', () => {
    expect(scripts().some((file) => addressesIn(read(file)).includes(story.article.url))).toBe(true)
  })
})

describe('the loader for hosts, in bytes as brotli sends them', () => {
  const weigh = (file: string): number =>
    brotliCompressSync(readFileSync(join(outDir, file)), {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }).length

  it('is at most 2,000 at first', () => {
    expect(weigh('embed.js')).toBeLessThanOrEqual(2000)
  })

  it('is at most 4,000 with all that it fetches', () => {
    expect(weigh('embed.js') + weigh('embed-join.js')).toBeLessThanOrEqual(4000)
  })

  it('is classic scripts that fetch nothing but each other', () => {
    for (const file of ['embed.js', 'embed-join.js']) {
      expect(() => new Script(read(file)), file).not.toThrow()
      expect(read(file)).not.toMatch(
        /\bfetch\(|XMLHttpRequest|localStorage|sessionStorage|cookie|innerHTML|\beval\b/,
      )
    }
  })
})
