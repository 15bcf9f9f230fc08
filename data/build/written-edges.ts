import type { Position } from 'geojson'

const keyOf = (from: Position, to: Position): string => `${from.join()}>${to.join()}`

/**
 * The edges that a file holds so far, each in its direction. A line that repeats some of them in the same
 * direction costs a compressor next to nothing there.
 */
export class WrittenEdges {
  readonly #edges = new Set<string>()

  has(from: Position | undefined, to: Position | undefined): boolean {
    return from !== undefined && to !== undefined && this.#edges.has(keyOf(from, to))
  }

  add(line: readonly Position[]): void {
    line.forEach((to, index) => {
      const from = line[index - 1]
      if (from) this.#edges.add(keyOf(from, to))
    })
  }

  /** The lines as they are, or all of them turned round where more of their edges are written that way. */
  along(lines: readonly Position[][]): Position[][] {
    const turned = lines.map((line) => line.toReversed())
    return this.#count(turned) > this.#count(lines) ? turned : [...lines]
  }

  #count(lines: readonly Position[][]): number {
    return lines.flatMap((line) => line.filter((to, index) => this.has(line[index - 1], to))).length
  }
}
