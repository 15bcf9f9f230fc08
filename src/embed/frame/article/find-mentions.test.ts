import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishedWords } from '../../../../tools/publish.ts'
import { mentionSearch } from './find-mentions.ts'
import { prepareNames } from './prepare-names.ts'
import { fold } from './words.ts'

const search = mentionSearch(publishedWords(join(import.meta.dirname, '../../../../data')).names)
const regionsIn = (text: string): string => [...search.regionsIn(fold(text))].join(' ')

describe('the story’s own table', () => {
  it.each([
    ['Shelling went on in the Kharkiv region overnight.', 'kharkiv'],
    ['Officials in Kharkov said so.', 'kharkiv'],
    ['Power failed across Luhansk and Donetsk oblasts.', 'luhansk donetsk'],
    ['Lugansk, too, was hit.', 'luhansk'],
    ['The Zaporizhzhia nuclear plant lost its last line.', 'zaporizhzhia'],
    ['Zaporozhye’s railway', 'zaporizhzhia'],
    ['KHERSON REGION', 'kherson'],
    ['Kherson: what we know', 'kherson'],
    ['Troops crossed the Donbas.', 'donetsk luhansk'],
    ['The four regions together', 'donetsk luhansk kherson zaporizhzhia'],
    ['four Russian-occupied\u00A0regions', 'donetsk luhansk kherson zaporizhzhia'],
    ['На Харківщині тихо.', 'kharkiv'],
    ['у Донецькій та Луганській областях', 'donetsk luhansk'],
    ['Запорізька АЕС', 'zaporizhzhia'],
    ['мешканці Херсона й Запоріжжя', 'kherson zaporizhzhia'],
    ['чотирьох окупованих областях', 'donetsk luhansk kherson zaporizhzhia'],
  ])('%s → %s', (text, regions) => {
    expect(regionsIn(text)).toBe(regions)
  })

  it.each([
    'The Kharkiv Pact was signed in 2010.',
    'Shakhtar Donetsk won again.',
    'Metalist 1925 Kharkiv lost.',
    'a flat on Kherson Street',
    'The self-proclaimed Donetsk People’s Republic said so.',
    "the Luhansk People's Republic",
    'Zaporizhzhia Cossacks wrote a letter',
    'Zorya Luhansk',
    'Donbas Arena was empty.',
    'Донецька народна республіка',
    'на вулиці Харківській',
    'Запорізька Січ',
    'an exhibition on Zaporizhzhian steppe art',
    'the Kharkivites of Prague',
    'Khersonskaya and NeoDonetsk',
    'the Siverskyi Donets',
    'forty-four regions of the country',
    '',
  ])('%s → no region', (text) => {
    expect(regionsIn(text)).toBe('')
  })

  it('names a region that stands beside what is none', () => {
    expect(regionsIn('The “Donetsk People’s Republic” holds part of the Donetsk region.')).toBe('donetsk')
    expect(regionsIn('Shakhtar Donetsk played in Kharkiv.')).toBe('kharkiv')
  })
})

it.each([
  ['soft hyphens', 'Khar\u00ADkiv re\u00ADgion'],
  ['zero-width spaces', 'Zapo\u200Brizhzhia'],
  ['non-breaking spaces', 'the four\u00A0regions'],
  ['a stressed letter', 'Ха\u0301рків'],
  ['decomposed letters', 'Харківщина'.normalize('NFD')],
  ['quotation marks', '“Kherson”'],
  ['a curly possessive', 'Kherson’s'],
  ['a dash', 'Kharkiv—Izium'],
])('finds a name with %s', (_, text) => {
  expect(regionsIn(text)).not.toBe('')
})

it('finds an exception with other quotation marks, spaces and hyphens', () => {
  expect(regionsIn('“Donetsk\u00A0People\u2019s Re\u00ADpublic”')).toBe('')
  expect(regionsIn("Donetsk People's Republic")).toBe('')
})

it('finds names whose first word is short, or begins another name', () => {
  const { regionsIn: find } = mentionSearch(
    prepareNames([
      { phrases: ['Le Val', 'Leva'], except: ['Le Val Noir'], regions: ['west'] },
      { phrases: ['Lev'], except: [], regions: ['east'] },
    ]),
  )
  expect([...find(fold('Le-Val'))]).toEqual(['west'])
  expect([...find(fold('Leva; Lev'))]).toEqual(['west', 'east'])
  expect([...find(fold('Le Val\u00A0Noir'))]).toEqual([])
})

it('reads as far as the longest phrase reaches, however wide its gaps, and to the end of its last word', () => {
  const { regionsIn: find } = mentionSearch(
    prepareNames([{ phrases: ['Red Cape'], except: ['Old Red Cape'], regions: ['north'] }]),
  )
  expect([...find(fold('the Red — Cape'))]).toEqual(['north'])
  expect([...find(fold('the Old — Red — Cape'))]).toEqual([])
  expect([...find(fold('the Red — Capelin'))]).toEqual([])
})

it('finds nothing where there is nothing to find', () => {
  expect([...mentionSearch(prepareNames([])).regionsIn('kherson')]).toEqual([])
})
