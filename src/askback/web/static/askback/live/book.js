// The notebook of this window: what it says, on what it had seen.
import { Jots } from './jots.js'
import * as shelf from './shelf.js'

const CLOSE = 120 // ms; words that are typed together are kept together

export class Book {
  constructor({ interview, jots, sender, failed }) {
    Object.assign(this, { interview, sender, failed })
    this.jots = new Jots(jots)
    this.seen = new Map() // by field: what the words in it were written on
    this.typed = new Map()
  }

  // Take up what this browser kept, its other windows' too; send what nobody has yet.
  async begin(device) {
    this.device = device
    this.number = await shelf.lastNumber(device).catch(() => 0)
    const kept = await shelf.of(this.interview).catch(() => [])
    for (const jot of kept) {
      this.jots.take(jot)
      if (jot.device === device) this.number = Math.max(this.number, jot.number)
      if (!jot.isSent) this.sender.add(jot)
    }
    for (const field of this.jots.fields.values()) this.number = Math.max(this.number, field.get(device)?.number ?? 0)
    this.sender.now()
  }

  mine(field) { return this.jots.fields.get(field)?.get(this.device) }

  // Whether what this window wrote still stands, or something is being written.
  isMine(field) {
    return this.typed.has(field) || this.jots.standing(field).some(jot => jot.device === this.device)
  }

  // The words to go on with: one's own, else all that stand.
  open(field) {
    if (this.typed.has(field)) return this.typed.get(field)
    const own = this.mine(field)
    if (own && this.isMine(field)) {
      this.seen.set(field, { ...own.seen })
      return String(own.value)
    }
    this.seen.set(field, { ...own?.seen, ...this.before(field) })
    return this.jots.texts(field).join('\n')
  }

  before(field) {
    return Object.fromEntries(this.jots.all(field).filter(jot => jot.device !== this.device).map(jot => [jot.device, jot.number]))
  }

  // What others wrote that the words here do not know of.
  others(field) {
    const seen = this.seen.get(field) ?? {}
    return this.jots.standing(field).filter(jot => jot.device !== this.device && String(jot.value).trim() && (seen[jot.device] ?? -1) < jot.number)
  }

  merge(field, jot, words) {
    this.seen.set(field, { ...this.seen.get(field), [jot.device]: jot.number })
    this.say(field, [words.trim(), String(jot.value).trim()].filter(Boolean).join('\n'))
  }

  type(field, words) {
    this.typed.set(field, words)
    this.sender.changed('saving')
    this.timer ??= setTimeout(() => this.flush(), CLOSE)
  }

  flush() {
    clearTimeout(this.timer)
    this.timer = undefined
    const typed = [...this.typed]
    for (const [field, words] of typed) {
      this.typed.delete(field)
      this.say(field, words)
    }
  }

  tap(field, value) {
    this.seen.set(field, this.before(field))
    this.say(field, value)
    this.sender.now()
  }

  say(field, value) {
    const jot = { interview: this.interview, device: this.device, field, number: ++this.number, value, at: Date.now(), seen: this.seen.get(field) ?? this.before(field), isSent: false }
    this.jots.take(jot)
    this.sender.add(jot)
    shelf.put(jot).catch(this.failed)
    this.sender.soon(400)
  }
}
