/** A map in its host's look. */
import { expect, test } from './support/host-page.ts'

const brand = 'accent="#c70000" background="#fff4f2" font="Liberation Mono"'

test('A map wears its host’s colours and typeface, as far as its text stays legible', async ({
  host,
  page,
}) => {
  const warnings: string[] = []
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  await page.emulateMedia({ colorScheme: 'light' })
  await host.opens(`<occupied-regions-map ${brand} engine="picture"></occupied-regions-map>`)
  const body = host.frame.locator('body')
  const link = host.frame.locator('.masthead__language')
  await expect(body).toHaveCSS('background-color', 'rgb(255, 244, 242)')
  await expect(body).toHaveCSS('font-family', /^"Liberation Mono", "Source Sans 3"/)
  await expect(link).toHaveCSS('color', 'rgb(199, 0, 0)')
  expect(warnings).toEqual([])
  await host.element.evaluate((element) => element.setAttribute('theme', 'dark'))
  await expect(body).toHaveCSS('background-color', 'rgb(21, 23, 26)')
  await expect(link).toHaveCSS('color', 'rgb(143, 189, 240)')
  await expect.poll(() => warnings).toContainEqual(expect.stringContaining('accent=#c70000 is ignored'))
  expect(warnings).toContainEqual(expect.stringContaining('background=#fff4f2 is ignored'))
})

test('A brand that is none changes nothing', async ({ host, page }) => {
  const warnings: string[] = []
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  await host.opens(
    `<iframe src="${host.map}?accent=red&font=a%22;b&engine=picture" width="640" height="700"></iframe>`,
  )
  const frame = page.locator('iframe').contentFrame()
  await expect.poll(() => warnings).toHaveLength(2)
  await expect(frame.locator('body')).toHaveCSS('font-family', /^"Source Sans 3"/)
  await expect(frame.locator('.masthead__language')).not.toHaveCSS('color', 'rgb(255, 0, 0)')
})
