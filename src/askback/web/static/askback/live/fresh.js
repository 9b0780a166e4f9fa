// The two minutes after: what surprised one, and on what it bears.
const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => [...r.querySelectorAll(s)]

const value = box => ({
  text: $('[name=surprise]', box).value,
  criterion: $('[name=criterion]', box).value,
  direction: Number($('[name=direction]', box).value),
  who: $('[name=who]', box)?.value ?? '',
})

const fill = (box, told) => {
  for (const name of ['criterion', 'direction', 'who']) {
    const field = $(`[name=${name}]`, box)
    if (field) field.value = String(told[name] ?? (name === 'direction' ? 0 : ''))
  }
  $('[name=surprise]', box).value = told.text ?? ''
}

export const fresh = book => {
  const root = $('[data-surprises]'), more = $('[data-more]')
  const add = place => {
    const part = $('[data-template=surprise]').content.cloneNode(true)
    const box = $('fieldset', part), id = crypto.randomUUID().slice(0, 8)
    box.dataset.surprise = place ?? ''
    for (const field of $$('[id]', box)) field.id = field.id.replace('new', id)
    for (const label of $$('label', box)) label.htmlFor = label.htmlFor.replace('new', id)
    root.insertBefore(part, more)
    return box
  }
  const write = e => {
    const box = e.target.closest('.surprise')
    box.dataset.surprise ||= `s-${crypto.randomUUID().slice(0, 12)}`
    book.say(`surprise/${box.dataset.surprise}/`, value(box))
  }
  more.hidden = false
  more.addEventListener('click', () => $('textarea', add()).focus())
  root.addEventListener('input', write)
  return () => {
    for (const field of book.jots.of('surprise')) {
      const place = field.split('/')[1], told = book.jots.tap(field)
      if (!told.text) continue
      const empty = $$('.surprise', root).find(one => !one.dataset.surprise && !$('textarea', one).value)
      const box = $$('.surprise', root).find(one => one.dataset.surprise === place) ?? empty ?? add(place)
      if (box.contains(document.activeElement)) continue
      box.dataset.surprise = place
      fill(box, told)
    }
  }
}
