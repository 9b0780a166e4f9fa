// What one sees of the hour: one question, its notes and its marks.
const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => [...r.querySelectorAll(s)]

export const main = $('.stage')
export const articles = () => $$('.moment', main)
export const article = place => articles().find(one => one.dataset.place === place)
export const current = () => articles().find(one => !one.hidden)

export const voiceOf = one => $('[name=voice]:checked', one)?.value ?? ''

// The field of the notebook that a field of the page is.
export const fieldOf = input => {
  if (input.dataset.field) return input.dataset.field
  const one = input.closest('.moment')
  return `${input.name}/${one.dataset.place}/${voiceOf(one)}`
}

const texts = one => $$('textarea.jot:not([name=surprise])', one)
const taps = one => $$('.tap input[type=radio]', one)

export class Page {
  constructor(book) {
    this.book = book
  }

  // Show of a question what is noted, but never under the hands of whoever writes.
  fill(one) {
    for (const box of texts(one)) this.text(box)
    for (const tap of taps(one)) tap.checked = this.book.jots.tap(fieldOf(tap)) === tap.value
    this.voices(one)
  }

  text(box) {
    const field = fieldOf(box)
    const isBusy = document.activeElement === box && box.dataset.filled === field && this.book.isMine(field)
    if (!isBusy) {
      box.value = this.book.open(field)
      box.dataset.filled = field
    }
    this.elsewhere(box, field)
    const voice = voiceOf(box.closest('.moment'))
    if (box.name === 'note' && !box.dataset.field) {
      box.placeholder = voice ? `Note for ${voice}` : 'Note'
      box.labels[0].textContent = box.placeholder
    }
  }

  // What another window or device wrote meanwhile stands below, whole.
  elsewhere(box, field) {
    const place = box.parentElement.querySelector('[data-elsewhere]')
    if (!place) return
    const others = this.book.others(field)
    place.hidden = !others.length
    place.replaceChildren(...others.map(jot => {
      const line = document.createElement('p')
      const said = document.createElement('span'), words = document.createElement('bdi'), take = document.createElement('button')
      said.className = 'small'
      said.textContent = 'Also written in another window '
      words.className = 'jot'
      words.textContent = jot.value
      take.type = 'button'
      take.className = 'btn sm calm'
      take.textContent = 'Add it to mine'
      take.addEventListener('click', () => { this.book.merge(field, jot, box.value); this.fill(box.closest('.moment')); box.focus() })
      line.append(said, words, ' ', take)
      return line
    }))
  }

  voices(one) {
    for (const label of $$('.voices label', one)) {
      const mark = this.book.jots.tap(`mark/${one.dataset.place}/${$('input', label).value}`)
      const shape = { answered: 'full', partly: 'half', dodged: 'empty' }[mark]
      const place = $('[data-told]', label)
      place.replaceChildren()
      if (shape) place.append($(`.three [value=${mark}] + svg`, one).cloneNode(true))
      place.title = mark
    }
  }

  show(place, { focus = true } = {}) {
    const to = article(place)
    if (!to) return
    for (const one of articles()) one.hidden = one !== to
    this.fill(to)
    history.replaceState(null, '', `?at=${encodeURIComponent(place)}`)
    if (focus) $('h2', to).focus({ preventScroll: true })
    scrollTo(0, 0)
  }

  // A question that came in the hour: thought of, or planned anew.
  insert(html, text, place) {
    if (article(place)) return
    const from = document.createElement('template')
    if (html) from.innerHTML = html
    else from.content.append($('[data-template=question]').content.cloneNode(true))
    const one = $('.moment', from.content)
    const id = `new-${place}`
    one.hidden = true
    one.dataset.place = place
    $('[name=place]', one).value = place
    if (!html) {
      $('h2', one).textContent = text
      $('h2', one).id = `q-${id}`
      one.setAttribute('aria-labelledby', `q-${id}`)
      $('textarea', one).id = `jot-${id}`
      $('label.vh', one).htmlFor = `jot-${id}`
      for (const hint of $$('details[name]', one)) hint.name = `hint-${id}`
      $('[data-kicker]', one).textContent = 'Thought of in the hour'
    }
    main.insertBefore(one, $('[data-place=closing]', main))
  }
}
