/** Reads a host's article for the story, by the story's words for its regions: fetched only where there is one. */
import { wordsToFind } from 'virtual:words-to-find'
import { readArticleBy } from '../embed/frame/article/read-article.ts'

export const readArticle = readArticleBy(wordsToFind)
