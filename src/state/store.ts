import type { ReactNode } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { IsoDate, LayerId, PassageId, RegionId, ThemeId } from '../domain/ids.ts'
import type { PublishedStep, PublishedStory } from '../domain/story.ts'
import type { View } from './view.ts'

/** A spot on the ground that the reader chose: longitude and latitude, WGS84 degrees. */
export type Spot = readonly [longitude: number, latitude: number]

/** A paragraph of the host's page that is about regions, by the name under which it is opened. */
export interface HostParagraph {
  id: string
  regions: readonly string[]
  /** How it begins. */
  text: string
  /** Its language, a BCP 47 tag, where the host says it. */
  language: string | undefined
}

export interface ReaderState extends View {
  /** Has the reader asked for the region or the date? Not where the page came with it, nor in a walk. */
  isAsked: boolean
  /** Regions lit up because the reader points at them, or at a passage about them. */
  highlighted: readonly RegionId[]
  spot: Spot | null
  /** Where the reader walks through the story: what the camera frames for the step shown, if not the whole story. */
  walk: { readonly bounds: PublishedStep['bounds'] } | null
  /** The theme that the reading list is narrowed to. */
  theme: ThemeId | null
  /** Passages that the host's page shows, in the host's own words. */
  quotes: ReadonlyMap<PassageId, string>
  /** Paragraphs of the host's page that are about regions, beside those passages. */
  paragraphs: readonly HostParagraph[]
  /** Shows in a region's view those about it. It comes with the program that only a frame needs. */
  hostPart: ((region: RegionId) => ReactNode) | null
  /** The passage or paragraph that the reader asked last to be shown in the host's page; a new object each time. */
  opened: { readonly passage: string } | null
  hasMapFailed: boolean
}

/** What a reader does, and what the page learns of itself and of its host. */
export interface ReaderActions {
  selectRegion: (region: RegionId) => void
  /** A click on the map: the ground there, and the region it lies in, if any. */
  chooseSpot: (spot: Spot, region: RegionId | null) => void
  returnToOverview: () => void
  dismissSpot: () => void
  showDate: (date: IsoDate) => void
  switchLayer: (layer: LayerId, on: boolean) => void
  showLayers: (layers: readonly LayerId[]) => void
  /** A step of the walk through the story, or where there is none, its end. */
  walkTo: (view: View, walk: ReaderState['walk']) => void
  pointAt: (regions: readonly RegionId[]) => void
  filterPassages: (theme: ThemeId | null) => void
  /** Back or forward in the browser's history, which ends a walk. */
  restoreView: (view: View) => void
  openPassage: (passage: string) => void
  /** The host's page shows these passages and paragraphs, and no other. */
  quoteHost: (quotes: ReaderState['quotes'], paragraphs: ReaderState['paragraphs']) => void
  noteMap: (hasFailed: boolean) => void
}

export type ReaderStore = StoreApi<ReaderState & ReaderActions>

export const createReaderStore = (story: PublishedStory, view: View): ReaderStore =>
  createStore<ReaderState & ReaderActions>()((set, get) => ({
    ...view,
    isAsked: false,
    highlighted: [],
    spot: null,
    walk: null,
    theme: null,
    quotes: new Map(),
    paragraphs: [],
    hostPart: null,
    opened: null,
    hasMapFailed: false,
    selectRegion: (region) => set({ region, isAsked: true, spot: null, highlighted: [] }),
    chooseSpot: (spot, region) => set({ spot, region, isAsked: true, highlighted: [] }),
    returnToOverview: () => set({ region: null, isAsked: false, spot: null, highlighted: [] }),
    dismissSpot: () => set({ spot: null }),
    showDate: (date) => set({ date, isAsked: true }),
    switchLayer: (layer, on) =>
      get().showLayers(on ? [...get().layers, layer] : get().layers.filter((id) => id !== layer)),
    showLayers: (layers) =>
      set({ layers: story.layers.map(({ id }) => id).filter((id) => layers.includes(id)) }),
    walkTo: (view, walk) => set({ ...view, isAsked: false, walk, spot: null, highlighted: [] }),
    pointAt: (highlighted) =>
      set((state) => (highlighted.length === 0 && state.highlighted.length === 0 ? state : { highlighted })),
    filterPassages: (theme) => set({ theme }),
    restoreView: (restored) => set({ ...restored, isAsked: false, walk: null, spot: null, highlighted: [] }),
    openPassage: (passage) => set({ opened: { passage } }),
    quoteHost: (quotes, paragraphs) => set({ quotes, paragraphs }),
    noteMap: (hasMapFailed) => set({ hasMapFailed }),
  }))
