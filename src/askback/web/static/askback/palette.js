// Find or do: Ctrl K or Cmd K, a name or a deed, arrows, Enter.
import { load, remember } from './palette_load.js'

const dialog = document.querySelector('#palette')
const part = name => dialog?.querySelector(`#palette-${name}`)
const input = part('q'), list = part('list'), said = part('said'), none = part('none')
const options = () => [...list.querySelectorAll('[role=option]')]
const active = () => list.querySelector('[aria-selected=true]')
let coming = Promise.resolve()

const choose = to => {
  active()?.setAttribute('aria-selected', 'false')
  if (!to) { input.removeAttribute('aria-activedescendant'); return }
  to.setAttribute('aria-selected', 'true')
  input.setAttribute('aria-activedescendant', to.id)
  to.scrollIntoView({ block: 'nearest' })
}

const show = (html, text) => {
  list.innerHTML = html // our own page, with all that users wrote escaped in it
  const count = options().length
  none.hidden = count > 0
  none.textContent = count ? '' : `Nothing here is called “${text}”. A shorter word finds more.`
  said.textContent = !text ? '' : count ? `${count} found` : none.textContent
  choose(options()[0])
}

const look = () => {
  const text = input.value.trim()
  coming = load(dialog.dataset.find, text).then(html => { if (html !== null) show(html, text) }, () => {
    none.hidden = false
    none.textContent = 'askback does not answer. Start it again, and what you kept is there.'
    said.textContent = none.textContent
  })
}

export const open = () => {
  if (!dialog || dialog.open) return
  dialog.showModal()
  input.select()
  look()
}

const step = by => {
  const all = options(), at = all.indexOf(active())
  if (all.length) choose(all[(at + by + all.length) % all.length])
}

if (dialog) {
  remember(location.pathname)
  document.querySelector('[data-palette]')?.addEventListener('click', e => { e.preventDefault(); open() })
  dialog.addEventListener('click', e => { if (e.target === dialog || e.target.closest('[data-close]')) dialog.close() })
  input.addEventListener('input', look)
  input.addEventListener('keydown', e => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key]
    if (by) { e.preventDefault(); step(by) }
    // Whoever types fast presses Enter before the list is there.
    if (e.key === 'Enter' && !e.isComposing) { e.preventDefault(); coming.then(() => active()?.click()) }
  })
  // A page that is left by a link to itself stays; the palette does not stand over it.
  list.addEventListener('click', e => { if (e.target.closest('a')) dialog.close() })
}
