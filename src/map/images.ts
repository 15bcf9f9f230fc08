/** The map's images, patterns of areas and dots of places, drawn when the style first asks for them. */
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Pattern, StatusColour } from '../domain/tables.ts'
import { finenessOf } from './grain.ts'
import { patternTiles, type ThemeName, themes } from '../theme/tokens.ts'

/** The name by which the style asks for a pattern in a colour of a theme, drawn in a grain. */
export const patternImageId = (
  pattern: Pattern,
  colour: StatusColour,
  theme: ThemeName,
  grain: number,
): string => ['pattern', pattern, colour, theme, grain].join('/')

export type DotSize = 'big' | 'small'

/** The name by which the style asks for the dot of a place. */
export const dotImageId = (size: DotSize, theme: ThemeName): string => ['dot', size, theme].join('/')

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

const dotted: Draw = (context, size, stroke) => {
  const dot = (x: number, y: number) => {
    context.beginPath()
    context.arc(x, y, stroke / 2, 0, 2 * Math.PI)
    context.fill()
  }
  dot(size / 4, size / 4)
  dot((size * 3) / 4, (size * 3) / 4)
}

const drawers: Record<Pattern, Draw> = { hatch, dots: dotted, solid: () => {}, none: () => {} }

/** A square image of `size` CSS px. */
function drawImage(
  size: number,
  pixelRatio: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): ImageData {
  const pixels = Math.round(size * pixelRatio)
  const context = new OffscreenCanvas(pixels, pixels).getContext('2d')
  if (!context) throw new Error('this browser cannot draw on a canvas')
  context.scale(pixelRatio, pixelRatio)
  draw(context)
  return context.getImageData(0, 0, pixels, pixels)
}

function drawPattern(
  pattern: Pattern,
  colour: StatusColour,
  theme: ThemeName,
  pixelRatio: number,
): ImageData {
  const { size, stroke } = patternTiles[pattern]
  const { ground, figure } = themes[theme].status[colour]
  return drawImage(size, pixelRatio, (context) => {
    context.fillStyle = ground
    context.fillRect(0, 0, size, size)
    context.strokeStyle = figure
    context.fillStyle = figure
    drawers[pattern](context, size, stroke)
  })
}

/** Radius of a place's dot and width of its edge, in CSS px. */
const dots: Record<DotSize, { radius: number; edge: number }> = {
  big: { radius: 3, edge: 1.4 },
  small: { radius: 2.2, edge: 1.2 },
}

function drawDot(dotSize: DotSize, theme: ThemeName, pixelRatio: number): ImageData {
  const { radius, edge } = dots[dotSize]
  const { halo, label } = themes[theme].map
  const size = 2 * Math.ceil(radius + edge)
  return drawImage(size, pixelRatio, (context) => {
    context.lineWidth = edge
    context.strokeStyle = label
    context.fillStyle = halo
    context.beginPath()
    context.arc(size / 2, size / 2, radius, 0, 2 * Math.PI)
    context.fill()
    context.stroke()
  })
}

interface DrawnImage {
  image: ImageData
  /** Pixels of the image for a CSS px of the map. */
  pixelRatio: number
}

function drawNamed(id: string, pixelRatio: number): DrawnImage | undefined {
  const [kind, first, second, third, grain] = id.split('/')
  if (kind === 'pattern') {
    const image = drawPattern(first as Pattern, second as StatusColour, third as ThemeName, pixelRatio)
    return { image, pixelRatio: pixelRatio * finenessOf(Number(grain)) }
  }
  if (kind === 'dot') return { image: drawDot(first as DotSize, second as ThemeName, pixelRatio), pixelRatio }
  return undefined
}

/** Draws for the map each image that its style names, also after a lost context. */
export function provideImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((id) => {
    const pixelRatio = Math.max(2, Math.ceil(window.devicePixelRatio))
    const drawn = map.hasImage(id) ? undefined : drawNamed(id, pixelRatio)
    if (drawn) map.addImage(id, drawn.image, { pixelRatio: drawn.pixelRatio })
  })
}
