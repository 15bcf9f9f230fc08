/** How far the committed picture's lines lie from the committed layers', in the picture's units. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, FeatureCollection, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { PathData, PictureData } from '../../src/domain/picture.ts'
import { distanceToStretch } from './generalise.ts'
import { withLines } from './geometry.ts'
import { frameOf } from './picture.ts'
import { readStory } from './read-story.ts'

const folder = 'data/layers'
const story = readStory('data')
const { project, height } = frameOf(story.bounds)
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const picture = readJson('picture.json') as PictureData

const featuresOf = (name: string): Feature[] => (readJson(`${name}.geojson`) as FeatureCollection).features
const withProperty = (name: string, property: string, value: string): Feature[] =>
  featuresOf(name).filter(({ properties }) => properties?.[property] === value)

/** The lines and rings of features, projected. */
function exactLines(features: readonly Feature[]): Position[][] {
  const lines: Position[][] = []
  for (const { geometry } of features) {
    withLines(geometry, (line) => {
      lines.push(line.map((position) => project(position)))
      return line
    })
  }
  return lines
}

/** The lines and rings of a path in relative steps. */
const writtenLines = (path: PathData): Position[][] =>
  path
    .split('M')
    .slice(1)
    .map((text) => {
      const numbers = (text.match(/-?\d+/g) ?? []).map(Number)
      const [startX = 0, startY = 0, ...steps] = numbers
      const line: Position[] = [[startX, startY]]
      for (let index = 0; index < steps.length; index += 2) {
        const [x = 0, y = 0] = line.at(-1) ?? []
        line.push([x + (steps[index] ?? 0), y + (steps[index + 1] ?? 0)])
      }
      return text.endsWith('z') ? [...line, [startX, startY]] : line
    })

const distanceTo = (lines: readonly Position[][], point: Position): number =>
  Math.min(
    ...lines.flatMap((line) =>
      line.slice(1).map((to, index) => distanceToStretch(point, line[index] ?? to, to)),
    ),
  )

/** Points on the lines, at most a unit apart. */
const pointsOn = (lines: readonly Position[][]): Position[] =>
  lines.flatMap((line) =>
    line.slice(1).flatMap(([toX = 0, toY = 0], index) => {
      const [x = 0, y = 0] = line[index] ?? []
      const parts = Math.ceil(Math.hypot(toX - x, toY - y)) || 1
      return Array.from({ length: parts }, (_, part): Position => [
        x + ((toX - x) * part) / parts,
        y + ((toY - y) * part) / parts,
      ])
    }),
  )

const farthest = (points: readonly Position[], lines: readonly Position[][]): number =>
  Math.max(...points.map((point) => distanceTo(lines, point)))

/** The Hausdorff distance of two sets of lines. */
const apart = (one: readonly Position[][], other: readonly Position[][]): number =>
  Math.max(farthest(pointsOn(one), other), farthest(pointsOn(other), one))

const dates = story.dates.map(({ id }) => id)

describe('the picture follows to 1.1 units, less than a CSS px of a wide map,', () => {
  it.each(story.regions.map(({ id }) => id))('the region %s', (id) => {
    const written = writtenLines(picture.regions[id] ?? '')
    expect(apart(exactLines(withProperty('regions', 'id', id)), written)).toBeLessThanOrEqual(1.11)
  })

  it.each(story.territories.map(({ id }) => id))('the territory %s', (id) => {
    const written = writtenLines(picture.territories[id] ?? '')
    expect(apart(exactLines(withProperty('context', 'id', id)), written)).toBeLessThanOrEqual(1.11)
  })

  it.each(dates)('the line of contact on %s', (date) => {
    const written = writtenLines(picture.contactLines[date] ?? '')
    expect(apart(exactLines(featuresOf(`contact-line-${date}`)), written)).toBeLessThanOrEqual(1.11)
  })

  it.each(dates)('the areas on %s', (date) => {
    for (const [status, path] of Object.entries(picture.areas[date] ?? {})) {
      const exact = exactLines(withProperty(`control-${date}`, 'status', status))
      expect(farthest(pointsOn(writtenLines(path)), exact), status).toBeLessThanOrEqual(1.11)
    }
  })
})

describe('the shore in the story’s bounds', () => {
  const isWithin = ([x = 0, y = 0]: Position) => x > 0 && x < picture.width && y > 0 && y < height
  const shore = pointsOn(exactLines(withProperty('context', 'kind', 'sea'))).filter(isWithin)
  const { sea, country, regions, territories } = picture
  const drawn = [sea, country, ...Object.values(regions), ...Object.values(territories)].flatMap(writtenLines)

  it('is drawn to 2.5 units', () => {
    expect(shore.length).toBeGreaterThan(1000)
    expect(farthest(shore, drawn)).toBeLessThanOrEqual(2.51)
  })
})
