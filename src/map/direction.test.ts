import { expect, it } from 'vitest'
import { publishedTables } from '../../tools/publish.ts'
import { type Direction, nearestTowards } from './direction.ts'

const { regions } = publishedTables('data', 'en').published
const from = (id: string) => {
  const region = regions.find((one) => one.id === id)
  if (!region) throw new Error(`the story has no region ${id}`)
  return region
}

it.each([
  ['kharkiv', 'east', 'luhansk'],
  ['kharkiv', 'south', 'donetsk'],
  ['luhansk', 'west', 'donetsk'],
  ['donetsk', 'north', 'kharkiv'],
  ['donetsk', 'south', 'zaporizhzhia'],
  ['zaporizhzhia', 'west', 'kherson'],
  ['kherson', 'east', 'zaporizhzhia'],
] as const)('from %s, %s lies %s', (id, direction, expected) => {
  expect(nearestTowards(from(id), regions, direction)?.id).toBe(expected)
})

it('says so where nothing lies in a direction', () => {
  expect(nearestTowards(from('kherson'), regions, 'west')).toBeUndefined()
  expect(nearestTowards(from('kharkiv'), regions, 'north')).toBeUndefined()
})

it('leads from each region to each other', () => {
  const directions: Direction[] = ['north', 'east', 'south', 'west']
  for (const start of regions) {
    const reached = new Set([start])
    for (const region of reached) {
      for (const direction of directions) {
        const next = nearestTowards(region, regions, direction)
        if (next) reached.add(next)
      }
    }
    expect(reached.size, start.id).toBe(regions.length)
  }
})
