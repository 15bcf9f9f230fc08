import { useId, useRef, useState } from 'react'
import type { BuilderWords } from './words.ts'

/** The code, and a button that copies it; where a browser does not let it, the code is selected. */
export function CodeToCopy({ code, words }: { code: string; words: BuilderWords }) {
  const text = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  /** What was said of which code: said of another, it no longer holds. */
  const [said, setSaid] = useState({ of: '', words: '' })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code)
      setSaid({ of: code, words: words.copied })
    } catch {
      text.current?.select()
      setSaid({ of: code, words: words.notCopied })
    }
  }
  return (
    <div className="code">
      <label htmlFor={id} className="visually-hidden">
        {words.codeLabel}
      </label>
      <textarea
        id={id}
        title={words.codeLabel}
        ref={text}
        readOnly
        value={code}
        rows={10}
        spellCheck={false}
      />
      <p className="code__copy">
        <button type="button" onClick={copy}>
          {words.copy}
        </button>{' '}
        <span role="status">{said.of === code ? said.words : ''}</span>
      </p>
    </div>
  )
}
