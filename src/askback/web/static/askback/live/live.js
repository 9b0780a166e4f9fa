// The hour itself. Without scripts every form posts; with them nothing waits for the
// network, and nothing that was written is lost.
import { Book } from './book.js'
import { Clock } from './clock.js'
import { device } from './device.js'
import { fresh } from './fresh.js'
import { Order, voicesLeft } from './order.js'
import { Page, article, current, fieldOf, main } from './page.js'
import { Saved } from './saved.js'
import { Sender, ask, post } from './send.js'

const $ = (s, r = document) => r.querySelector(s)
const { interview, keep, rest, jots: others } = main.dataset
const told = JSON.parse($('#told').textContent)
const REPLAN = 600 // ms after the last tap
const RADIO = '.tap input[type=radio]'

const saved = new Saved($('[data-saved]'))
const sender = new Sender(keep, {
  // What is still being typed is in no queue yet: nothing is saved before that is.
  changed: (state, message) => saved.show(state === 'saved' && book.typed.size ? 'saving' : state, message),
  told: jots => { for (const jot of jots) book.jots.take(jot); show() },
})
const book = new Book({ interview, jots: told.jots, sender, failed: () => saved.show('refused', 'this browser keeps nothing: stay online') })
const page = new Page(book)
const clock = new Clock(main, Number(main.dataset.minutes), { set: minutes => book.tap('left//', minutes) })
const order = new Order(book, clock)
const surprises = fresh(book)
const been = []

const show = () => {
  for (const field of book.jots.of('own')) {
    const place = field.split('/')[1], text = book.jots.texts(field)[0]
    if (!text) continue
    page.insert(null, text, place)
    order.add(place)
  }
  const left = book.jots.all('left//').sort((a, b) => a.at - b.at).at(-1)
  if (left && Number.isFinite(left.value)) clock.run(left.value, left.at)
  if (current()) page.fill(current())
  surprises()
  order.show()
}

const go = place => {
  book.flush()
  const from = current()?.dataset.place
  if (from && from !== place) been.push(from)
  page.show(place)
  order.show()
}

let planning
const replan = () => {
  clearTimeout(planning)
  planning = setTimeout(async () => {
    if (!sender.isEmpty) { replan(); return }
    const answer = await post(rest, { known: [...document.querySelectorAll('.moment')].map(one => one.dataset.place) }).catch(() => null)
    if (!answer?.ok) return
    const found = await answer.json()
    for (const [place, html] of Object.entries(found.new)) page.insert(html, '', place)
    if (found.is_changed && found.keys.length) { order.change(found.keys); order.show() }
  }, REPLAN)
}

const leave = (one, state) => {
  const place = one.dataset.place
  book.tap(`state/${place}/`, state)
  go(order.next(place))
  replan()
}

const next = one => {
  const voice = voicesLeft(one)
  if (!voice) { leave(one, 'asked'); return }
  book.flush()
  voice.checked = true
  page.fill(one)
}

const own = form => {
  const field = $('[name=own]', form), text = field.value.trim()
  if (!text) { field.focus(); return }
  const place = `own-${crypto.randomUUID().slice(0, 12)}`
  book.tap(`own/${place}/`, text)
  field.value = ''
  show()
}

const set = form => {
  const minutes = Number($('[name=left]', form).value)
  if (!form.reportValidity() || !$('[name=left]', form).value) return
  book.tap('left//', minutes)
  form.reset()
  show()
  replan()
}

const done = async button => {
  book.flush()
  await sender.now()
  if (sender.isEmpty) location.href = main.dataset.keep.replace('live/keep/', 'debrief/')
  else button.querySelector('span').textContent = 'Kept here. Try again when askback answers'
}

const deeds = {
  next,
  park: one => leave(one, 'parked'),
  already: one => leave(one, 'already'),
  over: () => { book.tap('end//', 'over'); go('after') },
  reopen: () => { book.tap('end//', ''); go('closing') },
  back: () => go(been.filter(place => article(place)).pop() ?? order.keys[0] ?? 'closing'),
}

main.addEventListener('submit', e => {
  e.preventDefault()
  const deed = e.submitter?.value ?? 'next'
  if (e.target.matches('[data-own]')) own(e.target)
  else if (e.target.matches('[data-set]')) set(e.target)
  else if (deed === 'done') done(e.submitter)
  else deeds[deed]?.(e.target.closest('.moment'))
})

main.addEventListener('input', e => {
  if (!e.target.matches('textarea.jot:not([name=surprise])')) return
  const field = fieldOf(e.target)
  book.type(field, e.target.value)
  for (const box of document.querySelectorAll(`textarea[data-field="${CSS.escape(field)}"]`)) if (box !== e.target) box.value = e.target.value
})

// One tap marks, one more takes it back.
main.addEventListener('click', e => {
  if (e.target.matches(RADIO)) {
    const field = fieldOf(e.target), before = book.jots.tap(field)
    if (before === e.target.value) e.target.checked = false
    book.tap(field, before === e.target.value ? '' : e.target.value)
    if (e.target.closest('.moment')) page.voices(e.target.closest('.moment'))
    order.show()
    return
  }
  const to = e.target.closest('[data-go] a, a[data-go]')
  if (to) { e.preventDefault(); go(to.closest('[data-go]').dataset.go) }
})

main.addEventListener('change', e => {
  if (e.target.name === 'voice') { book.flush(); page.fill(e.target.closest('.moment')) }
})
main.addEventListener('focusout', () => book.flush())
addEventListener('pagehide', () => { book.flush(); sender.now() })

const typing = e => e.target.matches('textarea, select, input:not([type=radio])')
const keys = { 1: '[value=answered]', 2: '[value=partly]', 3: '[value=dodged]', w: '[value=warm]', c: '[value=cold]', a: '.already', p: '.park', n: '.tap.go' }
addEventListener('keydown', e => {
  if (e.key === 'Escape' && typing(e)) { e.target.blur(); return }
  if (typing(e) || e.ctrlKey || e.metaKey || e.altKey || localStorage.keys === 'off') return
  const to = keys[e.key.toLowerCase()]
  if (to && current()) { e.preventDefault(); $(to, current())?.click() }
})

const listen = async () => {
  if (document.visibilityState !== 'visible') return
  const found = await ask(others).catch(() => null)
  if (!found) return
  for (const jot of found.jots) book.jots.take(jot)
  show()
}
document.addEventListener('visibilitychange', listen)

// Once open, it opens again with no network.
const settleIn = async () => {
  if (!navigator.serviceWorker) return
  await navigator.serviceWorker.register('/worker.js')
  await navigator.serviceWorker.ready
  const shelf = await caches.open('askback-1')
  await shelf.add(location.pathname)
  main.dataset.offline = 'ready'
}

await book.begin(await device())
const wanted = new URLSearchParams(location.search).get('at')
show()
page.show(article(wanted) ? wanted : main.dataset.at, { focus: false })
order.show()
if (!sender.isEmpty) sender.now()
else if (book.jots.fields.size) saved.show('saved')
main.dataset.ready = ''
navigator.storage?.persist?.().catch(() => {})
settleIn().catch(() => {})
