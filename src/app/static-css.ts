import type { PublishedStory } from '../domain/story.ts'
import { hide, highlightClass, lightUp } from '../picture/choices-css.ts'

/**
 * The rules by which the prerendered page answers without JavaScript: its address's fragment shows a region's panel, lights
 * the region up and leaves of the passages those about it; another date is said not to be that of what stands below the
 * map. They stand in the page's markup, and go with it: each costs the browser work at every touch of a live page.
 */
export function staticCss({ regions }: Pick<PublishedStory, 'regions'>): string {
  const othersOfPanel =
    '.panel:has(>.static-regions>:target)>:not(.static-regions,.reading-list,.article-link)'
  const othersOfList = regions.map(
    ({ id }) => `.page:has([id="${id}"]:target) .passages>li:not(:has([href="#${id}"]))`,
  )
  const lit = regions.map(({ id }) => `.page:has([id="${id}"]:target) .${highlightClass(id)}`)
  return [
    '.static-regions{display:contents}',
    '.static-regions>:not(:target),.static-date{display:none}',
    /* The date that the page came with is the one that has the attribute. */
    '.page:has([name=date]:not([checked]):checked) .static-date{margin-bottom:1.75rem;display:block}',
    lightUp(lit),
    /* Laid out as the reader comes near: most of the page, and far beneath the first screen. */
    '.reading-list{content-visibility:auto;contain-intrinsic-size:100rem}',
    `@media screen{${hide([...othersOfList, othersOfPanel])}}`,
    '@media print{.static-regions>*{order:-2;margin-top:1.1rem}}',
  ].join('')
}
