/** The Ukrainian page's program. */
import { story } from 'virtual:story-uk'
import { uk } from '../messages/uk.ts'
import { start } from './start.tsx'

void start(story, uk, async () => (await import('virtual:sourcing-uk')).sourcing)
