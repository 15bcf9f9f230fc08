import { picture } from 'virtual:picture'
import type { PublishedPassage, PublishedStep } from '../domain/story.ts'
import { usePassageWay } from '../panel/passage-way.ts'
import { usePointing } from '../panel/pointing.ts'
import { useLanguage, useStory } from '../panel/reader.tsx'
import { Sources } from '../panel/Sources.tsx'
import { SmallMap } from '../picture/SmallMap.tsx'
import { passageNumber } from '../state/select.ts'
import { stepWords } from './words.ts'

function PassageChip({ passage }: { passage: PublishedPassage }) {
  const story = useStory()
  const way = usePassageWay(passage)
  const pointing = usePointing(passage.regions.map(({ region }) => region))
  return (
    <a className="chip" title={passage.summary} {...way} {...pointing}>
      {stepWords[story.locale].passage(passageNumber(story, passage))}
    </a>
  )
}

/** The step's small maps, one for each date that it compares. */
function Comparison({ step }: { step: PublishedStep }) {
  const story = useStory()
  const { format } = useLanguage()
  return (
    <div className="step__maps">
      {step.compare.map(({ date, told }) => (
        <figure key={date}>
          <SmallMap story={story} picture={picture} date={date} bounds={step.bounds ?? story.bounds} />
          <figcaption>
            {format.mediumDate(date)} <span>{told}</span>
          </figcaption>
        </figure>
      ))}
    </div>
  )
}

/** A step: what its map shows, where that is known from, and the passages that it stands beside. */
export function StepCard({ step }: { step: PublishedStep }) {
  const story = useStory()
  return (
    <>
      <div className="step__told">
        <h2>{step.title}</h2>
        <p>
          {step.text} <Sources citations={step.citations} asOf={step.asOf} />
        </p>
        <p className="step__passages">
          <span>{stepWords[story.locale].inArticle}</span>{' '}
          {story.passages
            .filter(({ id }) => step.passages.includes(id))
            .map((passage) => (
              <PassageChip key={passage.id} passage={passage} />
            ))}
        </p>
      </div>
      {step.compare.length > 0 ? <Comparison step={step} /> : null}
    </>
  )
}
