/** A reader of the site as `npm run dev` serves it, with the build of React that says where a page is wrong. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'
import { expect, test as base } from './reader.ts'

interface DevServer {
  /** The site's address there. */
  devSite: string
}

export const test = base.extend<object, DevServer>({
  devSite: [
    async ({ storyFolder }, provide) => {
      const cacheDir = mkdtempSync(join(tmpdir(), 'dev-server-'))
      process.env['STORY'] = storyFolder
      const server = await createServer({
        cacheDir,
        logLevel: 'error',
        server: { port: 0 },
      })
      await server.listen()
      await provide(server.resolvedUrls?.local[0] ?? '')
      await server.close()
      rmSync(cacheDir, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  ownOrigins: async ({ devSite }, provide) => provide([new URL(devSite).origin]),
})

export { expect }
