/** Compares two pictures of the same map as an eye does: lines, areas and names, and how far each has moved. */
import type { Page } from '@playwright/test'

/** A rectangle on a picture, in CSS px from its upper left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

interface Comparison {
  before: string
  after: string
  /** Where names stand: nothing is compared there. */
  masks: readonly Box[]
  /** How far a thing may have moved, in CSS px. */
  radius: number
}

/** What was found, and where it has no counterpart nearby. */
export interface Moved {
  found: number
  /** How much of it is in the picture before, for each that is in the picture after. */
  weight: number
  missing: number
  /** The first few places without a counterpart, in CSS px. */
  places: [number, number][]
}

/** Loads both pictures, and hands each to `mark`; then looks for the marks of either near those of the other. */
async function compareMarks(
  page: Page,
  comparison: Comparison,
  kind: 'lines' | { colour: string },
): Promise<Moved> {
  return page.evaluate(
    async ({ before, after, masks, radius, wanted }) => {
      const pixelsOf = async (png: string) => {
        const image = new Image()
        image.src = `data:image/png;base64,${png}`
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d', { willReadFrequently: true })
        if (!context) throw new Error('no 2d context')
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height)
      }
      const [first, second] = [await pixelsOf(before), await pixelsOf(after)]
      const { width, height } = first
      const isMasked = (x: number, y: number) =>
        masks.some((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height)
      const brightness = ({ data }: ImageData, x: number, y: number) => {
        const at = 4 * (y * width + x)
        return 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0)
      }
      /** How steeply the brightness changes at a pixel (Sobel's operator), 0 to about 1000. */
      const steepness = (image: ImageData, x: number, y: number) => {
        const b = (dx: number, dy: number) => brightness(image, x + dx, y + dy)
        const across = b(1, -1) + 2 * b(1, 0) + b(1, 1) - b(-1, -1) - 2 * b(-1, 0) - b(-1, 1)
        const down = b(-1, 1) + 2 * b(0, 1) + b(1, 1) - b(-1, -1) - 2 * b(0, -1) - b(1, -1)
        return Math.hypot(across, down)
      }
      const distance = ({ data }: ImageData, x: number, y: number, colour: readonly number[]) => {
        const at = 4 * (y * width + x)
        return Math.max(...colour.map((value, channel) => Math.abs(value - (data[at + channel] ?? 0))))
      }
      const rgb =
        wanted === 'lines'
          ? []
          : (wanted.colour.match(/[\da-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16))
      const isMark = (image: ImageData, x: number, y: number, strictness: number) =>
        wanted === 'lines'
          ? steepness(image, x, y) > 260 * strictness
          : distance(image, x, y, rgb) < 14 / strictness
      const reach = Math.ceil(radius)
      const hasNear = (image: ImageData, x: number, y: number) => {
        for (let dy = -reach; dy <= reach; dy += 1) {
          for (let dx = -reach; dx <= reach; dx += 1) {
            if (isMark(image, x + dx, y + dy, 0.4)) return true
          }
        }
        return false
      }
      const found = { before: 0, after: 0 }
      const places: [number, number][] = []
      let missing = 0
      for (const [name, here, there] of [
        ['before', first, second],
        ['after', second, first],
      ] as const) {
        for (let y = 4; y < height - 4; y += 1) {
          for (let x = 4; x < width - 4; x += 1) {
            if (isMasked(x, y) || !isMark(here, x, y, 1)) continue
            found[name] += 1
            if (hasNear(there, x, y)) continue
            missing += 1
            if (places.length < 12) places.push([x, y])
          }
        }
      }
      return { found: found.before + found.after, weight: found.before / found.after, missing, places }
    },
    { ...comparison, wanted: kind },
  )
}

/** Lines and edges: outlines, coasts, rivers. */
export const movedLines = (page: Page, comparison: Comparison): Promise<Moved> =>
  compareMarks(page, comparison, 'lines')

/** Areas of a colour, as `#rrggbb`. */
export const movedAreas = (page: Page, comparison: Comparison, colour: string): Promise<Moved> =>
  compareMarks(page, comparison, { colour })

export interface FoundName {
  name: string
  /** How far the name stands from where it stood, in CSS px. */
  offset: number
  /** The part of the name's pixels that were found there, from 0 to 1. */
  likeness: number
}

/** Where the names that stand in `boxes` of the picture before are in the picture after, looked for within `reach` px. */
export const findNames = (
  page: Page,
  { before, after }: Pick<Comparison, 'before' | 'after'>,
  boxes: readonly (Box & { name: string; colour: string })[],
  reach: number,
): Promise<FoundName[]> =>
  page.evaluate(
    async ({ before: first, after: second, boxes: names, reach: far }) => {
      const pixelsOf = async (png: string) => {
        const image = new Image()
        image.src = `data:image/png;base64,${png}`
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d', { willReadFrequently: true })
        if (!context) throw new Error('no 2d context')
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height)
      }
      const [old, now] = [await pixelsOf(first), await pixelsOf(second)]
      const isInk = (
        { data, width }: ImageData,
        x: number,
        y: number,
        rgb: readonly number[],
        far2: number,
      ) => {
        const at = 4 * (y * width + x)
        return rgb.every((value, channel) => Math.abs(value - (data[at + channel] ?? 0)) < far2)
      }
      return names.map(({ name, colour, ...box }) => {
        const rgb = (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number)
        const ink: [number, number][] = []
        for (let y = Math.round(box.y); y < box.y + box.height; y += 1) {
          for (let x = Math.round(box.x); x < box.x + box.width; x += 1) {
            if (isInk(old, x, y, rgb, 60)) ink.push([x, y])
          }
        }
        const tried: { offset: number; likeness: number }[] = []
        for (let dy = -far; dy <= far; dy += 1) {
          for (let dx = -far; dx <= far; dx += 1) {
            const hits = ink.filter(([x, y]) => isInk(now, x + dx, y + dy, rgb, 90)).length
            tried.push({ offset: Math.hypot(dx, dy), likeness: hits / Math.max(1, ink.length) })
          }
        }
        const most = Math.max(...tried.map(({ likeness }) => likeness))
        const [nearest = { offset: 0, likeness: 0 }] = tried
          .filter(({ likeness }) => likeness >= 0.85 * most)
          .toSorted((one, other) => one.offset - other.offset)
        return { name, ...nearest }
      })
    },
    { before, after, boxes, reach },
  )
