/** React tells of markup that it did not expect only in its development build: the console stays silent here. */
import { expect, test } from './support/dev-server.ts'

test.describe('React finds the markup that it expects', { tag: '@any-story' }, () => {
  for (const folder of ['', 'uk/']) {
    test(`in the page of "${folder}", whatever its address asks for`, async ({ reader, devSite, tables }) => {
      const region = tables.regions[0]?.id
      const queries = ['', `&region=${region}&date=${tables.dates[0]?.id}&layers=none`, `#${region}`]
      for (const query of queries) {
        await reader.page.goto('about:blank')
        await reader.page.goto(`${devSite}${folder}?engine=picture${query}`)
        await expect(reader.page.locator('.static-regions')).toHaveCount(0)
        await expect(reader.page.getByRole('heading', { level: 2 }).first()).toBeVisible()
      }
    })
  }
})
