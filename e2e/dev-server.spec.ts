import { expect, test } from './support/dev-server.ts'

const files = ['figures.csv', 'areas.geojson', 'map.svg', 'uk/map.svg', 'map.png', 'uk/map-preview.png']

test.describe('A developer’s server', { tag: '@any-story' }, () => {
  test('gives the pictures and the downloads as the build does', async ({ request, baseURL, devSite }) => {
    for (const file of files) {
      const built = await request.get(`${baseURL}/${file}`)
      const served = await request.get(`${devSite}${file}`)
      expect(served.status(), file).toBe(200)
      expect((await served.body()).equals(await built.body()), file).toBe(true)
      const type = built.headers()['content-type']?.split(';')[0]
      expect(served.headers()['content-type'], file).toBe(type)
    }
  })
})
