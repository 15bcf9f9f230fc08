import { type Box, findNames, type FoundName, type Moved, movedAreas, movedLines } from './support/compare.ts'
import { expect, type Reader, test, withMotion } from './support/reader.ts'
import { waitForTypefaces } from './support/typefaces.ts'

test.use({ contextOptions: withMotion })

/** How far lines and areas may lie apart, and how far a name may, in CSS px. */
const LINES_PX = 1
const NAMES_PX = 12

/** The part of a name's ink from which on it is found again: both are drawn in the same typeface. */
const ALIKE = 0.3

/** How much heavier or lighter the picture's lines and areas may be than the map's. */
const WEIGHTS = { least: 0.9, most: 1.1 }

/** The part of the pixels of lines and areas that may lack their like nearby: crossings and corners are smoothed. */
const STRAY = 0.01

interface Label extends Box {
  name: string
  colour: string
  isWhole: boolean
}

/** The names in the picture, where they stand in the stage, in CSS px. */
const namesInPicture = (reader: Reader): Promise<Label[]> =>
  reader.stage.evaluate((stage) => {
    const origin = stage.getBoundingClientRect()
    return [...stage.querySelectorAll<SVGTextElement>('.picture text')].flatMap((text) => {
      const rect = text.getBoundingClientRect()
      const box = { x: rect.x - origin.x, y: rect.y - origin.y, width: rect.width, height: rect.height }
      const isWhole =
        box.x > 4 &&
        box.y > 4 &&
        box.x + box.width < origin.width - 4 &&
        box.y + box.height < origin.height - 4
      const { fill } = getComputedStyle(text)
      return rect.width > 0 ? [{ ...box, isWhole, name: text.textContent, colour: fill }] : []
    })
  })

/** Around a name: room for its halo, for its dot, and for the second name that only the map has. */
const around = ({ x, y, width, height }: Box): Box => ({
  x: x - 20,
  y: y - 14,
  width: width + 40,
  height: height + 30,
})

interface Pictures {
  before: string
  after: string
  names: Label[]
}

/** The stage as the picture shows it, and as the map does. */
async function picturesOf(reader: Reader, query: string): Promise<Pictures> {
  await reader.page.goto(`./?engine=intent&${query}`)
  await reader.page.addStyleTag({
    content: `.map-load { visibility: hidden !important }
      .map-buttons, .locator, .maplibregl-control-container { display: none !important }`,
  })
  await waitForTypefaces(reader.page.locator('body'))
  const names = await namesInPicture(reader)
  const before = await reader.stage.screenshot()
  await reader.page.locator('.map-load').evaluate((button: HTMLButtonElement) => button.click())
  await reader.seesMap()
  const after = await reader.stage.screenshot()
  return { before: before.toString('base64'), after: after.toString('base64'), names }
}

function expectSameWeight({ weight }: Moved): void {
  expect(weight).toBeGreaterThan(WEIGHTS.least)
  expect(weight).toBeLessThan(WEIGHTS.most)
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
      const masks = plain.names.map(around)
      const whole = plain.names.filter(({ isWhole }) => isWhole)
      expect(whole.length).toBeGreaterThan(10)
      const found = await findNames(reader.page, plain, whole, NAMES_PX + 2)
      const isThere = ({ likeness, offset }: FoundName) => likeness > ALIKE && offset <= NAMES_PX
      expect(found.filter((name) => !isThere(name))).toEqual([])
      const lines = await movedLines(reader.page, { ...plain, masks, radius: LINES_PX })
      expect(lines.found).toBeGreaterThan(1000)
      expect(lines.missing / lines.found, JSON.stringify(lines.places)).toBeLessThan(STRAY)
      expectSameWeight(lines)
    })

    test(`fill the same areas at ${width} px`, async ({ reader }) => {
      await reader.page.setViewportSize({ width, height })
      const areas = await picturesOf(reader, 'layers=occupation&date=2022-09-05')
      const masks = areas.names.map(around)
      const held = await movedAreas(reader.page, { ...areas, masks, radius: LINES_PX }, '#dd6a42')
      expect(held.found).toBeGreaterThan(5000)
      expect(held.missing / held.found, JSON.stringify(held.places)).toBeLessThan(STRAY / 10)
      expectSameWeight(held)
    })
  }
})
