import { expect, it } from 'vitest'
import { fill } from './fill.ts'

it('fills a phrase of the story', () => {
  expect(fill('{share} occupied', { share: '58%' })).toBe('58% occupied')
})

it('fills every place of the same name, and each of several', () => {
  expect(fill('{a} to {b}, {a} again', { a: 'Kyiv', b: 'Kherson' })).toBe('Kyiv to Kherson, Kyiv again')
})

it('leaves a name that it has no value for, and plain braces', () => {
  expect(fill('{date} and {share}, {}', { share: '1%' })).toBe('{date} and 1%, {}')
})

it('takes the value to the letter', () => {
  expect(fill('{title}', { title: '$& {title}' })).toBe('$& {title}')
})

it('leaves a phrase without a name as it is', () => {
  expect(fill('Не окуповано', { share: '1%' })).toBe('Не окуповано')
})
