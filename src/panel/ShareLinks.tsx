import { useState } from 'react'
import { writeView } from '../state/url.ts'
import { defaultView } from '../state/view.ts'
import { isFramed } from './framed.ts'
import { useIsLive } from './live.ts'
import { BUILDER_PAGE } from './pages.ts'
import { useLanguage, useReader, useStory } from './reader.tsx'

/** Ways to take the view elsewhere; what needs a program comes with it, into room that is kept. */
export function ShareLinks() {
  const story = useStory()
  const { words } = useLanguage()
  const query = useReader((view) => writeView(view, defaultView(story), ''))
  const isLive = useIsLive()
  const [said, setSaid] = useState('')
  const copy = async () => {
    const address = new URL(`./${query}`, window.location.href).href
    try {
      await navigator.clipboard.writeText(address)
      setSaid(words.linkCopied)
    } catch {
      setSaid(words.copyThis(address))
    }
  }
  return (
    <p className="share">
      <a href={`${BUILDER_PAGE}${query}`}>{words.embedMap}</a>
      {isLive ? (
        <>
          {isFramed() ? (
            <a href={`./${query}`} target="_top">
              {words.fullPage}
            </a>
          ) : null}
          <button type="button" className="link" onClick={copy}>
            {words.copyLink}
          </button>
          <span role="status">{said}</span>
        </>
      ) : null}
    </p>
  )
}
