// A question of a mock interview, read aloud. Only by a voice of this machine: one that
// is not local sends the words away, and is never used.
const asked = document.querySelector('[data-say]')
const told = [...document.querySelectorAll('[data-voices]')]
const again = document.querySelector('[data-say-again]')

const voice = () => {
  const local = (globalThis.speechSynthesis?.getVoices() ?? []).filter(one => one.localService)
  const english = local.filter(one => one.lang.startsWith('en'))
  return english.find(one => one.default) ?? english[0]
}

const say = () => {
  const found = voice()
  if (!asked || !found) return
  const words = new SpeechSynthesisUtterance(asked.textContent)
  words.voice = found
  words.lang = found.lang
  speechSynthesis.cancel()
  speechSynthesis.speak(words)
}

// Browsers know their voices a moment after the page is there; where none came, say so.
const none = () => { if (!voice()) for (const one of told) one.textContent = one.dataset.none }

if (asked || told.length) {
  let isSaid = false
  const first = () => {
    if (isSaid || !voice()) return
    isSaid = true
    if (again) again.hidden = false
    say()
  }
  first()
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', first)
  setTimeout(none, 1500)
  again?.addEventListener('click', say)
  addEventListener('pagehide', () => globalThis.speechSynthesis?.cancel())
  // Who records does not want the question in the take.
  document.addEventListener('askback:recording', () => globalThis.speechSynthesis?.cancel())
}
