/** MapLibre is told where its worker is; without it a production map stays blank. */
import { setWorkerUrl } from 'maplibre-gl'
import { workerUrl } from './worker-url.ts'

setWorkerUrl(workerUrl)
