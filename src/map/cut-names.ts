/** Leaves out the names that the map's edge or its buttons would cut, while the map rests. */
import type {
  ExpressionSpecification,
  FeatureIdentifier,
  LayerSpecification,
  Map as MapLibreMap,
  PointLike,
} from 'maplibre-gl'
import { TAGS_SOURCE } from './sources.ts'

/** In the state of its feature: the name would be cut. */
const CUT = 'isCut'
const unlessCut: ExpressionSpecification = ['case', ['boolean', ['feature-state', CUT], false], 0, 1]

/** A layer of the style, whose names, if it has any, can be left out: they are there, but not seen. */
export const withCutNames = (layer: LayerSpecification): LayerSpecification =>
  layer.type === 'symbol'
    ? { ...layer, paint: { ...layer.paint, 'text-opacity': unlessCut, 'icon-opacity': unlessCut } }
    : layer

/** What covers the map in part. */
const OVER_MAP = '.map-buttons, .locator, .maplibregl-ctrl'
/** How far beyond the map a name is looked for, in CSS px: no further from its dot than names are. */
const BEYOND = 12
/** How far a name, or its dot, may reach beyond the map, in CSS px. */
const SLACK = 2.5

type Box = [PointLike, PointLike]
const box = (left: number, top: number, right: number, bottom: number): Box => [
  [left, top],
  [right, bottom],
]

/** What lies just beyond the map, and what stands on it, in CSS px from its upper left corner. */
function boxesIn(map: MapLibreMap): Box[] {
  const { left, top, width, height } = map.getCanvas().getBoundingClientRect()
  const over = [...(map.getContainer().parentElement?.querySelectorAll(OVER_MAP) ?? [])]
  const covered = over
    .map((element) => element.getBoundingClientRect())
    .filter((rect) => rect.width > 0)
    .map((rect) => box(rect.left - left, rect.top - top, rect.right - left, rect.bottom - top))
  const [start, end] = [-SLACK - BEYOND, SLACK + BEYOND]
  return [
    box(start, start, width + end, -SLACK),
    box(start, height + SLACK, width + end, height + end),
    box(start, start, -SLACK, height + end),
    box(width + SLACK, start, width + end, height + end),
    ...covered,
  ]
}

/** Names that lie in part beyond or under these; a region's tag goes with its name. */
function cutIn(map: MapLibreMap): Map<string, FeatureIdentifier> {
  const layers = map.getLayersOrder().filter((id) => map.getLayer(id)?.type === 'symbol')
  const cut = new Map<string, FeatureIdentifier>()
  const add = (source: string, id: string | number) => cut.set(`${source} ${id}`, { source, id })
  for (const where of boxesIn(map)) {
    for (const { source, id, properties } of map.queryRenderedFeatures(where, { layers })) {
      if (id !== undefined) add(source, id)
      if (typeof properties['id'] === 'string') add(TAGS_SOURCE, properties['id'])
    }
  }
  return cut
}

interface CutNames {
  /** Looks anew, for when the map rests. @returns whether anything changes, which the map then draws */
  leaveOut: () => boolean
  /** Undoes it. */
  stop: () => void
}

export function cutNames(map: MapLibreMap): CutNames {
  let leftOut = new Map<string, FeatureIdentifier>()
  /** @returns whether that changes anything */
  const only = (cut: typeof leftOut): boolean => {
    const back = [...leftOut].filter(([key]) => !cut.has(key))
    const out = [...cut].filter(([key]) => !leftOut.has(key))
    for (const [, feature] of back) map.setFeatureState(feature, { [CUT]: false })
    for (const [, feature] of out) map.setFeatureState(feature, { [CUT]: true })
    leftOut = cut
    return back.length + out.length > 0
  }
  /* What is dragged into sight is seen at once. */
  const showAll = () => {
    only(new Map())
  }
  /* With its context the map loses the state of its features. */
  const forget = () => {
    leftOut = new Map()
  }
  map.on('movestart', showAll)
  map.on('webglcontextlost', forget)
  return {
    leaveOut: () => only(cutIn(map)),
    stop: () => {
      map.off('movestart', showAll)
      map.off('webglcontextlost', forget)
    },
  }
}
