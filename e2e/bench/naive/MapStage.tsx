import { MapView, type MapViewProps } from '../../../src/map/MapView.tsx'
import { useLanguage, useStory } from '../../../src/panel/reader.tsx'

const ignore = () => {}
/** None is loaded beforehand: the map fetches them itself. */
const noLayers = new Map()

/** The place of the map without a picture: the map is there from the first, in the app's own bundle. */
export function MapStage({ store }: Pick<MapViewProps, 'store'>) {
  const story = useStory()
  const { words } = useLanguage()
  return (
    <div className="stage__map" data-drawn>
      <MapView
        story={story}
        store={store}
        words={words}
        layers={noLayers}
        onDraw={ignore}
        onBlank={ignore}
        onFail={ignore}
      />
    </div>
  )
}
