import { useState } from 'react'
import { writeView } from '../state/url.ts'
import { defaultView } from '../state/view.ts'
import { isFramed } from '../state/framed.ts'
import { useIsLive } from './live.ts'
import { BUILDER_PAGE } from './pages.ts'
import { useLanguage, useReader, useStory } from './reader.tsx'

/** Ways to take the view elsewhere; what needs a program comes with it, into room that is kept. */
export function ShareLinks() {
  const story = useStory()
  const { words } = useLanguage()
  const query = useReader((view) => writeView(view, defaultView(story), ''))
  const isLive = useIsLive()
  /** What was said of which view: of another it no longer holds. */
  const [said, setSaid] = useState({ of: '', words: '' })
  const copy = async () => {
    const address = new URL(`./${query}`, window.location.href).href
    try {
      await navigator.clipboard.writeText(address)
      setSaid({ of: query, words: words.linkCopied })
    } catch {
      setSaid({ of: query, words: words.copyThis(address) })
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
          <span role="status">{said.of === query ? said.words : ''}</span>
        </>
      ) : null}
    </p>
  )
}
