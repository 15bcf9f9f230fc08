/** Fetches all that the map needs at once, so that nothing waits for what comes before it. */
import type * as MapProgram from '../map/MapView.tsx'
import { workerUrl } from '../map/worker-url.ts'
import type { PublishedStory } from '../domain/story.ts'
import { type LoadedLayers, loadMapLayers } from '../state/load-layer.ts'
import { fetchWhole, retry } from '../state/retry.ts'

/** The files that failed when the program was last asked for. */
const failed: { script?: URL; styles?: URL } = {}

/** Chromium, Firefox and Vite’s loader name the file in the error; both of the program bear its name. */
const programFile = /https?:\S+\/MapView[^/\s]*/

function noteFailure(error: unknown): void {
  const address = error instanceof Error ? programFile.exec(error.message)?.[0] : undefined
  if (address === undefined) return
  const file = new URL(address)
  failed[file.pathname.endsWith('.css') ? 'styles' : 'script'] = file
}

/** Vite's loader asks for a style sheet only once, whether it comes or not. */
function loadStyles(file: URL): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = file.href
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => {
      link.remove()
      reject(new Error(`Unable to load ${file.href}`))
    })
    document.head.append(link)
  })
}

/**
 * Until Chromium 156 and Firefox 154, a module that failed stays failed for as long as the page is open;
 * under another query it is another module. What it imports keeps its address, and stays the page's own.
 */
function importAgain(file: URL): Promise<typeof MapProgram> {
  const again = Number(file.searchParams.get('again') ?? 0) + 1
  file.searchParams.set('again', String(again))
  return import(/* @vite-ignore */ file.href) as Promise<typeof MapProgram>
}

async function importProgram(): Promise<typeof MapProgram> {
  try {
    if (failed.styles) {
      await loadStyles(failed.styles)
      delete failed.styles
    }
    return await (failed.script ? importAgain(failed.script) : import('../map/MapView.tsx'))
  } catch (error) {
    noteFailure(error)
    throw error
  }
}

/** Keeps what has come; what has failed is asked for anew with the next call. */
function kept<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let coming: Promise<Result> | undefined
  return () => {
    coming ??= load().catch((error: unknown) => {
      coming = undefined
      throw error
    })
    return coming
  }
}

const loadProgram = kept(() => retry(importProgram))

/** Puts the worker into the browser's cache: the map itself would ask for it last, and only once. */
const loadWorker = kept(() => fetchWhole(workerUrl, (response) => response.arrayBuffer()))

export interface Engine {
  MapView: typeof MapProgram.MapView
  layers: LoadedLayers
}

/**
 * The map's program with its styles, its worker and its layers.
 * @throws where one of them does not come
 */
export async function loadEngine({ layerUrls }: PublishedStory): Promise<Engine> {
  const [{ MapView }, , layers] = await Promise.all([loadProgram(), loadWorker(), loadMapLayers(layerUrls)])
  return { MapView, layers }
}
