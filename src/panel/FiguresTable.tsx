import { useLayoutEffect, useRef } from 'react'
import type { IsoDate, RegionId, StatusId } from '../domain/ids.ts'
import { locales, pageAddress } from '../domain/locale.ts'
import { sourcesOf, statusParts } from '../state/select.ts'
import { usePrinting } from './printing.ts'
import { useLanguage, useStory } from './reader.tsx'

function FigureCell({ region, date, status }: { region: RegionId; date: IsoDate; status: StatusId }) {
  const story = useStory()
  const { format } = useLanguage()
  const figure = statusParts(story, region, date).find((part) => part.status.id === status)
  return (
    <td>
      {figure ? (
        <>
          {`${format.share(figure.share)} `}
          <small>{format.area(figure.areaKm2)}</small>
        </>
      ) : (
        '–'
      )}
    </td>
  )
}

/** The files with all figures and areas, which the build writes beside the first language's page. */
function Downloads() {
  const story = useStory()
  const { words, format } = useLanguage()
  const { locale } = story
  const producers = sourcesOf(story, story.credits).map(({ producer }) => producer)
  const folder = pageAddress(locale, locales[0])
  return (
    <p className="figures__downloads">
      <span className="figures__files">
        <a href={`${folder}figures.csv`} download>
          {`${words.downloadFigures} (CSV)`}
        </a>
        {' · '}
        <a href={`${folder}areas.geojson`} download>
          {`${words.downloadAreas} (GeoJSON)`}
        </a>
        <br />
      </span>
      {words.dataLicence(format.list(producers))}
    </p>
  )
}

/** What the map shows as a table: the share and the area of every status, for each region and date. */
export function FiguresTable() {
  const story = useStory()
  const { words, format } = useLanguage()
  const isPrinting = usePrinting()
  const details = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    const folded = details.current
    if (!isPrinting || !folded || folded.open) return undefined
    folded.open = true
    return () => {
      folded.open = false
    }
  }, [isPrinting])
  return (
    <details className="figures" ref={details}>
      <summary>{words.figures}</summary>
      <div className="figures__scroll" role="group" aria-label={words.figures} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{words.date}</span>
              </th>
              {story.statuses.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {story.regions.map((region) => (
            <tbody key={region.id}>
              <tr>
                <th scope="rowgroup" colSpan={story.statuses.length + 1}>
                  {region.name}
                </th>
              </tr>
              {story.dates.map((date) => (
                <tr key={date.id}>
                  <th scope="row">{format.shortDate(date.id)}</th>
                  {story.statuses.map((status) => (
                    <FigureCell key={status.id} region={region.id} date={date.id} status={status.id} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <Downloads />
    </details>
  )
}
