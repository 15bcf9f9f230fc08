declare module 'virtual:story-*' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import statement here is not resolved
  export const story: import('../domain/story.ts').ToldStory
}

declare module 'virtual:layer-urls' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import statement here is not resolved
  export const layerUrls: import('../domain/story.ts').LayerUrls
}

declare module 'virtual:sourcing-*' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import statement here is not resolved
  export const sourcing: import('../domain/story.ts').Sourcing
}

declare module 'virtual:steps-*' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import statement here is not resolved
  export const steps: readonly import('../domain/story.ts').PublishedStep[]
}

declare module 'virtual:picture' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import statement here is not resolved
  export const picture: import('../domain/picture.ts').PictureData
}

declare module 'virtual:words-to-find' {
  /** What of the story is looked for in articles. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import statement here is not resolved
  export const wordsToFind: import('../embed/frame/article/read-article.ts').WordsToFind
}
