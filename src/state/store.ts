import { createStore, type StoreApi } from 'zustand/vanilla'
import type { IsoDate, LayerId, RegionId, ThemeId } from '../domain/ids.ts'
import type { PublishedStory } from '../domain/story.ts'
import type { View } from './view.ts'

/** A spot on the ground that the reader chose: longitude and latitude, WGS84 degrees. */
export type Spot = readonly [longitude: number, latitude: number]

export interface ReaderState extends View {
  /** Regions lit up because the reader points at them, or at a passage about them. */
  highlighted: readonly RegionId[]
  spot: Spot | null
  /** The theme that the reading list is narrowed to. */
  theme: ThemeId | null
}

/** What a reader does. */
export interface ReaderActions {
  selectRegion: (region: RegionId) => void
  /** A click on the map: the ground there, and the region it lies in, if any. */
  chooseSpot: (spot: Spot, region: RegionId | null) => void
  returnToOverview: () => void
  dismissSpot: () => void
  showDate: (date: IsoDate) => void
  switchLayer: (layer: LayerId, on: boolean) => void
  pointAt: (regions: readonly RegionId[]) => void
  filterPassages: (theme: ThemeId | null) => void
  /** Back or forward in the browser's history. */
  restoreView: (view: View) => void
}

export type ReaderStore = StoreApi<ReaderState & ReaderActions>

export const createReaderStore = (story: PublishedStory, view: View): ReaderStore =>
  createStore<ReaderState & ReaderActions>()((set) => ({
    ...view,
    highlighted: [],
    spot: null,
    theme: null,
    selectRegion: (region) => set({ region, spot: null, highlighted: [] }),
    chooseSpot: (spot, region) => set({ spot, region, highlighted: [] }),
    returnToOverview: () => set({ region: null, spot: null, highlighted: [] }),
    dismissSpot: () => set({ spot: null }),
    showDate: (date) => set({ date }),
    switchLayer: (layer, on) =>
      set(({ layers }) => ({
        layers: story.layers.map(({ id }) => id).filter((id) => (id === layer ? on : layers.includes(id))),
      })),
    pointAt: (highlighted) =>
      set((state) => (highlighted.length === 0 && state.highlighted.length === 0 ? state : { highlighted })),
    filterPassages: (theme) => set({ theme }),
    restoreView: (restored) => set({ ...restored, spot: null, highlighted: [] }),
  }))
