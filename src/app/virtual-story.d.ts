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

declare module 'virtual:names' {
  /** The words by which an article names the story's regions, in every language at once. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import statement here is not resolved
  export const names: import('../embed/frame/article/name-phrases.ts').NamesToFind
}
