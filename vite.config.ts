import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { devPages } from './tools/dev-pages.ts'
import { labelFonts } from './tools/label-fonts.ts'
import { minifyAgain } from './tools/minify-again.ts'
import { storyPlugin } from './tools/story-plugin.ts'

/** The folder of the story to build: `STORY=folder npm run build`; `data` where nothing is said. */
const storyFolder = process.env['STORY'] ?? 'data'

/** Six letters tell 69 thousand million files apart; the usual eight cost bytes that tell nothing. */
const fileNames = {
  entryFileNames: 'assets/[name]-[hash:6].js',
  chunkFileNames: 'assets/[name]-[hash:6].js',
  assetFileNames: 'assets/[name]-[hash:6][extname]',
}

export default defineConfig({
  base: './',
  plugins: [
    react(),
    storyPlugin(storyFolder),
    labelFonts(storyFolder),
    devPages(storyFolder),
    /* Half a per cent less of MapLibre, which its makers have minified, would take as long as all the rest. */
    minifyAgain(
      { hoist_vars: true, keep_fargs: false, pure_getters: true },
      /\/maplibre-gl\/dist\/maplibre-gl\.mjs$/,
    ),
  ],
  assetsInclude: ['**/*.geojson'],
  /** A sandboxed frame without `allow-same-origin` asks for its own files as a stranger. */
  preview: { cors: { origin: '*' } },
  worker: { rolldownOptions: { output: fileNames } },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        ...fileNames,
        /** What a page needs to come alive is one file, whatever else shares parts of it. */
        codeSplitting: { groups: [{ name: 'start', test: /src[\\/]app[\\/]start\.tsx$/ }] },
      },
    },
  },
})
