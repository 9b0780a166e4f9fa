// Find or do: Ctrl K or Cmd K, arrows, Enter.
const palette = document.querySelector('#palette')
const items = palette ? [...palette.querySelectorAll('li')] : []

export const open = () => palette && !palette.open && palette.showModal()

document.querySelector('[data-palette]')?.addEventListener('click', open)

palette?.addEventListener('input', e => {
  const words = e.target.value.toLowerCase().split(/\s+/)
  for (const li of items) {
    const text = li.textContent.toLowerCase()
    li.hidden = !words.every(word => text.includes(word))
  }
})

palette?.addEventListener('keydown', e => {
  const links = items.filter(li => !li.hidden).map(li => li.querySelector('a'))
  const at = links.indexOf(document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[e.key]
  if (to !== undefined) { e.preventDefault(); (links[to] ?? palette.querySelector('input')).focus() }
  if (e.key === 'Enter' && at < 0) { e.preventDefault(); links[0]?.click() }
})
