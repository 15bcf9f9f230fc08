/** Pattern images for areas, drawn when the style first asks for them. */
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Pattern, StatusColour } from '../domain/tables.ts'
import { patternTiles, type ThemeName, themes } from '../theme/tokens.ts'

/** The name by which the style asks for a pattern in a colour of a theme. */
export const patternImageId = (pattern: Pattern, colour: StatusColour, theme: ThemeName): string =>
  ['pattern', pattern, colour, theme].join('/')

type Draw = (context: OffscreenCanvasRenderingContext2D, size: number, stroke: number) => void

const hatch: Draw = (context, size, stroke) => {
  context.lineWidth = stroke
  context.beginPath()
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift - stroke, size + stroke)
    context.lineTo(shift + size + stroke, -stroke)
  }
  context.stroke()
}

const dots: Draw = (context, size, stroke) => {
  const dot = (x: number, y: number) => {
    context.beginPath()
    context.arc(x, y, stroke / 2, 0, 2 * Math.PI)
    context.fill()
  }
  dot(size / 4, size / 4)
  dot((size * 3) / 4, (size * 3) / 4)
}

const drawers: Record<Pattern, Draw> = { hatch, dots, solid: () => {}, none: () => {} }

function drawTile(pattern: Pattern, colour: StatusColour, theme: ThemeName, pixelRatio: number): ImageData {
  const { size, stroke } = patternTiles[pattern]
  const pixels = Math.round(size * pixelRatio)
  const canvas = new OffscreenCanvas(pixels, pixels)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser cannot draw on a canvas')
  const { ground, figure } = themes[theme].status[colour]
  context.fillStyle = ground
  context.fillRect(0, 0, pixels, pixels)
  context.scale(pixelRatio, pixelRatio)
  context.strokeStyle = figure
  context.fillStyle = figure
  drawers[pattern](context, size, stroke)
  return context.getImageData(0, 0, pixels, pixels)
}

/** Draws for the map each pattern that its style names, also after a lost context. */
export function providePatterns(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((id) => {
    const [kind, pattern, colour, theme] = id.split('/')
    if (kind !== 'pattern' || map.hasImage(id)) return
    const pixelRatio = Math.max(2, Math.ceil(window.devicePixelRatio))
    const tile = drawTile(pattern as Pattern, colour as StatusColour, theme as ThemeName, pixelRatio)
    map.addImage(id, tile, { pixelRatio })
  })
}
