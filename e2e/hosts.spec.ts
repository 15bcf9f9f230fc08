import { expect, test } from './support/host.ts'
import { Reader } from './support/reader.ts'
import { differingPart } from './support/pixels.ts'

/** As `amp-iframe` and our own loader restrict a frame: without an origin of its own. */
const sandbox = 'allow-scripts allow-popups allow-top-navigation-by-user-activation'
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

test.describe('A map born where it is not shown', () => {
  const births = [
    { where: 'in a closed tab', style: 'display:none' },
    { where: 'at no size', style: 'width:0;height:0' },
  ]
  for (const { where, style } of births) {
    test(`is right when shown: ${where}`, async ({ host, page }) => {
      test.setTimeout(180_000)
      const size = 'width:640px;height:640px'
      const address = host.mapAddress('engine=auto')
      const map = (css: string) => `<iframe src="${address}" style="border:0;display:block;${css}"></iframe>`
      const sees = async () => {
        await expect(host.frame.locator('.map')).toHaveAttribute('data-drawing', 'drawn', { timeout: 60_000 })
        await expect(host.frame.locator('.map')).toHaveCSS('opacity', '1')
        return host.frame.locator('.stage__map').screenshot()
      }
      await host.shows(map(size))
      const usual = await sees()

      await host.shows(map(style))
      await page.waitForTimeout(3000)
      await expect(host.frame.locator('.map')).toHaveCount(0)
      await host.frameElement.evaluate((frame, css) => frame.setAttribute('style', css), `border:0;${size}`)
      expect(await differingPart(page, usual, await sees())).toBeLessThan(0.002)
    })
  }

  test('is right when the tab closes while it draws itself', async ({ host, page }) => {
    test.setTimeout(180_000)
    await host.showsMap('engine=auto', 'style="border:0;display:block;width:640px;height:640px"')
    await expect(host.frame.locator('.map canvas')).toBeAttached({ timeout: 60_000 })
    await host.frameElement.evaluate((frame) => {
      frame.style.display = 'none'
    })
    await page.waitForTimeout(1000)
    await host.frameElement.evaluate((frame) => {
      frame.style.cssText = 'border:0;display:block;width:500px;height:640px'
    })
    await expect(host.frame.locator('.map')).toHaveAttribute('data-drawing', 'drawn', { timeout: 60_000 })
    const widths = await host.frame
      .locator('.map canvas')
      .evaluate((canvas) => [canvas.clientWidth, document.querySelector('.stage__map')?.clientWidth])
    expect(widths[0]).toBe(widths[1])
  })
})
