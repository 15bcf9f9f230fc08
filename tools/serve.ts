/** Serves the built site, and tells where its pages are. */
import { preview } from 'vite'

const PORT = 4173

const pages = [
  ['The story', ''],
  ['An article that embeds it', 'hosts/article.html'],
  ['The builder of embeds', 'embed/'],
] as const

const server = await preview({ preview: { port: PORT, host: 'localhost' }, logLevel: 'warn' })
const site = server.resolvedUrls?.local[0] ?? `http://localhost:${PORT}/`
const widest = Math.max(...pages.map(([name]) => name.length))
for (const [name, path] of pages) console.log(`${name.padEnd(widest)}  ${site}${path}`)
