import type { Story } from '../domain/story.ts'

/** While the address's fragment names a region, the list of passages on the screen keeps to those about it. */
export const passagesCss = ({ regions }: Pick<Story, 'regions'>): string =>
  `@media screen{${regions
    .map(({ id }) => `.page:has(#${id}:target) .passages>li:not(:has([href="#${id}"]))`)
    .join(',')}{display:none}}`
