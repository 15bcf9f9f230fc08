/* What amp-iframe does with a frame's wish for another height. AMP asks the reader where it is in sight; this does not. */
const frame = document.querySelector('iframe[data-amp]')
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || data?.sentinel !== 'amp' || data.type !== 'embed-size') return
  frame.setAttribute('height', Number(data.height))
})
