/** The English page's program. */
import { story } from 'virtual:story-en'
import { en } from '../messages/en.ts'
import { start } from './start.tsx'

void start(story, en, async () => (await import('virtual:sourcing-en')).sourcing)
