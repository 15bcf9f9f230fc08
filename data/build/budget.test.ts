/** What readers download, in bytes: the committed layers and the picture's paths, compressed as they are served. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { expect, it } from 'vitest'
import type { PictureData } from '../../src/domain/picture.ts'

const folder = 'data/layers'

/** Bytes after Brotli at its best quality, which a static server prepares ahead. */
const compressed = (content: string | Buffer): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

it('the layers of the map are at most 55 kB together', () => {
  const layers = readdirSync(folder).filter((name) => name.endsWith('.geojson'))
  const sizes = layers.map((name) => compressed(readFileSync(join(folder, name))))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(55_000)
})

/** Every path in the order of the page. */
function pathsOf({ sea, country, countryBorders, regions, territories, ...rest }: PictureData): string[] {
  const { areas, rivers, reservoirs, contactLines } = rest
  return [
    sea,
    country,
    countryBorders,
    ...Object.values(regions),
    ...Object.values(territories),
    ...Object.values(areas).flatMap((paths) => Object.values(paths)),
    rivers,
    reservoirs,
    ...Object.values(contactLines),
  ]
}

it('the paths of the picture are at most 3.9 kB together', () => {
  const picture = JSON.parse(readFileSync(join(folder, 'picture.json'), 'utf8')) as PictureData
  expect(compressed(pathsOf(picture).join(''))).toBeLessThanOrEqual(3900)
})
