// Nothing here is needed to read or write. It adds the palette, a remembered colour
// scheme, keys, and a word when the server has gone.
import './palette.js'
import './keys.js'
import './focus.js'
import './debrief.js'
import './drop.js'
import './compare.js'
import './aloud.js'

const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => [...r.querySelectorAll(s)]

for (const r of $$('[name=theme]')) {
  r.checked = r.value === (localStorage.theme ?? 'auto')
  r.addEventListener('change', () => { localStorage.theme = r.value })
}

addEventListener('click', e => {
  if (e.target.closest('[data-print]')) { e.preventDefault(); print() }
})

for (const button of $$('[data-copy]')) button.hidden = false
addEventListener('click', async e => {
  const button = e.target.closest('[data-copy]')
  if (!button) return
  const from = $(button.dataset.copy)
  from.select()
  await navigator.clipboard?.writeText(from.value).then(() => { button.textContent = 'Copied' }, () => from.focus())
})

// A short wait: the button changes its verb and keeps its width; the page stays still.
addEventListener('submit', e => {
  const button = e.submitter
  if (!button?.dataset.busy) return
  if (button.ariaDisabled === 'true') { e.preventDefault(); return }
  button.style.inlineSize = `${button.offsetWidth}px`
  button.ariaDisabled = 'true'
  button.textContent = button.dataset.busy
})
addEventListener('pageshow', e => { if (e.persisted) location.reload() })

// Server gone: what you wrote stays in this window.
const gone = () => { const box = $('#gone'); if (box) box.hidden = false }
const back = () => { const box = $('#gone'); if (box) box.hidden = true }
document.addEventListener('htmx:sendError', gone)
document.addEventListener('htmx:responseError', gone)
document.addEventListener('htmx:afterOnLoad', back)

// So does the place where a plan is checked.
let wasAtProof = false
document.addEventListener('htmx:beforeSwap', e => {
  wasAtProof = e.detail.target.id === 'proof' && e.detail.target.contains(document.activeElement)
})
document.addEventListener('htmx:afterSwap', e => {
  if (wasAtProof && e.detail.target.id === 'proof') e.detail.target.focus({ preventScroll: true })
})

// A reading that was swapped keeps the place of whoever reads by ear or keys.
document.addEventListener('htmx:afterSettle', e => {
  const read = e.detail.elt
  if (read?.matches?.('.read')) $('.label, [id^="l-"]', read)?.focus({ preventScroll: true })
})
