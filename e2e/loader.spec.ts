/** The element in a host's page, against a frame that speaks the contract. */
import { expect, test } from './support/host-page.ts'

const map = (attributes = '') =>
  `<occupied-regions-map ${attributes}><a href="#map">The map</a></occupied-regions-map>`
const tall = '<div style="height: 3000px">Text</div>'

test.beforeEach(({ host }) => host.stubsTheMap())

test('An element shows the map in a sandboxed frame, as its attributes say', async ({ host }) => {
  await host.opens(map('region="kherson" layers="a b" date="2022-09-05" theme="dark" title="Where"'))
  await expect(host.iframe).toHaveAttribute('title', 'Where')
  await expect(host.iframe).toHaveAttribute('loading', 'lazy')
  await expect(host.iframe).toHaveAttribute('allow', 'fullscreen')
  await expect(host.iframe).toHaveAttribute('referrerpolicy', 'strict-origin')
  await expect(host.iframe).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
  )
  await expect(host.iframe).toHaveCSS('color-scheme', 'dark')
  await expect(host.iframe).toHaveAttribute(
    'src',
    `${host.map}?region=kherson&layers=a+b&date=2022-09-05&theme=dark`,
  )
  await host.tells({ kind: 'hello' })
})

test('A div is taken over, whether it is there or comes later, and follows its attributes', async ({
  host,
}) => {
  await host.opens(
    '<div data-occupied-regions-map data-region="kherson" data-lang="uk"><a href="#map">The map</a></div>',
  )
  await expect(host.iframe).toHaveAttribute('src', `${host.map}uk/?region=kherson`)
  await host.tells({ kind: 'hello' })
  await host.page.evaluate(() => {
    document.addEventListener('regionselect', ({ target }) => Reflect.set(window, 'chosenIn', target))
    document.querySelector('div')?.setAttribute('data-region', 'luhansk')
    const late = document.createElement('div')
    late.dataset['occupiedRegionsMap'] = ''
    document.body.append(late)
  })
  await host.tells({ kind: 'select', region: 'luhansk' })
  await host.frame.getByRole('button', { name: 'Region' }).click()
  await expect
    .poll(() => host.page.evaluate(() => Reflect.get(window, 'chosenIn') === document.querySelector('div')))
    .toBe(true)
  await expect(host.page.locator('iframe')).toHaveCount(2)
  expect(await host.page.locator('div').first().innerHTML()).toBe('<a href="#map">The map</a>')
})

test('A changed attribute changes the map without loading it again', async ({ host }) => {
  await host.opens(map('region="kherson"'))
  await host.tells({ kind: 'hello' })
  const change = (name: string, value: string | null) =>
    host.element.evaluate(
      (element, [key, said]) =>
        said == null ? element.removeAttribute(key) : element.setAttribute(key, said),
      [name, value] as [string, string | null],
    )
  await change('region', 'luhansk')
  await host.tells({ kind: 'select', region: 'luhansk' })
  await change('region', null)
  await host.tells({ kind: 'clear' })
  await change('layers', 'none')
  await host.tells({ kind: 'layers', layers: [] })
  await change('date', '2022-02-23')
  await host.tells({ kind: 'date', date: '2022-02-23' })
  await change('theme', 'dark')
  await host.tells({ kind: 'theme', theme: 'dark' })
  await change('lang', 'uk')
  await host.tells({ kind: 'language', language: 'uk' })
  await change('title', 'Where')
  await expect(host.iframe).toHaveAttribute('title', 'Where')
  await change('height', '444')
  await expect(host.iframe).toHaveCSS('height', '444px')
  expect((await host.told()).filter(({ kind }) => kind === 'hello').length).toBeLessThanOrEqual(2)
})

test('A value that makes no sense is left out, with a word in the console', async ({ host, page }) => {
  const warnings: string[] = []
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  await host.opens(map('region="no/such" theme="black" date="2022-09-05"'))
  await expect(host.iframe).toHaveAttribute('src', `${host.map}?date=2022-09-05`)
  expect(warnings).toHaveLength(2)
})

test('Events bubble, and methods act', async ({ host, page }) => {
  await page.addInitScript(() => {
    const heard: unknown[] = []
    Reflect.set(window, 'heard', heard)
    for (const name of ['mapready', 'regionselect', 'passageopen']) {
      document.addEventListener(name, (event) => heard.push([name, (event as CustomEvent<unknown>).detail]))
    }
  })
  await host.opens(map())
  await host.frame.getByRole('button', { name: 'Region' }).click()
  await host.frame.getByRole('button', { name: 'Clear' }).click()
  await host.frame.getByRole('button', { name: 'Passage' }).click()
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'heard') as unknown))
    .toEqual([
      ['mapready', { regions: ['kharkiv', 'kherson', 'luhansk'] }],
      ['regionselect', { region: 'kherson' }],
      ['regionselect', { region: null }],
      ['passageopen', { passage: 'harvest' }],
    ])
  const act = (method: string, ...given: unknown[]) =>
    host.element.evaluate(
      (element, [name, args]) => {
        Reflect.apply(Reflect.get(element, name) as () => void, element, args)
      },
      [method, given] as const,
    )
  await act('selectRegion', 'luhansk')
  await host.tells({ kind: 'select', region: 'luhansk' })
  await act('clearRegion')
  await host.tells({ kind: 'clear' })
  await act('showLayers', ['votes'])
  await host.tells({ kind: 'layers', layers: ['votes'] })
  await act('showDate', '2022-02-23')
  await host.tells({ kind: 'date', date: '2022-02-23' })
  await act('highlight', ['kherson'])
  await host.tells({ kind: 'highlight', regions: ['kherson'] })
})

test('A map far below is loaded when a reader comes near it', async ({ host, page }) => {
  await host.opens(`${tall}${map()}`)
  await page.waitForTimeout(300)
  await expect(host.page.locator('occupied-regions-map a')).toHaveText('The map')
  expect(await host.element.evaluate((element) => element.shadowRoot?.querySelector('iframe') ?? null)).toBe(
    null,
  )
  await page.mouse.wheel(0, 1400)
  await expect(host.iframe).toHaveCount(1)
})

test('A map in a closed part of the page is loaded when that opens', async ({ host, page }) => {
  await host.opens(`<details><summary>More</summary>${map()}</details>`)
  await page.waitForTimeout(300)
  await expect(host.page.locator('iframe')).toHaveCount(0)
  await page.getByText('More').click()
  await expect(host.iframe).toBeInViewport()
  const box = await host.iframe.boundingBox()
  expect(box?.height).toBeGreaterThan(300)
  expect(box?.width).toBeGreaterThan(300)
  await host.tells({ kind: 'hello' })
})

test('A moved map keeps what the reader chose', async ({ host, page }) => {
  await host.opens(`${map()}<section></section>`)
  await host.tells({ kind: 'hello' })
  const chosen = host.element.evaluate(
    (element) => new Promise((resolve) => element.addEventListener('regionselect', () => resolve(true))),
  )
  await host.frame.getByRole('button', { name: 'Region' }).click()
  expect(await chosen).toBe(true)
  await host.element.evaluate((element) => document.querySelector('section')?.append(element))
  await expect(host.iframe).toHaveAttribute('src', `${host.map}?region=kherson`)
  await host.tells({ kind: 'hello' })
  await expect(page.locator('iframe')).toHaveCount(1)
})

test('A removed map leaves nothing behind', async ({ host, page }) => {
  await page.addInitScript(() => {
    const counts = { observers: 0 }
    Reflect.set(window, 'counts', counts)
    for (const name of ['IntersectionObserver', 'ResizeObserver'] as const) {
      const own = window[name].prototype
      const observe = Reflect.get(own, 'observe') as () => void
      const disconnect: unknown = Reflect.get(own, 'disconnect')
      const active = new Set<object>()
      own.observe = function (...given: [Element]) {
        active.add(this)
        counts.observers = active.size
        Reflect.apply(observe, this, given)
      }
      own.disconnect = function () {
        active.delete(this)
        Reflect.apply(disconnect as () => void, this, [])
      }
      Reflect.set(counts, name, active)
    }
  })
  await host.opens(`<main><p>The harvest came in early, said the farmer.</p></main>`)
  await page.waitForFunction(() => customElements.get('occupied-regions-map'))
  const client = await page.context().newCDPSession(page)
  const listeners = async () => {
    const { result } = await client.send('Runtime.evaluate', { expression: 'window', objectGroup: 'leaks' })
    const found = await client.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' })
    await client.send('Runtime.releaseObjectGroup', { objectGroup: 'leaks' })
    return found.listeners.length
  }
  const before = await listeners()
  const globals = await page.evaluate(() => Object.keys(window).length)
  await page.evaluate(() => {
    const element = document.createElement('occupied-regions-map')
    element.setAttribute('article', 'main')
    document.body.append(element)
    Reflect.set(window, 'lost', new WeakRef(element))
  })
  await host.tells({ kind: 'article', paragraphs: [{ regions: null }] })
  expect(await listeners()).toBe(before + 2)
  await host.element.evaluate((element) => element.remove())
  expect(await listeners()).toBe(before)
  const left = await page.evaluate(() => {
    const counts = Reflect.get(window, 'counts') as Record<string, Set<object>>
    return (counts['IntersectionObserver']?.size ?? 0) + (counts['ResizeObserver']?.size ?? 0)
  })
  expect(left).toBe(0)
  await expect
    .poll(async () => {
      await client.send('HeapProfiler.collectGarbage')
      return page.evaluate(() => (Reflect.get(window, 'lost') as WeakRef<Element>).deref() === undefined)
    })
    .toBe(true)
  expect(await page.evaluate(() => Object.keys(window).length)).toBe(globals + 1)
})

test('A map of another story stands beside it, at the address that it names', async ({ host, page }) => {
  await host.opens(map() + map(`src="${host.map}uk/"`))
  const addresses = () =>
    page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.getAttribute('src')))
  await expect.poll(addresses).toEqual([host.map, `${host.map}uk/`])
})

test('What joins a map to its page is asked for again where it does not come', async ({ host, page }) => {
  let requests = 0
  await page.route('**/embed-join.js', (route) => {
    requests += 1
    return requests === 1 ? route.abort() : route.continue()
  })
  await host.opens(map())
  await expect.poll(async () => (await host.told()).length, { timeout: 15_000 }).toBeGreaterThan(0)
  expect(requests).toBe(2)
})

test('A selector that is none leaves the map without an article, with a word in the console', async ({
  host,
  page,
}) => {
  const thrown: Error[] = []
  const warned: string[] = []
  page.on('pageerror', (error) => thrown.push(error))
  page.on('console', (message) => {
    if (message.type() === 'warning') warned.push(message.text())
  })
  await host.opens(`${map('article="main >"')}<main><p>Kharkiv</p></main>`)
  await host.tells({ kind: 'hello' })
  await expect.poll(() => warned.join()).toContain('main >')
  await host.iframe.evaluate((frame) => {
    const element = (frame.getRootNode() as ShadowRoot).host
    element.setAttribute('article', 'main')
  })
  await expect.poll(async () => (await host.told()).map(({ kind }) => kind)).toContain('article')
  expect(thrown).toEqual([])
})

for (const around of [
  'display:flex',
  'display:flex;flex-direction:column;align-items:center',
  'display:grid;justify-items:center',
]) {
  test(`Within "${around}" the map is as wide as there is room`, async ({ host, page }) => {
    await host.opens(`<div style="${around};width:600px">${map()}</div>`)
    await host.tells({ kind: 'hello' })
    const box = await page.locator('occupied-regions-map').boundingBox()
    expect(box?.width).toBe(600)
    expect(box?.height).toBeLessThan(2500)
  })
}

test('A margin or padding that the host gives it makes the page no wider', async ({ host, page }) => {
  await host.opens(`<style>occupied-regions-map { margin: 0 20px; padding: 0 10px }</style>${map()}`)
  await host.tells({ kind: 'hello' })
  const wide = await page.evaluate(() => document.documentElement.clientWidth)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(wide)
  expect((await host.iframe.boundingBox())?.width).toBe(
    (await page.evaluate(() => document.body.clientWidth)) - 60,
  )
})

test('The loader loaded twice does no harm', async ({ host, page }) => {
  await host.opens(`${map()}<script async src="${host.map}embed.js?again"></script>`)
  await host.tells({ kind: 'hello' })
  await expect(page.locator('iframe')).toHaveCount(1)
})

test('Strangers change nothing, and are not answered', async ({ host, page }) => {
  await host.opens(map())
  await host.tells({ kind: 'hello' })
  const before = await host.iframe.evaluate((frame) => frame.getBoundingClientRect().height)
  await page.evaluate(() => {
    Reflect.set(window, 'answers', 0)
    const stranger = document.createElement('iframe')
    stranger.srcdoc = `<script>
      onmessage = () => parent.answers++
      for (const kind of ['height', 'region', 'ready', 'error']) for (const height of [1, 9e9, 4000])
        parent.postMessage({ channel: 'occupied-regions-map', version: 1, kind, height, region: 'kherson', regions: [], reason: 'map' }, '*')
      </script>`
    document.addEventListener('regionselect', () => Reflect.set(window, 'answers', 1))
    /* Messages come in the order in which they are sent: with these, all others have come. */
    const heard = new Set<unknown>()
    addEventListener('message', ({ data, source }: MessageEvent<{ kind?: string }>) => {
      if (data.kind === 'error' || data.kind === 'region') heard.add(source)
      Reflect.set(window, 'hasHeardBoth', heard.has(window) && heard.has(stranger.contentWindow))
    })
    document.body.append(stranger)
    postMessage({ channel: 'occupied-regions-map', version: 1, kind: 'region', region: 'kherson' }, '*')
  })
  await page.waitForFunction(() => Reflect.get(window, 'hasHeardBoth') === true)
  expect(await page.evaluate(() => Reflect.get(window, 'answers') as number)).toBe(0)
  expect(await host.iframe.evaluate((frame) => frame.getBoundingClientRect().height)).toBe(before)
})

test('Nothing of the page moves while a map that is in sight loads', async ({ host, page }) => {
  await page.addInitScript(() => {
    let shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += Reflect.get(entry, 'value') as number
      Reflect.set(window, 'shift', shift)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await host.opens(
    `<p>Above</p><occupied-regions-map style="display:block"><div style="height:300px">A picture</div></occupied-regions-map><p>Below</p>${tall}`,
  )
  await host.tells({ kind: 'hello' })
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => (Reflect.get(window, 'shift') as number | undefined) ?? 0)).toBe(0)
  await host.frame.getByRole('button', { name: 'Region' }).click()
  await expect(host.iframe).toHaveCSS('height', '500px')
})
