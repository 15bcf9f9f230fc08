import { describe, expect, it } from 'vitest'
import { publishedStory } from '../../tools/published-story.ts'
import { describeMap } from './describe.ts'

/** Every space as a plain one: the languages set spaces that do not break. */
const spaced = (text: string): string => text.replace(/\s/g, ' ')

const described = (folder: string, locale: 'en' | 'uk') => {
  const story = publishedStory(folder, locale)
  return spaced(describeMap(story, story.defaultDate))
}

describe('the map in words', () => {
  it('tells each region’s share, and what was regained where it is much', () => {
    expect(described('data', 'en')).toBe(
      'Map of 20 September 2022: Donetsk region – 58% occupied; Luhansk region – 99.8% occupied; ' +
        'Kherson region – 95% occupied; Zaporizhzhia region – 75% occupied; ' +
        'Kharkiv region – 6% occupied, 8,620 km² reclaimed.',
    )
  })

  it('tells it in Ukrainian', () => {
    expect(described('data', 'uk')).toBe(
      'Мапа станом на 20 вересня 2022 р.: Донецька область – окуповано 58%; Луганська область – окуповано 99,8%; ' +
        'Херсонська область – окуповано 95%; Запорізька область – окуповано 75%; ' +
        'Харківська область – окуповано 6%, повернуто 8 620 км².',
    )
  })

  it('says so where nothing was held', () => {
    const story = publishedStory('data')
    expect(describeMap(story, story.dates[0]?.id ?? story.defaultDate)).toContain(
      'Kharkiv region – Not occupied.',
    )
  })

  it('speaks another story’s words', () => {
    expect(described('e2e/fixtures/power-cut', 'en')).toBe(
      'Map of 10 March 2024: Põlva county – 53% without power; Võru county – 33% without power.',
    )
  })

  it.each(['en', 'uk'] as const)('is short enough for a preview in "%s": 420 characters', (locale) => {
    expect(described('data', locale).length).toBeLessThanOrEqual(420)
  })
})
