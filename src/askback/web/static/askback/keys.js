// Single letters act only while nobody types. Each has a button that does the same.
import { open } from './palette.js'
import { show } from './keys_list.js'

const typing = e => e.target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=range])')
const held = e => e.ctrlKey || e.metaKey || e.altKey

const TOP = 120 // px under which a row counts as read: the line that stays, and a little

// Debrief: J and K move between readings, Y confirms, 1 to 4 correct.
const readings = () => [...document.querySelectorAll('.pairing')]
const current = () => document.querySelector('.pairing.current')

const choose = to => {
  current()?.classList.remove('current')
  to.classList.add('current')
}

// From where one is: the chosen one, else the one that is read at the top of the window.
const move = step => {
  const all = readings(), chosen = all.indexOf(current())
  const near = all.findIndex(one => one.getBoundingClientRect().bottom > TOP)
  const from = chosen < 0 ? (near < 0 ? all.length : near) - 1 : chosen
  const to = all[Math.max(0, Math.min(all.length - 1, from + (chosen < 0 ? 1 : step)))]
  if (!to) return
  choose(to)
  to.scrollIntoView({ block: 'start' })
  to.querySelector('h2')?.focus({ preventScroll: true })
}

// Whoever goes to a question, or works on one, has chosen it.
addEventListener('focusin', e => { const to = e.target.closest?.('.pairing'); if (to) choose(to) })
addEventListener('hashchange', () => { const to = document.querySelector(':target')?.closest('.pairing'); if (to) choose(to) })

const correct = number => {
  const radio = current()?.querySelectorAll('.correct [name=verdict]')[number - 1]
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

// One switch turns all single letters off: in Settings, and in the list of keys.
const switches = () => {
  for (const box of document.querySelectorAll('[data-keys]')) {
    box.hidden = false
    box.querySelector('input').checked = localStorage.keys !== 'off'
  }
}
switches()
addEventListener('keys-list', switches)
addEventListener('storage', switches)
addEventListener('change', e => {
  if (!e.target.closest?.('[data-keys]')) return
  localStorage.keys = e.target.checked ? 'on' : 'off'
  switches()
})

addEventListener('keydown', e => {
  if ((e.ctrlKey || e.metaKey) && e.key === 'k') { e.preventDefault(); open(); return }
  if (typing(e) || held(e) || localStorage.keys === 'off' || document.querySelector('dialog[open]')) return
  const search = document.querySelector('.seek input')
  if (e.key === '/' && search) { e.preventDefault(); search.focus(); return }
  if (e.key === '?') { e.preventDefault(); show(); return }
  if (document.body.matches('.debrief')) debrief[e.key.toLowerCase()]?.()
})
