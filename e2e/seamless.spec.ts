import { type Box, findNames, movedAreas, movedLines } from './support/compare.ts'
import { expect, type Reader, test } from './support/reader.ts'

interface Label extends Box {
  name: string
  colour: string
}

/** The names in the picture, where they stand in the stage, in CSS px. */
const namesInPicture = (reader: Reader): Promise<Label[]> =>
  reader.stage.evaluate((stage) => {
    const origin = stage.getBoundingClientRect()
    return [...stage.querySelectorAll<SVGTextElement>('.picture text')].flatMap((text) => {
      const { x, y, width, height } = text.getBoundingClientRect()
      const box = { x: x - origin.x, y: y - origin.y, width, height }
      const isInside =
        width > 0 && box.x > 4 && box.y > 4 && box.x + width < origin.width - 4 && box.y + height < origin.height - 4
      return isInside ? [{ ...box, name: text.textContent, colour: getComputedStyle(text).fill }] : []
    })
  })

/** The stage as the picture shows it, and as the map does. */
async function picturesOf(reader: Reader, query: string): Promise<{ before: string; after: string; names: Label[] }> {
  await reader.page.goto(`./?engine=intent&${query}`)
  await reader.page.addStyleTag({
    content: '.map-load, .map-buttons, .maplibregl-control-container { visibility: hidden !important }',
  })
  await reader.page.evaluate(() => document.fonts.ready)
  const names = await namesInPicture(reader)
  const before = await reader.stage.screenshot()
  await reader.page.locator('.map-load').evaluate((button: HTMLButtonElement) => button.click())
  await reader.seesMap()
  const after = await reader.stage.screenshot()
  return { before: before.toString('base64'), after: after.toString('base64'), names }
}

test.describe('The picture and the map', () => {
  for (const [width, height] of [
    [390, 844],
    [768, 1024],
    [1280, 800],
  ] as const) {
    test(`lie on each other at ${width} px`, async ({ reader }) => {
      await reader.page.setViewportSize({ width, height })
      const plain = await picturesOf(reader, 'layers=none')
      const names = await findNames(reader.page, plain, plain.names, 14)
      console.log(names.map((n) => `${n.name} ${n.offset.toFixed(1)} ${n.likeness.toFixed(2)}`).join('\n'))
      const masks = plain.names.map((b) => ({ x: b.x - 16, y: b.y - 16, width: b.width + 32, height: b.height + 32 }))
      console.log(await movedLines(reader.page, { ...plain, masks, radius: 1 }))
      const areas = await picturesOf(reader, 'layers=occupation,counteroffensive&date=2022-09-05')
      console.log(await movedAreas(reader.page, { ...areas, masks, radius: 1 }, '#dd6a42'))
      expect(1).toBe(1)
    })
  }
})
