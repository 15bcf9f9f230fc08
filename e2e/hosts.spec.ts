import { holdBack } from './support/hold-back.ts'
import { expect, type Host, test } from './support/host.ts'
import { Reader } from './support/reader.ts'
import { differingPart } from './support/pixels.ts'

/** As our own loader restricts a frame, and as the README has `amp-iframe` do it: without an origin of its own. */
const sandbox =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'
const dark = 'rgb(21, 23, 26)'

test.describe('A map in a plain frame', () => {
  test('scrolls inside, and shows what its address asks for', async ({ host, page }) => {
    await page.setViewportSize({ width: 640, height: 800 })
    await host.opens('plain')
    await expect(host.region('kharkiv')).toBeVisible()
    await expect(host.frame.locator('[data-layer="votes"] input')).not.toBeChecked()
    await expect(host.frame.locator('html')).toHaveAttribute('data-theme', 'light')
    expect(await host.frameHeight()).toBe(640)
    expect(await host.heightNeeded()).toBeGreaterThan(1000)
    const link = host.frame.locator('.passage__link').last()
    await link.scrollIntoViewIfNeeded()
    await expect(link).toBeInViewport()
    expect(await host.frame.locator('html').evaluate((root) => root.scrollTop)).toBeGreaterThan(300)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(1500)
  })

  test('leaves the host’s back button alone', async ({ host, page }) => {
    await host.showsMap()
    const steps = await page.evaluate(() => window.history.length)
    await host.frame.locator('#region-kherson').click()
    await expect(host.region('kherson')).toBeVisible()
    await host.frame.locator('input[name="date"]').first().check()
    expect(await page.evaluate(() => window.history.length)).toBe(steps)
    const address = await host.frame.locator('html').evaluate(() => window.location.search)
    expect(address).toContain('region=kherson')
  })

  test('opens every link outside of itself in the whole window, but for the other language', async ({
    host,
  }) => {
    await host.showsMap('region=kharkiv')
    const strays = await host.frame.locator('a[href]').evaluateAll((links) =>
      links
        .filter((link) => !link.getAttribute('href')?.startsWith('#'))
        .filter((link) => {
          link.addEventListener('click', (event) => event.preventDefault(), { once: true })
          link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
          return link.getAttribute('target') !== (link.hasAttribute('download') ? '_blank' : '_top')
        })
        .map((link) => link.getAttribute('class')),
    )
    expect(strays).toEqual(['masthead__language'])
    await host.frame.locator('.masthead__language').click()
    await expect(host.frame.locator('html')).toHaveAttribute('lang', 'uk')
    await expect(host.frame.locator('#kharkiv-heading')).toBeVisible()
  })

  test('keeps nothing in the browser', async ({ host, page }) => {
    await host.showsMap()
    await host.frame.locator('#region-kherson').click()
    await expect(host.region('kherson')).toBeVisible()
    expect(await page.context().cookies()).toEqual([])
    const kept = await host.frame.locator('html').evaluate(async () => ({
      local: window.localStorage.length,
      session: window.sessionStorage.length,
      databases: await indexedDB.databases(),
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    }))
    expect(kept).toEqual({ local: 0, session: 0, databases: [], workers: 0 })
  })

  test('is light or dark as its address asks, whatever the system is', async ({ host, page }) => {
    const body = host.frame.locator('body')
    await page.emulateMedia({ colorScheme: 'light' })
    await host.showsMap('theme=dark')
    await expect(body).toHaveCSS('background-color', dark)
    await host.showsMap('theme=auto')
    await expect(body).not.toHaveCSS('background-color', dark)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(body).toHaveCSS('background-color', dark)
    await host.showsMap('theme=light')
    await expect(body).not.toHaveCSS('background-color', dark)
  })
})

test.describe('A map in a sandbox without an origin of its own', () => {
  test('draws itself, and answers the reader', async ({ host, page, tables }) => {
    test.setTimeout(120_000)
    await host.showsMap('engine=auto', `width="640" height="640" sandbox="${sandbox}"`)
    expect(await host.frame.locator('html').evaluate(() => window.origin)).toBe('null')
    await expect(host.frame.locator('.map')).toHaveAttribute('data-drawing', 'drawn', { timeout: 60_000 })
    await expect(host.frame.locator('.stage__map')).toHaveAttribute('data-drawn', 'true')
    const { id } = new Reader(page, tables).region('kherson')
    await host.frame.locator(`#region-${id}`).click()
    await expect(host.region(id)).toBeVisible()
    await host.frame.locator('.masthead__language').click()
    await expect(host.frame.locator('html')).toHaveAttribute('lang', 'uk')
    await expect(host.frame.locator(`#${id}-heading`)).toBeVisible()
  })

  test('shows the picture, whole and of use, where even scripts are not allowed', async ({
    host,
    expectedMessages,
  }) => {
    expectedMessages.push(/^Blocked script execution/)
    await host.shows(`<iframe src="${host.mapAddress()}" width="640" height="640" sandbox></iframe>`)
    await expect(host.frame.locator('.picture')).toBeVisible()
    await expect(host.frame.getByRole('heading', { level: 1 })).toBeVisible()
  })
})

test.describe('A map in a frame that is not shown', () => {
  const usual = 'border:0;display:block;width:640px;height:640px'
  const hidden = 'border:0;display:none;width:640px;height:640px'

  /** The page's own font may come too late for the first of two visits (`font-display: optional`). */
  const sameFont = '.maplibregl-ctrl-scale { font-family: monospace !important }'

  const sees = async (host: Host): Promise<Buffer> => {
    await expect(host.frame.locator('.map')).toHaveAttribute('data-drawing', 'drawn', { timeout: 60_000 })
    await expect(host.frame.locator('.map')).toHaveCSS('opacity', '1')
    return host.frame.locator('.stage__map').screenshot({ style: sameFont })
  }
  const opens = (host: Host, style: string) =>
    host.shows(`<iframe src="${host.mapAddress('engine=auto')}" style="${style}"></iframe>`)
  const restyles = (host: Host, style: string) =>
    host.frameElement.evaluate((frame, css) => frame.setAttribute('style', css), style)

  for (const { where, style } of [
    { where: 'in a closed tab', style: hidden },
    { where: 'at no size', style: 'border:0;width:0;height:0' },
    { where: 'at no width', style: 'border:0;width:0;height:640px' },
  ]) {
    test(`waits, and is right once it is shown: born ${where}`, async ({ host, page }) => {
      test.setTimeout(180_000)
      await opens(host, usual)
      const right = await sees(host)
      await opens(host, style)
      await page.waitForTimeout(3000)
      await expect(host.frame.locator('.map canvas')).toHaveCount(0)
      await restyles(host, usual)
      expect(await differingPart(page, right, await sees(host))).toBeLessThan(0.002)
    })
  }

  test('waits where the tab closes before the map’s program has come', async ({ host, page }) => {
    test.setTimeout(180_000)
    await opens(host, usual)
    const right = await sees(host)
    const letGo = await holdBack(page, '**/MapView-*.js')
    const asked = page.waitForRequest('**/MapView-*.js')
    await opens(host, usual)
    await asked
    await restyles(host, hidden)
    letGo()
    await page.waitForTimeout(3000)
    await expect(host.frame.locator('.map canvas')).toHaveCount(0)
    await restyles(host, usual)
    expect(await differingPart(page, right, await sees(host))).toBeLessThan(0.002)
  })

  test('is right where the tab closes while the map draws itself, and opens at another width', async ({
    host,
    page,
  }) => {
    test.setTimeout(180_000)
    const narrow = usual.replace('640px', '480px')
    await opens(host, narrow)
    const right = await sees(host)
    await opens(host, usual)
    await expect(host.frame.locator('.map canvas')).toBeAttached({ timeout: 60_000 })
    await restyles(host, hidden)
    await page.waitForTimeout(1000)
    await restyles(host, narrow)
    expect(await differingPart(page, right, await sees(host))).toBeLessThan(0.002)
  })
})
