import type { Page } from '@playwright/test'

/** The part of two screenshots' pixels that differ visibly, from 0 to 1. */
export const differingPart = (page: Page, before: Buffer, after: Buffer): Promise<number> =>
  page.evaluate(
    async ([first, second]) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
        if (!context) throw new Error('no canvas')
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height).data
      }
      const visible = 24
      const [a, b] = [await pixels(first), await pixels(second)]
      if (a.length !== b.length) return 1
      let differing = 0
      for (let at = 0; at < a.length; at += 4) {
        const isOther = [0, 1, 2].some(
          (channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > visible,
        )
        if (isOther) differing += 1
      }
      return differing / (a.length / 4)
    },
    [before.toString('base64'), after.toString('base64')] as const,
  )

/** The colour of one pixel of a screenshot taken at one pixel for each CSS px, as `#rrggbb`. */
export const colourAt = (
  page: Page,
  screenshot: Buffer,
  { x, y }: { x: number; y: number },
): Promise<string> =>
  page.evaluate(
    async ([base64, left, top]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const [red = 0, green = 0, blue = 0] = context.getImageData(left, top, 1, 1).data
      return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
    },
    [screenshot.toString('base64'), Math.round(x), Math.round(y)] as const,
  )
