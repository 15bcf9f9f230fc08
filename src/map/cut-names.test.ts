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
  #forget = () => {}

  getCanvas = () => ({ getBoundingClientRect: () => rect(10, 20, SIZE, SIZE) })
  getContainer = () => ({
    parentElement: {
      querySelectorAll: () => [{ getBoundingClientRect: () => rect(20, 30, 40, 40) }],
    },
  })
  getLayersOrder = () => ['regions', 'place-labels', 'region-labels', 'mark-tags-votes']
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
  on(_type: 'style.load', forget: () => void) {
    this.#forget = forget
  }
  off() {
    this.#forget = () => {}
  }
  /** As where the browser has lost the map's graphics context. */
  restyle() {
    this.cut.clear()
    this.#forget()
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

it('leaves out anew in a new style', () => {
  map.names = [place(1, -20, 100, 20, 110)]
  names.leaveOut()
  map.restyle()
  expect(names.leaveOut()).toBe(true)
  expect(map.cut.size).toBe(1)
})
