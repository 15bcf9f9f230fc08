/**
 * Path data that a compressor can shorten. What shares an edge with something written before is written in the
 * same direction, and begins where the shared stretch begins, so that the same steps stand there again.
 */
import type { Geometry, Position } from 'geojson'
import type { PathData } from '../../src/domain/picture.ts'
import { WrittenEdges } from './written-edges.ts'

const isSame = ([ax, ay]: Position, [bx, by]: Position): boolean => ax === bx && ay === by

const withoutRepeats = (line: readonly Position[]): Position[] =>
  line.filter((point, index) => {
    const previous = line[index - 1]
    return !previous || !isSame(previous, point)
  })

const pair = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`

/** A step from one whole position to another, as it is written. */
export const stepText = ([fromX = 0, fromY = 0]: Position, [toX = 0, toY = 0]: Position): string =>
  pair(toX - fromX, toY - fromY)

/** One line in relative steps, the shortest way to write it. */
function stepsData(points: readonly Position[]): PathData {
  const steps = points.slice(1).map((to, index) => stepText(points[index] ?? [], to))
  const joined = steps.reduce(
    (text, step) => (text === '' || step.startsWith('-') ? text + step : `${text} ${step}`),
    '',
  )
  const [startX = 0, startY = 0] = points[0] ?? []
  return `M${pair(startX, startY)}l${joined}`
}

/** Writes geometries of whole coordinates one after the other and remembers what it has written. */
export class PathWriter {
  readonly #edges = new WrittenEdges()
  readonly #starts = new Set<string>()

  /** The path data of a geometry; rings of less than a triangle are left out. */
  write(geometry: Geometry): PathData {
    switch (geometry.type) {
      case 'LineString':
        return this.#line(geometry.coordinates)
      case 'MultiLineString':
        return geometry.coordinates.map((line) => this.#line(line)).join('')
      case 'Polygon':
        return this.#polygon(geometry.coordinates)
      case 'MultiPolygon':
        return geometry.coordinates.map((rings) => this.#polygon(rings)).join('')
      default:
        throw new Error(`no path for a ${geometry.type}`)
    }
  }

  #remember(drawn: readonly Position[]): PathData {
    this.#edges.add(drawn)
    return stepsData(drawn)
  }

  #line(line: readonly Position[]): PathData {
    const points = withoutRepeats(line)
    if (points.length < 2) return ''
    const [drawn = points] = this.#edges.along([points])
    return this.#remember(drawn)
  }

  /** A polygon's rings are turned all or none, so that its holes stay holes. */
  #polygon(rings: readonly (readonly Position[])[]): PathData {
    const drawn = rings.map(withoutRepeats).filter((ring) => ring.length > 3)
    return this.#edges
      .along(drawn)
      .map((ring) => this.#ring(ring))
      .join('')
  }

  #ring(closed: readonly Position[]): PathData {
    const ring = closed.slice(1)
    const start = this.#bestStart(ring)
    const open = [...ring.slice(start), ...ring.slice(0, start)]
    this.#starts.add(String(open[0]))
    return `${this.#remember(open)}z`
  }

  /** Where the longest stretch written before begins; the closing edge, which needs no step, comes just before. */
  #bestStart(ring: readonly Position[]): number {
    const has = (index: number) =>
      this.#edges.has(ring.at(index % ring.length), ring.at((index + 1) % ring.length))
    const runFrom = (index: number): number => {
      let length = 0
      while (length < ring.length && has(index + length)) length += 1
      return length
    }
    const scores = ring.map((point, index) => {
      const isSplit = has(index + ring.length - 1)
      return (
        runFrom(index) - (isSplit ? ring.length : 0) + (this.#starts.has(String(point)) ? 2 * ring.length : 0)
      )
    })
    return scores.indexOf(Math.max(...scores))
  }
}
