/** The page while its end has not come yet: served in two parts, the second one only when a test asks for it. */
import { createServer, type ServerResponse } from 'node:http'
import { listening } from './support/host.ts'
import { expect, test as base } from './support/reader.ts'
import { passagesOf } from './support/story.ts'

/** What stands first after all that the first paint waits for. */
const SECOND_PART = '<details class="figures"'

interface Halves {
  address: string
  sendsRest: () => void
}

const test = base.extend<{ halves: Halves }>({
  halves: async ({ baseURL }, provide) => {
    let sendsRest = () => {}
    const rest = new Promise<void>((resolve) => {
      sendsRest = resolve
    })
    const answer = async (path: string, response: ServerResponse) => {
      const file = await fetch(new URL(path, baseURL))
      const body = Buffer.from(await file.arrayBuffer())
      response.writeHead(file.status, { 'content-type': file.headers.get('content-type') ?? '' })
      const end = body.indexOf(SECOND_PART)
      if (end !== -1) {
        response.write(body.subarray(0, end))
        await rest
      }
      response.end(body.subarray(Math.max(end, 0)))
    }
    const server = createServer((request, response) => {
      answer(request.url ?? '/', response).catch(() => response.destroy())
    })
    await provide({ address: `http://localhost:${await listening(server)}/?engine=picture`, sendsRest })
    server.closeAllConnections()
    server.close()
  },
  ownOrigins: async ({ halves }, provide) => provide([new URL(halves.address).origin]),
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`A reader of whose page the first half has come, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('sees the first screen, and a tap on a region leads to its passages once they are there', async ({
      page,
      reader,
      tables,
      halves,
    }) => {
      await page.goto(halves.address, { waitUntil: 'commit' })
      const isPainted = () => performance.getEntriesByName('first-contentful-paint').length > 0
      await expect.poll(() => page.evaluate(isPainted)).toBe(true)
      await expect(page.locator('.article-link')).toHaveCount(0)
      const [region] = tables.regions
      if (!region) throw new Error('The story has no region.')
      await reader.choosesInList(region.id)
      halves.sendsRest()
      await reader.seesRegion(region.id)
      await expect(page.locator('.region-list')).toBeHidden()
      for (const { id } of passagesOf(tables, region.id)) await expect(reader.passage(id)).toBeVisible()
    })
  })
}
