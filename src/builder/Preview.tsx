import { createElement, useEffect, useRef } from 'react'
import { frameAddress, type Options, optionNames, sandbox } from '../embed/loader/options.ts'
import { type Form, FRAME_HEIGHT } from './code.ts'

interface PreviewProps {
  form: Form
  site: string
  options: Options
  /** What a desk chooses in the map itself. */
  onChange: (changed: Options) => void
}

/** The attributes of the element, or of the `div`; none tells of an article, which is not on this page. */
const attributesOf = (options: Options, prefix: string) =>
  Object.fromEntries(
    optionNames
      .filter((name) => name !== 'article')
      .map((name) => [`${prefix}${name}`, options[name]] as const),
  )

/** The map as the code shows it: the very element, `div` or frame. */
export function Preview({ form, site, options, onChange }: PreviewProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const listening = new AbortController()
    const listen = (type: string, read: (detail: Record<string, unknown>) => Options) =>
      box.current?.addEventListener(
        type,
        (event) => onChange(read((event as CustomEvent<Record<string, unknown>>).detail)),
        listening,
      )
    listen('regionselect', ({ region }) => ({ region: (region as string | null) ?? undefined }))
    listen('datechange', ({ date }) => ({ date: date as string }))
    listen('layerschange', ({ layers }) => ({ layers: (layers as string[]).join() || 'none' }))
    return () => listening.abort()
  }, [onChange])
  /* These are told by the frame's address alone. */
  const { engine, accent, background, font } = options
  const key = [form, engine, accent, background, font].join(' ')
  return (
    <div ref={box} className="preview">
      {form === 'element'
        ? createElement('occupied-regions-map', { key, ...attributesOf(options, '') })
        : null}
      {form === 'div' ? (
        <div key={key} data-occupied-regions-map {...attributesOf(options, 'data-')} />
      ) : null}
      {form === 'iframe' ? (
        <iframe
          key={key}
          title={options.title ?? ''}
          src={frameAddress(site, options)}
          sandbox={sandbox}
          height={Number(options.height) || FRAME_HEIGHT}
        />
      ) : null}
    </div>
  )
}
