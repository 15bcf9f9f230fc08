import { describe, expect, it } from 'vitest'
import { publishedTables, readFigures } from './publish.ts'

describe('the steps of the story', () => {
  const { steps } = publishedTables('data', 'en')
  const { published } = publishedTables('data', 'uk')
  const stepCalled = (id: string) => steps.find((step) => step.id === id)

  it('tell the figures that the build has measured, of their own date', () => {
    expect(stepCalled('eve')?.text).toContain('100% of Luhansk region, 96% of Kherson')
    expect(stepCalled('taken-back')?.text).toContain('some 8,620 km² of Kharkiv region')
    expect(stepCalled('not-held')?.text).toContain('42% of Donetsk region')
    expect(steps.map(({ text }) => text).join(' ')).not.toMatch(/[{}]/)
  })

  it('frame their regions together', () => {
    expect(stepCalled('eve')?.bounds).toBeNull()
    const [west, south, east, north] = stepCalled('not-held')?.bounds ?? []
    const bounds = Object.entries(readFigures('data'))
      .filter(([id]) => ['donetsk', 'luhansk', 'kherson', 'zaporizhzhia'].includes(id))
      .map(([, region]) => region.bounds)
    expect(bounds).toHaveLength(4)
    expect([west, south]).toEqual([0, 1].map((side) => Math.min(...bounds.map((one) => one[side] ?? NaN))))
    expect([east, north]).toEqual([2, 3].map((side) => Math.max(...bounds.map((one) => one[side] ?? NaN))))
  })

  it('are not in what the page is given at first', () => {
    expect(published.hasSteps).toBe(true)
    expect(JSON.stringify(published)).not.toContain('напередодні удару')
  })
})

it('words of ours about a source are in the language of the page, names of licences as they are', () => {
  const licencesIn = (locale: 'en' | 'uk') =>
    publishedTables('data', locale).sourcing.citations.flatMap(({ licence = [] }) => licence)
  expect(new Set(licencesIn('en'))).toEqual(new Set(['CC BY 4.0', 'CC BY-SA 4.0', 'public domain']))
  expect(new Set(licencesIn('uk'))).toEqual(new Set(['CC BY 4.0', 'CC BY-SA 4.0', 'суспільне надбання']))
})
