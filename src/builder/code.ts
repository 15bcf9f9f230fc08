/** The code that a desk pastes to embed the map. */
import { frameAddress, type Options, optionNames, sandbox } from '../embed/loader/options.ts'

/** What the code is: our element, a `div` for systems that strip unknown elements, or a frame without a script. */
export const forms = ['element', 'div', 'iframe'] as const
export type Form = (typeof forms)[number]

/** What stands in the map's place where no script runs. */
export interface Fallback {
  /** The text of the link to the map. */
  title: string
  /** What the picture shows. */
  description: string
}

/** The preview's picture beside each page. */
const PICTURE = 'map-preview.png'
/** Where nothing else is said, a frame without a script is as high as this, in CSS px, and scrolls inside. */
export const FRAME_HEIGHT = 720

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

const attributes = (pairs: readonly (readonly [name: string, value: string | number])[]): string =>
  pairs.map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('')

/** The page itself with the view of these options. The fragment shows the region also where no script runs. */
function pageLink(site: string, { region, layers, date, lang }: Options): string {
  const page = frameAddress(site, { layers, date, lang })
  return region === undefined ? page : `${page}#${region}`
}

function fallbackCode(site: string, options: Options, { title, description }: Fallback): string {
  const picture = attributes([
    ['src', new URL(PICTURE, pageLink(site, { lang: options.lang })).href],
    /* As wide as its place, and no style, which a host's policy might not allow. */
    ['width', '100%'],
    ['loading', 'lazy'],
    ['alt', description],
  ])
  return `  <a href="${escaped(pageLink(site, options))}"><img${picture}>${escaped(title)}</a>`
}

function frameCode(site: string, options: Options, { title }: Fallback): string {
  const { height } = options
  return `<iframe${attributes([
    ['src', frameAddress(site, options)],
    ['title', options.title ?? title],
    ['width', '100%'],
    ['height', Number(height) || FRAME_HEIGHT],
    ['style', 'border:0'],
    ['loading', 'lazy'],
    ['sandbox', sandbox],
    ['allow', 'fullscreen'],
    ['referrerpolicy', 'strict-origin'],
  ])}></iframe>`
}

/**
 * @param site the address of the map's site, which ends in a slash
 * @param options those that are unsaid are left out; a frame without a script knows no `article`
 */
export function embedCode(form: Form, site: string, options: Options, fallback: Fallback): string {
  if (form === 'iframe') return frameCode(site, options, fallback)
  const shown = { ...options, src: site }
  const said = optionNames.flatMap((name) => {
    const value = shown[name]
    return value === undefined ? [] : [[form === 'div' ? `data-${name}` : name, value] as const]
  })
  const tag = form === 'div' ? 'div' : 'occupied-regions-map'
  return [
    `<script async src="${escaped(site)}embed.js"></script>`,
    `<${tag}${form === 'div' ? ' data-occupied-regions-map' : ''}${attributes(said)}>`,
    fallbackCode(site, options, fallback),
    `</${tag}>`,
  ].join('\n')
}
