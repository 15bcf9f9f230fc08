/** The host's own article and the map, tied together: against a frame that speaks the contract. */
import { expect, type Host, test } from './support/host-page.ts'
import { withMotion } from './support/reader.ts'

test.use({ contextOptions: withMotion })

const far = '<p style="height: 1500px">Nothing about any place.</p>'
const story = `<main>
  <h1>A long read</h1>
  ${far}
  <p id="harvest">The <b>har&shy;vest</b> came in <i>early</i>, and half of it stayed out, said the farmer.</p>
  ${far}
  <p id="by-name">Trains to <em>Khar</em>kiv run <a href="#top">again</a>.</p>
  <p id="street">A flat in Kharkiv Street is empty.</p>
  <p id="by-desk">A town <span data-map-regions="luhansk">in the east</span> waits; Kharkiv does not.</p>
  ${far}
  <p><a id="elsewhere" href="#top">To the top</a></p>
</main>`
const page = `<occupied-regions-map article="main" height="400"></occupied-regions-map>${story}`
/** Waits until the frame was given the article, and has answered. */
async function ready(host: Host): Promise<void> {
  await expect.poll(async () => (await host.told()).filter(({ kind }) => kind === 'article')).not.toEqual([])
}

test.beforeEach(async ({ host }) => {
  await host.stubsTheMap()
  await host.opens(page)
})

test('The frame is given the article’s paragraphs, each with what the desk said of it', async ({ host }) => {
  await ready(host)
  const nothing = { text: 'Nothing about any place.', regions: null }
  await host.tells({
    kind: 'article',
    paragraphs: [
      { text: 'A long read', regions: null },
      nothing,
      {
        text: 'The har\u00ADvest came in early, and half of it stayed out, said the farmer.',
        regions: null,
      },
      nothing,
      { text: 'Trains to Kharkiv run again.', regions: null },
      { text: 'A flat in Kharkiv Street is empty.', regions: null },
      { text: 'A town in the east waits; Kharkiv does not.', regions: [] },
      { text: 'in the east', regions: ['luhansk'] },
      nothing,
      { text: 'To the top', regions: null },
    ],
  })
})

test('What an article comes to hold is read when the reader comes back to the map', async ({ host }) => {
  await ready(host)
  await host.page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(host.iframe).not.toBeInViewport()
  await host.page.locator('main').evaluate((main) => {
    const late = document.createElement('p')
    late.textContent = 'Added later'
    main.replaceChildren(late)
  })
  await host.page.evaluate(() => scrollTo(0, 0))
  await host.tells({ kind: 'article', paragraphs: [{ text: 'Added later', regions: null }] })
})

for (const hand of ['mouse', 'keyboard', 'touch'] as const) {
  test.describe(`By ${hand}`, () => {
    test.use({ hasTouch: hand === 'touch' })

    test('a passage opened in the map is shown in the article, and the way back leads to the map', async ({
      host,
    }) => {
      await ready(host)
      const before = await host.page.locator('main').innerHTML()
      const open = host.frame.getByRole('button', { name: 'Passage' })
      if (hand === 'mouse') await open.click()
      if (hand === 'touch') await open.tap()
      if (hand === 'keyboard') await open.press('Enter')
      await expect(host.page.locator('#harvest')).toBeInViewport()
      await expect(host.page.locator('#harvest')).toBeFocused()
      expect(await host.marked()).toEqual([
        'The har\u00ADvest came in early, and half of it stayed out, said the farmer',
      ])
      await expect(host.iframe).not.toBeInViewport()
      if (hand === 'mouse') await host.wayBack.click()
      if (hand === 'touch') await host.wayBack.tap()
      if (hand === 'keyboard') {
        await host.wayBack.focus()
        await host.page.keyboard.press('Enter')
      }
      await expect(host.iframe).toBeInViewport()
      await expect(host.iframe).toBeFocused()
      await expect(host.wayBack).toHaveCount(0)
      expect(await host.page.locator('main').innerHTML()).toBe(before)
      expect(await host.page.evaluate(() => String(getSelection()))).toBe('')
    })

    test('a passage of the article lights up its regions in the map', async ({ host }) => {
      await ready(host)
      const place = host.page.locator('#by-name')
      await place.scrollIntoViewIfNeeded()
      if (hand === 'mouse') await place.hover()
      if (hand === 'touch') await place.tap({ position: { x: 5, y: 10 } })
      if (hand === 'keyboard') await place.getByRole('link').focus()
      await host.tells({ kind: 'highlight', regions: ['kharkiv'] })
      if (hand === 'keyboard') await host.page.locator('#elsewhere').focus()
      if (hand === 'mouse') await host.page.locator('#street').hover()
      if (hand === 'touch') await host.page.locator('#street').tap()
      await host.tells({ kind: 'highlight', regions: [] })
    })
  })
}

test('What the desk marked comes before names', async ({ host }) => {
  await ready(host)
  const marked = host.page.locator('#by-desk span')
  await marked.scrollIntoViewIfNeeded()
  await expect(marked).toBeInViewport()
  await host.page.mouse.move(1, 1)
  await marked.hover()
  await host.tells({ kind: 'highlight', regions: ['luhansk'] })
})

test('The region chosen in the map is marked throughout the article, and nothing scrolls', async ({
  host,
}) => {
  await ready(host)
  await host.frame.getByRole('button', { name: 'Region' }).click()
  await expect.poll(() => host.marked()).toHaveLength(1)
  expect(await host.page.evaluate(() => scrollY)).toBe(0)
  await host.frame.getByRole('button', { name: 'Clear' }).click()
  await expect.poll(() => host.marked()).toEqual([])
})

test('A region that the page itself shows is marked too', async ({ host }) => {
  await ready(host)
  await host.frame.getByRole('button', { name: 'Region' }).click()
  await expect.poll(() => host.marked()).toHaveLength(1)
  const before = await host.marked()
  await host.element.evaluate((element) => element.setAttribute('region', 'luhansk'))
  await expect.poll(() => host.marked()).toHaveLength(1)
  expect(await host.marked()).not.toEqual(before)
  await host.element.evaluate((element) => element.removeAttribute('region'))
  await expect.poll(() => host.marked()).toEqual([])
})

test('Each of two maps marks its own, and leaves the other’s when it goes', async ({ host }) => {
  await host.opens(`${page}<occupied-regions-map article="main" height="400"></occupied-regions-map>`)
  await ready(host)
  await host.frame.getByRole('button', { name: 'Region' }).click()
  await expect.poll(() => host.marked()).toHaveLength(1)
  const second = host.page.locator('occupied-regions-map').last()
  await second.scrollIntoViewIfNeeded()
  await second.locator('iframe').contentFrame().getByRole('button', { name: 'Region' }).click()
  await expect.poll(() => host.marked()).toHaveLength(2)
  await second.evaluate((element) => element.remove())
  await expect.poll(() => host.marked()).toHaveLength(1)
})

test('An article that the page makes late, or anew, is tied to the map when the reader comes to it', async ({
  host,
}) => {
  await host.opens(`<occupied-regions-map article="main" height="400"></occupied-regions-map>${far}${far}`)
  await expect.poll(async () => (await host.told()).some(({ kind }) => kind === 'hello')).toBe(true)
  await host.page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(host.iframe).not.toBeInViewport()
  await host.page.evaluate(() => {
    const late = document.createElement('main')
    late.innerHTML = '<p>Added later</p>'
    document.body.append(late)
  })
  await host.page.evaluate(() => scrollTo(0, 0))
  await host.tells({ kind: 'article', paragraphs: [{ text: 'Added later', regions: null }] })
})

test('What a desk marks may hold stray spaces, or nothing', async ({ host }) => {
  await host.opens(
    `<occupied-regions-map article="main" height="400"></occupied-regions-map>` +
      `<main><p data-map-regions=" kharkiv  luhansk ">A</p><p data-map-regions="">B</p></main>`,
  )
  await host.tells({
    kind: 'article',
    paragraphs: [
      { text: 'A', regions: ['kharkiv', 'luhansk'] },
      { text: 'B', regions: [] },
    ],
  })
})

test('Scrolling back to the map, or closing the way back, takes it away', async ({ host }) => {
  await ready(host)
  await host.frame.getByRole('button', { name: 'Passage' }).click()
  await expect(host.wayBack).toBeVisible()
  await expect(host.iframe).not.toBeInViewport()
  await host.page.evaluate(() => scrollTo(0, 0))
  await expect(host.wayBack).toHaveCount(0)
  await host.frame.getByRole('button', { name: 'Passage' }).click()
  await host.element.getByRole('button', { name: 'Close' }).click()
  await expect(host.wayBack).toHaveCount(0)
})

test('Reading a passage lights up its regions only while the map is in sight', async ({ host }) => {
  await ready(host)
  await host.page.locator('#harvest').evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await expect(host.iframe).not.toBeInViewport()
  await host.page.waitForTimeout(300)
  expect((await host.told()).filter(({ kind }) => kind === 'highlight')).toEqual([])
  await host.element.evaluate((element) => {
    const { style } = element as HTMLElement
    style.position = 'sticky'
    style.top = '0'
  })
  await host.tells({ kind: 'highlight', regions: ['kherson'] })
})

test.describe('In a browser without highlights', () => {
  test('the passage is marked by boxes in the map’s own shadow', async ({ host, page: tab }) => {
    await tab.emulateMedia({ reducedMotion: 'reduce' })
    await tab.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'))
    await tab.reload()
    await ready(host)
    await host.frame.getByRole('button', { name: 'Passage' }).click()
    const box = host.element.locator('div > div[style*="background"]').first()
    await expect(box).toBeInViewport()
    const text = await tab.locator('#harvest').boundingBox()
    const drawn = await box.boundingBox()
    expect(Math.abs((drawn?.x ?? 0) - (text?.x ?? 0))).toBeLessThan(3)
    expect(drawn?.y ?? 0).toBeGreaterThanOrEqual((text?.y ?? 0) - 3)
    expect(drawn?.y ?? 0).toBeLessThan((text?.y ?? 0) + (text?.height ?? 0))
  })
})
