import type { Locale } from '../domain/locale.ts'

const en = {
  back: 'Back',
  next: 'Next',
  end: 'Explore freely',
  steps: 'Steps of the story',
  stepOf: (number: number, all: number) => `Step ${number} of ${all}`,
  inArticle: 'In the article',
  passage: (number: number) => `Passage ${number}`,
}

const uk: typeof en = {
  back: 'Назад',
  next: 'Далі',
  end: 'До мапи',
  steps: 'Кроки історії',
  stepOf: (number, all) => `Крок ${number} з ${all}`,
  inArticle: 'У статті',
  passage: (number) => `Уривок ${number}`,
}

/** The words of the walk, which come with it. */
export const stepWords: Record<Locale, typeof en> = { en, uk }
