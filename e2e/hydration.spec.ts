import { expect, type Reader, test } from './support/reader.ts'

/** The page's markup as it stands, but for what needs a program and what only readers without one need; React's ids are counted anew. */
const markup = (reader: Reader): Promise<string> =>
  reader.page.locator('#app').evaluate((app) => {
    const copy = app.cloneNode(true) as HTMLElement
    for (const part of copy.querySelectorAll('.static-first, .static-regions')) part.remove()
    for (const one of copy.querySelectorAll('.share > :not(:first-child)')) one.remove()
    const ids: string[] = []
    const inOrder = (id: string) => {
      if (!ids.includes(id)) ids.push(id)
      return `id-${ids.indexOf(id)}`
    }
    return copy.innerHTML
      .replace(/<!--.*?-->/g, '')
      .replace(/_r_\w+?_/g, inOrder)
      .replaceAll('></', '>\n</')
  })

/** A page is live once React has taken the panels away that only readers without JavaScript need. */
async function isLive(reader: Reader): Promise<void> {
  await expect(reader.page.locator('.static-first, .static-regions')).toHaveCount(0)
}

const pages = ['./', './uk/']

test.describe('The page that came as HTML', { tag: '@any-story' }, () => {
  for (const page of pages) {
    test(`is the same once it is live: ${page}`, async ({ reader, browser, baseURL }) => {
      await reader.page.goto(`${page}?engine=picture`)
      await isLive(reader)
      const live = await markup(reader)
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
      const still = await context.newPage()
      await still.goto(page)
      const prerendered = await still.locator('#app').innerHTML()
      await context.close()
      expect(prerendered.length).toBeGreaterThan(live.length)
      await reader.page.setContent(`<div id="app">${prerendered}</div>`, { waitUntil: 'commit' })
      const query = '?engine=picture'
      expect(live.replaceAll(query, '')).toBe(await markup(reader))
    })

    test(`shows by an address what choices on it lead to: ${page}`, async ({ reader, tables }) => {
      const region = tables.regions.at(-1)?.id ?? ''
      const [date] = tables.dates
      const [first, ...others] = tables.layers
      await reader.page.goto(`${page}?engine=picture`)
      await isLive(reader)
      await reader.showsDate(date?.id ?? '')
      for (const { id } of others) await reader.layerSwitch(id).uncheck()
      await reader.choosesInList(region)
      await expect(reader.page.locator('.citations li').first()).toBeAttached()
      const chosen = await markup(reader)
      const address = reader.page.url()
      expect(new URL(address).search).toBe(
        `?engine=picture&region=${region}${tables.dates.length > 1 ? `&date=${date?.id}` : ''}&layers=${first?.id}`,
      )
      await reader.page.goto('about:blank')
      await reader.page.goto(address)
      await isLive(reader)
      await reader.stirs()
      await expect(reader.page.locator('.citations li').first()).toBeAttached()
      await expect.poll(() => markup(reader)).toBe(chosen)
    })

    test(`never takes the passages away that it came with: ${page}`, async ({ reader, tables }) => {
      const [region] = tables.regions
      await reader.page.addInitScript(() => {
        Reflect.set(window, 'heldBack', 0)
        new MutationObserver(() => {
          const view = document.querySelector('.panel > .region')
          if (view && !view.querySelector('[data-passage]')) Reflect.set(window, 'heldBack', 1)
        }).observe(document, { childList: true, subtree: true })
      })
      for (const chosen of [`#${region?.id}`, `&region=${region?.id}`]) {
        await reader.page.goto(`${page}?engine=picture${chosen}`)
        await isLive(reader)
        await expect(reader.panel.locator('.region [data-passage]').first()).toBeVisible()
        expect(await reader.page.evaluate(() => Reflect.get(window, 'heldBack') as number)).toBe(0)
      }
    })
  }
})
