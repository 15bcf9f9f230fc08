import { useEffect, useState } from 'react'
import { MapView, type MapViewProps } from '../../../src/map/MapView.tsx'
import { useLanguage, useStory } from '../../../src/panel/reader.tsx'
import { type LoadedLayers, loadMapLayers } from '../../../src/state/load-layer.ts'

const ignore = () => {}

/** The place of the map without a picture: the map comes as soon as its layers have, in the app's own bundle. */
export function MapStage({ store }: Pick<MapViewProps, 'store'>) {
  const story = useStory()
  const { words } = useLanguage()
  const [layers, setLayers] = useState<LoadedLayers>()
  useEffect(() => {
    void loadMapLayers(story.layerUrls).then(setLayers)
  }, [story])
  return (
    <div className="stage__map" data-drawn>
      {layers ? (
        <MapView
          story={story}
          store={store}
          words={words}
          layers={layers}
          onDraw={ignore}
          onBlank={ignore}
          onFail={ignore}
        />
      ) : null}
    </div>
  )
}
