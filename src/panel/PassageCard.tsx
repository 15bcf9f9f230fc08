import type { PublishedPassage } from '../domain/story.ts'
import type { RegionId } from '../domain/ids.ts'
import { passageNumber } from '../state/select.ts'
import { onPlainClick } from './plain-click.ts'
import { usePassageWay } from './passage-way.ts'
import { usePointing } from './pointing.ts'
import { useLanguage, useReader, useStory } from './reader.tsx'

function RegionLinks({ ids }: { ids: readonly RegionId[] }) {
  const story = useStory()
  const selectRegion = useReader((state) => state.selectRegion)
  return story.regions
    .filter(({ id }) => ids.includes(id))
    .map(({ id, shortName }) => (
      <a key={id} className="chip" href={`#${id}`} onClick={onPlainClick(() => selectRegion(id))}>
        {shortName}
      </a>
    ))
}

interface PassageCardProps {
  passage: PublishedPassage
  /** The region in whose panel the passage stands; it is not listed again. */
  within?: RegionId
}

/** A passage of the article: the host's own words where it shows them, our summary, who speaks, what and whom it concerns, and the way to it. */
export function PassageCard({ passage, within }: PassageCardProps) {
  const story = useStory()
  const quote = useReader(({ quotes }) => quotes.get(passage.id))
  const way = usePassageWay(passage)
  const { words } = useLanguage()
  const number = passageNumber(story, passage)
  const regions = passage.regions.map(({ region }) => region)
  const pointing = usePointing(regions)
  const others = regions.filter((id) => id !== within)
  const themes = story.themes.filter(({ id }) => passage.themes.includes(id))
  return (
    <article className="passage" data-passage={passage.id} {...pointing}>
      <span className="passage__number" aria-hidden="true">
        {number}
      </span>
      {quote === undefined ? null : (
        <>
          <blockquote className="passage__quote" lang={story.article.language}>
            {quote}
          </blockquote>
          <p className="passage__ours">{words.ourSummary}</p>
        </>
      )}
      <p className="passage__summary">{passage.summary}</p>
      {passage.speaker ? <p className="passage__speaker">{passage.speaker}</p> : null}
      <p className="passage__themes">{themes.map(({ name }) => name).join(' · ')}</p>
      {regions.length === 0 ? <p className="passage__regions">{words.contextOnly}</p> : null}
      {others.length > 0 ? (
        <p className="passage__regions">
          <span>{within ? words.alsoAbout : words.about}</span> <RegionLinks ids={others} />
        </p>
      ) : null}
      <a className="passage__link" {...way}>
        {quote === undefined ? words.openPassage : words.showPassage}
        <span className="visually-hidden">{words.ofPassage(number)}</span>
      </a>
    </article>
  )
}
