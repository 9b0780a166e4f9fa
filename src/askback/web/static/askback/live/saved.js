// One line says whether what was written is kept, and where. It is read aloud when that
// changes, not every second.
const AGO = 5_000

export class Saved {
  constructor(box) {
    this.box = box
    this.text = box.querySelector('span')
    setInterval(() => this.age(), 1000)
  }

  show(state, message) {
    this.since = Date.now()
    if (this.state === state && state !== 'refused') return
    this.state = state
    this.box.dataset.state = state
    this.box.querySelector('svg')?.remove()
    if (state === 'offline') this.box.prepend(icon('off'))
    this.text.textContent = {
      saving: 'saving',
      saved: 'saved',
      offline: 'no connection, kept on this device',
      refused: message || 'not kept',
    }[state] ?? ''
  }

  age() {
    if (this.state !== 'saved') return
    const s = Math.round((Date.now() - this.since) / 1000)
    this.box.title = 1000 * s < AGO ? 'saved' : `saved ${s} s ago`
  }
}

export const icon = name => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', 'i')
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', `#i-${name}`)
  svg.append(use)
  return svg
}
