import type { PublishedRegion } from '../domain/story.ts'
import { fill } from '../messages/fill.ts'
import { areaRegained, shareHeld, statusOn, statusParts } from '../state/select.ts'
import { onPlainClick } from './plain-click.ts'
import { usePointing } from './pointing.ts'
import { useDate, useLanguage, useReader, useStory } from './reader.tsx'
import { Sources } from './Sources.tsx'
import { StatusBar } from './StatusBar.tsx'

function RegionRow({ region }: { region: PublishedRegion }) {
  const story = useStory()
  const date = useDate()
  const isHighlighted = useReader((state) => state.highlighted.includes(region.id))
  const selectRegion = useReader((state) => state.selectRegion)
  const pointing = usePointing([region.id])
  const { format } = useLanguage()
  const parts = statusParts(story, region.id, date)
  const held = shareHeld(parts)
  const regained = areaRegained(parts)
  const { terms } = story
  const status = statusOn(region, date)
  const shareText = held > 0 ? fill(terms.shareHeld, { share: format.share(held) }) : terms.noneHeld
  const regainedText = regained > 0 ? fill(terms.areaRegained, { area: format.area(regained) }) : undefined
  return (
    <li className="region-row" data-region={region.id} data-highlighted={isHighlighted || undefined}>
      <a
        href={`#${region.id}`}
        id={`region-${region.id}`}
        onClick={onPlainClick(() => selectRegion(region.id))}
        {...pointing}
      >
        <span className="region-row__name">{region.name}</span>
        <span className="region-row__share">{shareText}</span>
        <StatusBar parts={parts} />
        <span className="region-row__status">{status ? status.text : null}</span>
        {regainedText ? <span className="region-row__regained">{regainedText}</span> : null}
      </a>
      {status ? <Sources citations={status.citations} asOf={status.asOf} /> : null}
    </li>
  )
}

export function RegionList() {
  const story = useStory()
  return (
    <section aria-labelledby="regions-heading">
      <h2 id="regions-heading">{story.terms.regions}</h2>
      <ul className="region-list" id="regionList">
        {story.regions.map((region) => (
          <RegionRow key={region.id} region={region} />
        ))}
      </ul>
    </section>
  )
}
