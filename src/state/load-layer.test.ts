import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { publishedStory } from '../../tools/published-story.ts'
import { loadLayer, loadMapLayers } from './load-layer.ts'

const layer = (name: string) => ({ type: 'FeatureCollection', features: [], name })

let answer: (url: string) => string

const fetched = vi.fn<(url: string) => Promise<Response>>(async (url) => new Response(answer(url)))

beforeEach(() => {
  answer = (url) => JSON.stringify(layer(url))
  fetched.mockClear()
  vi.stubGlobal('fetch', fetched)
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('fetches a layer once, whoever asks for it', async () => {
  const [first, second] = await Promise.all([loadLayer('once'), loadLayer('once')])
  expect(first).toEqual(layer('once'))
  expect(second).toBe(first)
  expect(fetched).toHaveBeenCalledTimes(1)
})

it.each([
  ['cut short', '{"type":"FeatureCollection","feat', 'JSON'],
  ['of something else', '{"error":"none"}', 'no layer'],
  ['empty', 'null', 'no layer'],
])(
  'takes no answer that is %s, and asks again when the layer is next wanted',
  async (kind, wrong, reason) => {
    answer = () => wrong
    await Promise.all([expect(loadLayer(kind)).rejects.toThrow(reason), vi.runAllTimersAsync()])
    answer = (url) => JSON.stringify(layer(url))
    expect(await loadLayer(kind)).toEqual(layer(kind))
  },
)

it('loads the layers that the map draws, and no other', async () => {
  const { layerUrls } = publishedStory('data')
  const { settlements, control, contactLine, ...single } = layerUrls
  const drawn = [...Object.values(single), ...Object.values(control), ...Object.values(contactLine)]
  const layers = await loadMapLayers(layerUrls)
  expect([...layers.keys()].sort()).toEqual(drawn.sort())
  expect(fetched.mock.calls.map(([url]) => url)).not.toContain(settlements)
})
