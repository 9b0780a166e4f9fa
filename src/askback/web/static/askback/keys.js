// Single letters act only while nobody types. Each has a button that does the same.
import { open } from './palette.js'

const typing = e => e.target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=range])')
const held = e => e.ctrlKey || e.metaKey || e.altKey

// Debrief: J and K move between readings, Y confirms, 1 to 4 correct.
const readings = () => [...document.querySelectorAll('.pairing')]
const current = () => document.querySelector('.pairing.current')

const move = step => {
  const all = readings(), at = all.indexOf(current())
  const to = all[Math.max(0, Math.min(all.length - 1, at + step))]
  if (!to) return
  current()?.classList.remove('current')
  to.classList.add('current')
  to.scrollIntoView({ block: 'nearest' })
  to.querySelector('.label')?.focus({ preventScroll: true })
}

const correct = number => {
  const radio = current()?.querySelectorAll('.correct input[type=radio]')[number - 1]
  if (!radio) return
  radio.closest('details')?.setAttribute('open', '')
  radio.checked = true
  radio.focus()
}

const debrief = {
  j: () => move(1),
  k: () => move(-1),
  y: () => current()?.querySelector('[data-confirm]')?.click(),
  1: () => correct(1),
  2: () => correct(2),
  3: () => correct(3),
  4: () => correct(4),
}

// One switch turns all single letters off; it stands in the palette and is remembered.
const keys = document.querySelector('[data-keys] input')
if (keys) {
  keys.closest('[data-keys]').hidden = false
  keys.checked = localStorage.keys !== 'off'
  keys.addEventListener('change', () => { localStorage.keys = keys.checked ? 'on' : 'off' })
}

addEventListener('keydown', e => {
  if ((e.ctrlKey || e.metaKey) && e.key === 'k') { e.preventDefault(); open(); return }
  if (typing(e) || held(e) || keys?.checked === false) return
  const search = document.querySelector('.seek input')
  if (e.key === '/' && search) { e.preventDefault(); search.focus(); return }
  if (document.body.matches('.debrief')) debrief[e.key.toLowerCase()]?.()
})
