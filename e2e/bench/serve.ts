/** Serves a built folder as a good host does: HTTP/2 over TLS, every text compressed with Brotli at its best. */
import { createHash, X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createSecureServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Files that are compressed as they are. */
const compressed = new Set(['.woff2', '.png', '.jpg', '.webp', '.avif'])

interface Body {
  bytes: Buffer
  headers: Record<string, string>
}

async function readBody(folder: string, file: string): Promise<Body> {
  const raw = readFileSync(join(folder, file))
  const extension = extname(file)
  const headers = {
    'content-type': types[extension] ?? 'application/octet-stream',
    'cache-control': file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (compressed.has(extension)) return { bytes: raw, headers }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length }
  const bytes = await compress(raw, { params })
  return { bytes, headers: { ...headers, 'content-encoding': 'br', vary: 'accept-encoding' } }
}

/** Every file of the folder by its path on the server; a folder answers with its `index.html`. */
async function readBodies(folder: string): Promise<Map<string, Body>> {
  const files = (readdirSync(folder, { recursive: true }) as string[])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
  const bodies = await Promise.all(
    files.map(
      async (file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, await readBody(folder, file)] as const,
    ),
  )
  return new Map(bodies)
}

/** One answer's body, as it went over the wire. */
export interface Sent {
  path: string
  /** Bytes of the body, compressed; without headers and frames. */
  bytes: number
  /** When the body was asked for: milliseconds since 1970. */
  at: number
}

export interface Site {
  /** Its address, with a slash at the end. */
  url: string
  /** What was asked for since this was last called. */
  takeSent: () => Sent[]
  close: () => void
}

const readCertificate = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'certificate', name))

/** The SHA-256 of the certificate's public key, in base64, as Chromium names a key to trust. */
export function certificateKeyHash(): string {
  const { publicKey } = new X509Certificate(readCertificate('cert.pem'))
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')
}

/**
 * Serves the built site in `folder` on a free port of this machine. The certificate is in `certificate/`, signed
 * by itself and valid until 2126:
 * `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500 -subj /CN=localhost
 * -addext subjectAltName=DNS:localhost -keyout key.pem -out cert.pem`
 */
export async function serve(folder: string): Promise<Site> {
  const bodies = await readBodies(folder)
  let sent: Sent[] = []
  const server = createSecureServer({ key: readCertificate('key.pem'), cert: readCertificate('cert.pem') })
  server.on('stream', (stream, headers) => {
    const path = new URL(headers[':path'] ?? '/', 'https://localhost').pathname
    const body = bodies.get(path)
    stream.on('error', () => stream.close())
    if (!body) {
      stream.respond({ ':status': 404 })
      stream.end()
      return
    }
    sent.push({ path, bytes: body.bytes.length, at: Date.now() })
    stream.respond({ ':status': 200, ...body.headers, 'content-length': body.bytes.length })
    stream.end(body.bytes)
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    takeSent: () => {
      const taken = sent
      sent = []
      return taken
    },
    close: () => server.close(),
  }
}
