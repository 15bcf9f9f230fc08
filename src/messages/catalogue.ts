import type { Locale } from '../domain/locale.ts'
import { en, type Messages } from './en.ts'
import { uk } from './uk.ts'

export const messages: Record<Locale, Messages> = { en, uk }
