/** Is it a link to another page, which the frame is no place for? A sibling page of ours says its language. */
const leavesFrame = (link: HTMLAnchorElement): boolean =>
  link.target === '' && link.lang === '' && !(link.getAttribute('href') ?? '#').startsWith('#')

/**
 * Links open in the whole window as they are followed; in the frame stay those to a place of the page and to
 * the page in another language. Those to other sites, which a frame may not show, say so themselves, for readers
 * without JavaScript. A file opens beside the page: without an origin a frame may not download it.
 * @returns the undo
 */
export function openLinksOutside(page: Document): () => void {
  const direct = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null
    if (link && leavesFrame(link)) link.target = link.hasAttribute('download') ? '_blank' : '_top'
  }
  page.addEventListener('click', direct, { capture: true })
  return () => page.removeEventListener('click', direct, { capture: true })
}
