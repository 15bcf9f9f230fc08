import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl'
import { beforeEach, expect, it } from 'vitest'
import { cutNames } from './cut-names.ts'

interface Name {
  source: string
  id: string | number
  properties: Record<string, unknown>
  /** Where it stands, in CSS px from the map's upper left corner. */
  box: readonly [left: number, top: number, right: number, bottom: number]
}

const SIZE = 400
const rect = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
})

/** A map 400 CSS px wide and high at (10, 20) of the page, with a button in its upper left corner. */
class Drawn {
  names: Name[] = []
  readonly cut = new Set<string>()
  readonly #acts = new Map<string, () => void>()

  getCanvas = () => ({ getBoundingClientRect: () => rect(10, 20, SIZE, SIZE) })
  getContainer = () => ({
    parentElement: {
      querySelectorAll: () =>
        [rect(20, 30, 40, 40), rect(0, 0, 0, 0)].map((where) => ({
          getBoundingClientRect: () => where,
        })),
    },
  })
  getLayersOrder = () => ['regions', 'place-labels', 'region-labels', 'mark-tags-votes']
  getLayer = (id: string) => ({ type: id === 'regions' ? 'fill' : 'symbol' })
  queryRenderedFeatures(
    [[left, top], [right, bottom]]: [[number, number], [number, number]],
    { layers }: { layers: string[] },
  ) {
    if (layers.includes('regions')) throw new Error('an area is no name')
    return this.names.filter(
      ({ box: [west, north, east, south] }) =>
        west <= right && east >= left && north <= bottom && south >= top,
    ) as unknown as MapGeoJSONFeature[]
  }
  setFeatureState({ source, id }: { source: string; id: string | number }, { isCut }: { isCut: boolean }) {
    this.cut[isCut ? 'add' : 'delete'](`${source} ${id}`)
  }
  on(type: string, act: () => void) {
    this.#acts.set(type, act)
  }
  off(type: string) {
    this.#acts.delete(type)
  }
  fire(type: string) {
    this.#acts.get(type)?.()
  }
}

let map: Drawn
let names: ReturnType<typeof cutNames>

beforeEach(() => {
  map = new Drawn()
  names = cutNames(map as unknown as MapLibreMap)
})

const place = (id: number, ...box: Name['box']): Name => ({ source: 'places', id, properties: {}, box })

it('leaves out what reaches beyond any edge, or under a button, and nothing else', () => {
  map.names = [
    place(1, -20, 100, 20, 110),
    place(2, 390, 100, 430, 110),
    place(3, 100, -6, 130, 6),
    place(4, 100, 394, 130, 406),
    place(5, 45, 45, 90, 55),
    place(6, 100, 100, 130, 110),
    place(7, -2, 200, 20, 210),
    place(8, 700, 100, 730, 110),
  ]
  expect(names.leaveOut()).toBe(true)
  expect([...map.cut].toSorted()).toEqual(['places 1', 'places 2', 'places 3', 'places 4', 'places 5'])
  expect(names.leaveOut()).toBe(false)
})

it('leaves a region’s tag out with its name', () => {
  map.names = [{ source: 'places', id: 0, properties: { id: 'kherson' }, box: [-20, 100, 20, 110] }]
  names.leaveOut()
  expect([...map.cut]).toEqual(['places 0', 'tags kherson'])
})

it('shows again what is whole', () => {
  map.names = [place(1, -20, 100, 20, 110)]
  names.leaveOut()
  map.names = [place(1, 20, 100, 60, 110)]
  expect(names.leaveOut()).toBe(true)
  expect(map.cut.size).toBe(0)
})

it('shows all while it moves, and none that is cut once it rests', () => {
  map.names = [place(1, -20, 100, 20, 110)]
  names.leaveOut()
  map.fire('movestart')
  expect(map.cut.size).toBe(0)
  expect(names.leaveOut()).toBe(true)
  expect(map.cut.size).toBe(1)
})

it('leaves out anew where the browser has taken the map’s context, and with it what was left out', () => {
  map.names = [place(1, -20, 100, 20, 110)]
  names.leaveOut()
  map.cut.clear()
  map.fire('webglcontextlost')
  expect(names.leaveOut()).toBe(true)
  expect(map.cut.size).toBe(1)
})

it('does nothing any more once it is undone', () => {
  map.names = [place(1, -20, 100, 20, 110)]
  names.leaveOut()
  names.stop()
  map.fire('movestart')
  expect(map.cut.size).toBe(1)
})
