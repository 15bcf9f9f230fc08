/** What a live frame is told of the element's attributes. */
import type { HostMessage } from '../../messages.ts'
import type { OptionName } from '../options.ts'

/** What tells a live frame that an option has changed; undefined where the frame has no part in it. */
export function changeMessage(name: OptionName, value: string | undefined): HostMessage | undefined {
  if (name === 'region') return value ? { kind: 'select', region: value } : { kind: 'clear' }
  if (name === 'theme') return { kind: name, theme: (value ?? 'auto') as 'light' | 'dark' | 'auto' }
  if (name === 'lang') return { kind: 'language', language: value ?? 'en' }
  if (name === 'layers')
    return { kind: name, layers: value === 'none' ? [] : (value?.match(/[^ ,]+/g) ?? null) }
  return name === 'date' ? { kind: name, date: value ?? null } : undefined
}
