/* What a page with the Guardian's iframeMessenger does with set-height. */
addEventListener('message', ({ source, data }) => {
  if (typeof data !== 'string' || !data.startsWith('{')) return
  const { id, type, value } = JSON.parse(data)
  if (type !== 'set-height' || !id?.startsWith('iframeMessenger:')) return
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.style.height = `${Number(value)}px`
  }
})
