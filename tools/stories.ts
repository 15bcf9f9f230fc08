/** The stories that the product is tested on: the one that it is made for, and one of other facts. */

interface TestedStory {
  /** Of its tests in the browser. */
  name: string
  /** The folders of its tables, and of its site, from the repository's root. */
  data: string
  outDir: string
  /** The tests that it runs, where not all are for it. */
  only?: RegExp
}

export const stories: readonly TestedStory[] = [
  { name: 'story', data: 'data', outDir: 'dist' },
  {
    name: 'other-story',
    data: 'e2e/fixtures/power-cut',
    outDir: '.cache/other-story',
    only: /@any-story/,
  },
]

/** The folders of their tables. */
export const storyFolders = stories.map(({ data }) => data)
