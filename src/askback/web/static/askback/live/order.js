// Which question comes when: what is planned, what was parked, what is only at hand.
import { article, articles, current } from './page.js'

const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => [...r.querySelectorAll(s)]
const LAST = new Set(['closing', 'after'])
const WORDS = { asked: 'asked', parked: 'parked', already: 'answered already', dropped: 'left out' }
const WIDE = matchMedia('(width >= 64rem)')

export class Order {
  constructor(book, clock) {
    this.book = book
    this.clock = clock
    this.keys = articles().filter(one => 'planned' in one.dataset).map(one => one.dataset.place)
    this.list = $('[data-list]')
    addEventListener('toggle', e => { if (e.target.matches?.('[data-all]') && e.target.open) e.target.append(this.list) }, true)
    WIDE.addEventListener('change', () => this.settle())
    this.settle()
  }

  // There is one list: beside the question where there is room, else behind a word.
  settle() {
    if (WIDE.matches) $('[data-ahead]').append(this.list)
  }

  state(place) {
    const said = this.book.jots.tap(`state/${place}/`)
    if (said) return said
    return this.book.jots.of(`mark/${place}`).some(name => this.book.jots.tap(name)) ? 'asked' : ''
  }

  spares() {
    return articles().map(one => one.dataset.place).filter(place => !this.keys.includes(place) && !LAST.has(place))
  }

  next(from) {
    const at = this.keys.indexOf(from)
    const open = [...this.keys.slice(at + 1), ...this.keys.slice(0, Math.max(at, 0))].filter(place => !this.state(place))
    const parked = [...this.keys, ...this.spares()].filter(place => place !== from && this.state(place) === 'parked')
    return open[0] ?? parked[0] ?? this.spare(from) ?? 'closing'
  }

  // Something that is only at hand, where there are minutes left for it.
  spare(from) {
    if (!this.clock.set) return undefined
    return this.spares().find(place => place !== from && !this.state(place) && 60 * article(place).dataset.minutes <= this.clock.seconds)
  }

  // A question of one's own comes next.
  add(place) {
    if (this.keys.includes(place)) return
    const at = this.keys.indexOf(current()?.dataset.place)
    this.keys.splice(at + 1, 0, place)
  }

  // What is still open comes in another order; what was asked stays where it was.
  change(keys) {
    const done = this.keys.filter(place => this.state(place) || place.startsWith('own-') || place === current()?.dataset.place)
    this.keys = [...done, ...keys.filter(place => article(place) && !done.includes(place))]
  }

  show() {
    const here = current()?.dataset.place
    const open = this.keys.filter(place => place !== here && !this.state(place))
    const parked = [...this.keys, ...this.spares()].filter(place => this.state(place) === 'parked')
    this.rows([...this.keys, ...this.spares()], here)
    $('[data-tally]').textContent = `${open.length} next, ${parked.length} parked`
    for (const count of $$('[data-count]')) count.textContent = parked.length ? `Parked ${parked.length}` : 'All'
    for (const part of $$('.run rect[data-place]')) {
      const place = part.dataset.place
      part.setAttribute('class', place === here ? 'now' : this.state(place) && this.state(place) !== 'parked' ? 'past' : 'next')
    }
  }

  rows(keys, here) {
    const list = $('[data-order]', this.list)
    const rows = new Map($$('li', list).map(row => [row.dataset.go, row]))
    for (const place of keys) {
      const row = rows.get(place) ?? this.row(place)
      const state = this.state(place)
      row.classList.toggle('spare', !this.keys.includes(place))
      row.classList.toggle('done', Boolean(state) && state !== 'parked')
      if (place === here) row.setAttribute('aria-current', 'step')
      else row.removeAttribute('aria-current')
      $('[data-state]', row).textContent = WORDS[state] ?? ''
      list.append(row)
    }
  }

  row(place) {
    const row = document.createElement('li'), link = document.createElement('a'), state = document.createElement('span')
    row.dataset.go = place
    link.className = 'mine'
    link.dir = 'auto'
    link.href = `?at=${encodeURIComponent(place)}`
    link.textContent = $('h2', article(place)).textContent
    state.className = 'sign'
    state.dataset.state = ''
    row.append(link, ' ', state)
    return row
  }
}

export const voicesLeft = one => {
  const round = Number(one.dataset.round ?? 0)
  const voices = $$('[name=voice]', one)
  const at = voices.findIndex(voice => voice.checked)
  return at >= 0 && at + 1 < round ? voices[at + 1] : undefined
}

