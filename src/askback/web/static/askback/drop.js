// A file let go anywhere on a page goes where it belongs. Forms with a place for files
// of their own keep what is let go on them.
const form = document.querySelector('[data-drop]')
const holds = e => e.dataTransfer?.types.includes('Files')
const own = e => e.target.closest?.('.drop')?.querySelector('input[type=file]')

// Entering a part of the page comes before leaving the one around it: counting both
// tells when the file has left the window, without a flicker in between.
let inside = 0
const show = on => { if (form) form.hidden = !on }

addEventListener('dragenter', e => { if (holds(e)) { inside += 1; show(true) } })
addEventListener('dragleave', e => { if (holds(e) && (inside -= 1) <= 0) { inside = 0; show(false) } })
addEventListener('dragover', e => { if (holds(e) && form) e.preventDefault() })
addEventListener('drop', e => {
  if (!holds(e) || !form) return
  e.preventDefault()
  inside = 0
  const place = own(e), to = place ?? form.querySelector('[type=file]')
  to.files = e.dataTransfer.files
  if (place) { show(false); place.dispatchEvent(new Event('change', { bubbles: true })); return }
  form.classList.add('taken')
  form.submit()
})
addEventListener('pageshow', e => { if (e.persisted) show(false) })
