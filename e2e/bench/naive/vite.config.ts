/** The same app as a competent team would ship it at first: rendered in the browser, in one bundle. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { readStory } from '../../../data/build/read-story.ts'
import { themeCss } from '../../../src/theme/css.ts'
import { root } from '../../../tools/run.ts'
import { labelFonts } from '../../../tools/label-fonts.ts'
import { minifyAgain } from '../../../tools/minify-again.ts'
import { storyPlugin } from '../../../tools/story-plugin.ts'

const storyFolder = join(root, 'data')

/** Puts the map itself where the app has its lazy one. */
const mapFromTheFirst = (): Plugin => ({
  name: 'map-from-the-first',
  enforce: 'pre',
  resolveId: (id) => (id === './MapStage.tsx' ? join(import.meta.dirname, 'MapStage.tsx') : undefined),
})

const head = (): Plugin => {
  const { title, summary } = readStory(storyFolder)
  return {
    name: 'head',
    transformIndexHtml: () => [
      { tag: 'title', children: title.en, injectTo: 'head' },
      { tag: 'meta', attrs: { name: 'description', content: summary.en }, injectTo: 'head' },
      { tag: 'style', children: themeCss(), injectTo: 'head' },
    ],
  }
}

export default defineConfig({
  root: import.meta.dirname,
  publicDir: join(root, 'public'),
  base: './',
  logLevel: 'warn',
  plugins: [
    react(),
    mapFromTheFirst(),
    storyPlugin(storyFolder),
    labelFonts(storyFolder),
    head(),
    minifyAgain({ hoist_vars: true }),
  ],
  assetsInclude: ['**/*.geojson'],
  build: {
    target: 'es2023',
    outDir: join(root, '.cache/naive'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
