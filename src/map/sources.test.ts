import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { emptyLayers, publishedStory } from '../../tools/published-story.ts'
import { storyFolders } from '../../tools/stories.ts'
import type { LoadedLayers } from '../state/load-layer.ts'
import { collections, mapSources, STORY_SOURCE } from './sources.ts'

const read = (folder: string, url: string) =>
  JSON.parse(readFileSync(join(folder, url), 'utf8')) as FeatureCollection

describe.each(storyFolders)('what the map of the story in %s draws', (folder) => {
  const story = publishedStory(folder)
  const layers: LoadedLayers = new Map(
    [...emptyLayers(story).keys()].map((url) => [url, read(folder, url)] as const),
  )
  const source = mapSources(story, layers)[STORY_SOURCE] as { data: FeatureCollection }
  const of = (collection: string) =>
    source.data.features.filter(({ properties }) => properties?.['collection'] === collection)

  it('is every area and line of its layers, each under its collection', () => {
    const { regions, context, rivers, control, contactLine } = story.layerUrls
    const wanted = [
      [collections.regions, regions],
      [collections.context, context],
      [collections.waters, rivers],
      ...story.dates.flatMap(({ id }) => [
        [collections.control(id), control[id]],
        [collections.contactLine(id), contactLine[id]],
      ]),
    ] as [string, string][]
    for (const [collection, url] of wanted) {
      const { features } = read(folder, url)
      expect(of(collection)).toEqual(
        features.map((feature) => ({ ...feature, properties: { ...feature.properties, collection } })),
      )
    }
    expect(source.data.features).toHaveLength(
      wanted.reduce((count, [, url]) => count + read(folder, url).features.length, 0),
    )
  })

  it('lights up no other feature with a region: none has its id', () => {
    const ids = story.regions.map(({ id }) => id as string)
    const bearers = source.data.features.filter(({ properties }) => ids.includes(String(properties?.['id'])))
    expect(bearers.map(({ properties }) => String(properties?.['collection']))).toEqual(
      ids.map(() => collections.regions),
    )
  })

  it('wants every layer', () => {
    const [first, ...others] = layers
    expect(first).toBeDefined()
    expect(() => mapSources(story, new Map(others))).toThrow(`the layer ${first?.[0]} is not loaded`)
  })
})
