/** The address of MapLibre's worker, served by us under a hashed name. */
export { default as workerUrl } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
