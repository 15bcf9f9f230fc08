/** MapLibre is told where its worker is; without it a production map stays blank. */
import { setWorkerUrl } from 'maplibre-gl'
import { workerUrl } from './worker-url.ts'

/**
 * A sandboxed frame has an opaque origin, and a worker from any server's address is a stranger to it. There
 * the worker starts from the page's own memory and imports its program, which the server must allow
 * (`Access-Control-Allow-Origin`), as it must for the page's modules.
 */
function startableUrl(): string {
  if (window.origin !== 'null') return workerUrl
  const program = `import ${JSON.stringify(new URL(workerUrl, document.baseURI).href)}`
  return URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))
}

setWorkerUrl(startableUrl())
