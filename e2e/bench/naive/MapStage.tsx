import { MapView, type MapViewProps } from '../../../src/map/MapView.tsx'
import { useReader, useStory } from '../../../src/panel/reader.tsx'

const ignore = () => {}

/** The place of the map without a picture: the map is there from the first, in the app's own bundle. */
export function MapStage({ store }: Pick<MapViewProps, 'store'>) {
  const story = useStory()
  const locale = useReader((state) => state.locale)
  return (
    <div className="stage__map" data-drawn>
      <MapView key={locale} story={story} store={store} locale={locale} onDraw={ignore} onFail={ignore} />
    </div>
  )
}
