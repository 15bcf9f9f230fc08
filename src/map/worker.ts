/**
 * MapLibre is told where its worker is; without it a production map stays blank. In a sandboxed frame, whose
 * origin is opaque, MapLibre fetches the worker and starts it from a `data:` address.
 */
import { setWorkerUrl } from 'maplibre-gl'
import { workerUrl } from './worker-url.ts'

setWorkerUrl(workerUrl)
