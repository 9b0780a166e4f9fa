// A part of the page that is swapped does not take the focus with it.
let was = null

document.addEventListener('htmx:beforeSwap', e => {
  const on = document.activeElement
  const inside = on && on !== document.body && e.detail.target?.contains(on)
  was = inside ? { id: on.id, name: on.getAttribute('name'), value: on.getAttribute('value'), tag: on.tagName } : null
})

const again = root => {
  if (was.id && document.getElementById(was.id)) return document.getElementById(was.id)
  const same = [...root.querySelectorAll(was.tag)]
  return same.find(one => was.name && one.getAttribute('name') === was.name && one.getAttribute('value') === was.value)
    ?? root.querySelector('[tabindex], a[href], button, input:not([type=hidden]), summary')
}

// Later than what pages do themselves: only where the focus is lost, it is given back.
document.addEventListener('htmx:afterSettle', e => {
  if (!was) return
  const root = e.detail.elt?.isConnected ? e.detail.elt : document.querySelector('#main')
  if (document.activeElement === document.body || !document.activeElement) again(root)?.focus({ preventScroll: true })
  was = null
})

// After a refusal, focus goes to the first field that is wrong: again once the browser
// has gone to the place that the address names, which takes the focus away.
const wrong = () => document.querySelector('[aria-invalid=true]')?.focus()
wrong()
addEventListener('load', () => setTimeout(() => { if (document.activeElement === document.body) wrong() }))
