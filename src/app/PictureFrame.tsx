import { type MouseEvent, useContext } from 'react'
import { useReader, useStory } from '../panel/reader.tsx'
import { StaticPartsContext } from './static-parts.ts'

/** The static map, as the page brought it; it answers clicks on its regions until the map takes its place. */
export function PictureFrame() {
  const story = useStory()
  const { picture } = useContext(StaticPartsContext)
  const selected = useReader((state) => state.region)
  const highlighted = useReader((state) => state.highlighted)
  const selectRegion = useReader((state) => state.selectRegion)
  const choose = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const wanted = event.target.closest('a')?.getAttribute('href')?.slice(1)
    const region = story.regions.find(({ id }) => id === wanted)
    if (!region) return
    event.preventDefault()
    selectRegion(region.id)
  }
  return (
    <div
      className="picture-frame"
      data-lit={[selected, ...highlighted].filter(Boolean).join(' ')}
      onClickCapture={choose}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: picture }}
    />
  )
}
