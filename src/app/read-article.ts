/** Reads a host's article for the story, by what is looked for of it: fetched only where there is one. */
import { wordsToFind } from 'virtual:words-to-find'
import { readArticleBy } from '../embed/frame/article/read-article.ts'

export const readArticle = readArticleBy(wordsToFind)
