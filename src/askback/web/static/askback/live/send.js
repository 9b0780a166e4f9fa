// Send what is not kept over there yet, in the order in which it was said, until it is.
import { sent } from './shelf.js'

const SLOWEST = 15_000, FIRST = 700, PATIENCE = 10_000
let token = document.querySelector('[name=csrfmiddlewaretoken]')?.value

export class Sender {
  constructor(address, { told, changed }) {
    this.address = address
    this.told = told // what came back
    this.changed = changed // saving | saved | offline | refused
    this.queue = new Map()
    this.wait = FIRST
    this.busy = false
    addEventListener('online', () => this.now())
    document.addEventListener('visibilitychange', () => this.now())
  }

  get isEmpty() { return this.queue.size === 0 }

  add(jot) {
    this.queue.set(`${jot.device} ${jot.field}`, jot)
    this.changed('saving')
  }

  soon(ms) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.now(), ms)
  }

  async now() {
    clearTimeout(this.timer)
    if (this.busy || this.isEmpty) return
    this.busy = true
    try {
      await this.all()
      this.wait = FIRST
    } catch {
      this.changed('offline')
      this.soon(this.wait)
      this.wait = Math.min(2 * this.wait, SLOWEST)
    } finally {
      this.busy = false
    }
    if (this.isEmpty) this.changed('saved')
  }

  async all() {
    while (!this.isEmpty) {
      const jots = [...this.queue.values()].sort((a, b) => a.at - b.at || a.number - b.number)
      const device = jots[0].device
      await this.some(device, jots.filter(jot => jot.device === device))
    }
  }

  async some(device, jots) {
    const said = jots.map(({ field, number, value, at, seen }) => ({ field, number, value, at, seen }))
    const answer = await post(this.address, { device, said })
    if (answer.status === 422) return this.refused(jots, answer)
    if (!answer.ok) throw new Error(answer.status)
    const { numbers, jots: found } = await answer.json()
    const kept = jots.filter(jot => (numbers[jot.field] ?? -1) >= jot.number)
    if (!kept.length) throw new Error('nothing kept')
    await sent(kept).catch(() => {})
    for (const jot of kept) this.done(jot)
    this.told(found)
  }

  done(jot) {
    const name = `${jot.device} ${jot.field}`
    if (this.queue.get(name)?.number === jot.number) this.queue.delete(name)
  }

  // One that cannot be noted must not hold up the others. It stays in this browser.
  async refused(jots, answer) {
    if (jots.length > 1) {
      for (const jot of jots) await this.some(jot.device, [jot])
      return
    }
    this.done(jots[0])
    this.changed('refused', (await answer.json().catch(() => ({}))).message)
  }
}

export const post = async (address, body, isAgain = false) => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRFToken': token },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  })
  if (answer.status !== 403 || isAgain) return answer
  await ask(address.replace('/keep/', '/jots/').replace('/rest/', '/jots/')) // a new token
  return post(address, body, true)
}

export const ask = async address => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
  if (!answer.ok) throw new Error(answer.status)
  const told = await answer.json()
  token = told.token ?? token
  return told
}
