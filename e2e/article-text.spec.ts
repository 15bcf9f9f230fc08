/**
 * The passages in the article itself, whose text stays outside the project: ARTICLE_TEXT names a file with it,
 * its paragraphs parted by empty lines.
 */
import { readFileSync } from 'node:fs'
import type { Passage } from '../src/domain/tables.ts'
import { expect, test } from './support/host-page.ts'

const file = process.env['ARTICLE_TEXT']

if (file === undefined) console.warn('ARTICLE_TEXT names no file: the article’s own text is left out.')
else
  test('Every passage is found in the article by its locator', async ({ host, page }) => {
    const { rows } = JSON.parse(readFileSync('data/passages.json', 'utf8')) as { rows: Passage[] }
    const escaped = readFileSync(file, 'utf8').replace(/&/g, '&amp;').replace(/</g, '&lt;')
    const paragraphs = escaped.split(/\n\s*\n/).map((text) => `<p>${text}</p>`)
    await page.addInitScript(() => {
      addEventListener('message', ({ data }: MessageEvent<{ links?: { passage: string | null }[] }>) => {
        if (data.links)
          Reflect.set(
            window,
            'found',
            data.links.flatMap(({ passage }) => passage ?? []),
          )
      })
    })
    await host.opens(
      `<occupied-regions-map article="main"></occupied-regions-map><main>${paragraphs.join('')}</main>`,
    )
    /* The text may have paragraphs, such as a headline, that name a region and are none of the passages. */
    const ids = rows.map(({ id }) => id)
    const found = async () => {
      const links = await page.evaluate(() => Reflect.get(window, 'found') as string[] | undefined)
      return links?.filter((link) => !link.startsWith('paragraph:'))
    }
    await expect.poll(found).toEqual(ids)
  })
