declare module 'virtual:story-*' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import statement here is not resolved
  export const story: import('../domain/story.ts').PublishedStory
}

declare module 'virtual:sourcing-*' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import statement here is not resolved
  export const sourcing: import('../domain/story.ts').Sourcing
}

declare module 'virtual:mentions' {
  /** The words by which an article names the story's regions, in every language at once. */
  export const mentions: readonly {
    readonly phrases: readonly string[]
    readonly except: readonly string[]
    readonly regions: readonly string[]
  }[]
}
