import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { storyPlugin } from './tools/story-plugin.ts'

/** The folder of the story to build: `STORY=folder npm run build`; `data` where nothing is said. */
const storyFolder = process.env['STORY'] ?? 'data'

export default defineConfig({
  base: './',
  plugins: [react(), storyPlugin(storyFolder)],
  assetsInclude: ['**/*.geojson'],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
})
