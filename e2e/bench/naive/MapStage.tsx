import { MapView, type MapViewProps } from '../../../src/map/MapView.tsx'
import { useLanguage, useStory } from '../../../src/panel/reader.tsx'

const ignore = () => {}

/** The place of the map without a picture: the map is there from the first, in the app's own bundle. */
export function MapStage({ store }: Pick<MapViewProps, 'store'>) {
  const story = useStory()
  const { words } = useLanguage()
  return (
    <div className="stage__map" data-drawn>
      <MapView story={story} store={store} words={words} onDraw={ignore} onFail={ignore} />
    </div>
  )
}
