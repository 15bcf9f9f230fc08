const button = document.getElementById('open-tab')
button.addEventListener('click', () => {
  const tab = document.getElementById('tab')
  tab.hidden = !tab.hidden
  button.setAttribute('aria-expanded', String(!tab.hidden))
})
