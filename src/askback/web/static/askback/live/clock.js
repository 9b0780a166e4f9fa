// The minutes that are yours: they run from when you say so, and can be set anew.
const two = n => String(n).padStart(2, '0')
export const write = s => `${Math.floor(Math.abs(s) / 60)}:${two(Math.abs(s) % 60)}`

export class Clock {
  constructor(root, minutes, { set }) {
    this.left = root.querySelector('[data-left]')
    this.of = root.querySelector('[data-of]')
    this.start = root.querySelector('[data-start]')
    this.hand = root.querySelector('.run .hand')
    this.minutes = minutes
    this.start.hidden = false
    this.start.addEventListener('click', () => { set(this.minutes); this.run(this.minutes, Date.now()) })
    setInterval(() => this.tick(), 1000)
  }

  run(minutes, since) {
    this.set = { minutes, since }
    this.start.hidden = true
    this.tick()
  }

  get seconds() {
    return this.set ? 60 * this.set.minutes - Math.round((Date.now() - this.set.since) / 1000) : 60 * this.minutes
  }

  tick() {
    if (!this.set) return
    this.left.textContent = write(this.seconds)
    this.of.textContent = this.seconds < 0 ? `over your ${this.set.minutes} min` : `left of ${this.set.minutes} min`
    const gone = 1 - this.seconds / (60 * this.set.minutes || 1)
    this.hand?.setAttribute('x', `${Math.max(0, Math.min(99.5, 100 * gone))}%`)
  }
}
