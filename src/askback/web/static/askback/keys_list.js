// `?` shows the keys, as help has them; without an answer, help is gone to.
const at = document.querySelector('#palette')?.dataset.keysAt
let dialog

const made = html => {
  dialog = document.createElement('dialog')
  dialog.className = 'palette keys-list'
  dialog.setAttribute('aria-labelledby', 'keys-l')
  dialog.innerHTML = html // our own page
  dialog.addEventListener('click', e => { if (e.target === dialog || e.target.closest('[data-close]')) dialog.close() })
  document.body.append(dialog)
  dialog.dispatchEvent(new CustomEvent('keys-list', { bubbles: true }))
  return dialog
}

export const show = async () => {
  if (!at || document.querySelector('dialog[open]')) return
  try {
    if (!dialog) {
      const answer = await fetch(at, { headers: { 'HX-Request': 'true' } })
      if (!answer.ok) throw new Error(String(answer.status))
      made(await answer.text())
    }
    dialog.showModal()
  } catch {
    location.assign(at)
  }
}
