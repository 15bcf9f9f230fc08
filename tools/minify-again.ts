import terser from 'terser/package.json' with { type: 'json' }
import { type CompressOptions, minify } from 'terser'
import type { Plugin } from 'vite'

/**
 * Minifies what the bundler has minified once more, by Terser, which finds other things to shorten: programs are one
 * to two per cent smaller as Brotli compresses them, which budgets in bytes need.
 * @param compress what of it is asked for beside Terser's defaults: it helps some programs, and not others
 * @param except chunks with a module whose id this matches are left as the bundler made them
 */
export const minifyAgain = (compress: CompressOptions = {}, except = /(?!)/): Plugin => ({
  name: 'minify-again',
  apply: 'build',
  enforce: 'post',
  /* The bundler names files before this changes what is in them. */
  augmentChunkHash: () => `${terser.version} ${JSON.stringify(compress)}`,
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || chunk.moduleIds.some((id) => except.test(id))) continue
      const { code } = await minify(chunk.code, {
        module: true,
        ecma: 2020,
        compress: { passes: 3, ...compress },
      })
      if (code !== undefined) chunk.code = code
    }
  },
})
