/** The loader for hosts: `embed.js` and what it fetches later, each one classic script under a stable name. */
import { resolve } from 'node:path'
import { build } from 'vite'
import { minifyAgain } from './minify-again.ts'
import { root } from './run.ts'

const programs = ['embed', 'embed-join']

/** Writes the loader to `outDir`. */
export async function buildLoader(outDir: string): Promise<void> {
  for (const name of programs) {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      publicDir: false,
      plugins: [minifyAgain({ unsafe_arrows: true })],
      build: {
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        lib: {
          entry: resolve(root, `src/embed/loader/${name}.ts`),
          formats: ['iife'],
          name: 'unused',
          fileName: () => `${name}.js`,
        },
      },
    })
  }
}
