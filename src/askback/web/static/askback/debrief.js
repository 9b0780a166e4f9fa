// Debrief: the list of questions, and the way to a turn that is folded away.
const contents = document.querySelector('.contents')
const aside = matchMedia('(width >= 114rem)')

// Where there is room beside the sheet the list stands open; elsewhere it closes behind one.
const place = () => { if (contents) contents.open = aside.matches }
if (contents) {
  place()
  aside.addEventListener('change', place)
  contents.addEventListener('click', e => { if (e.target.closest('a') && !aside.matches) contents.open = false })
  addEventListener('keydown', e => { if (e.key === 'Escape' && !aside.matches) contents.open = false })
}

// A turn that is folded is unfolded; one that is not here is fetched with its page.
const show = () => {
  const number = location.hash.match(/^#t-(\d+)$/)?.[1]
  if (!number || !document.body.matches('.debrief')) return
  const turn = document.getElementById(`t-${number}`), address = new URL(location)
  if (turn) {
    turn.closest('details')?.setAttribute('open', '')
    turn.scrollIntoView({ block: 'center' })
  } else if (address.searchParams.get('turn') !== number) {
    address.searchParams.set('turn', number)
    location.replace(address)
  }
}
addEventListener('hashchange', show)
show()

// What was never drawn has a guessed height: once it is drawn, what was gone to has moved.
const FRAMES = 12
const arrive = () => {
  const to = document.getElementById(location.hash.slice(1))
  if (!to?.closest('.talk > .pairing')) return
  let left = FRAMES
  const again = () => {
    to.scrollIntoView()
    left -= 1
    if (left) requestAnimationFrame(again)
  }
  requestAnimationFrame(again)
}
addEventListener('hashchange', arrive)
arrive()
