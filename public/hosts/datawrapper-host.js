/* What the script beside a Datawrapper chart does, for every frame of the page. */
addEventListener('message', ({ source, data }) => {
  const heights = data?.['datawrapper-height']
  if (heights === undefined) return
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue
    for (const height of Object.values(heights)) frame.style.height = `${Number(height)}px`
  }
})
